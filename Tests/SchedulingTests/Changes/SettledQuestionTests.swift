import CivilTime
import Testing

@testable import Scheduling

/// What a holiday has put in question is settled when the date goes to another day.
@Suite struct SettledQuestionTests {
    private static let now = Instant(seconds: 0)

    /// Thursdays, of which the first is in question.
    private static func activity(
        rule: String? = "FREQ=WEEKLY;COUNT=3", reason: String? = "国庆节放假，照常吗？", expires: Instant? = nil
    ) throws -> Activity {
        let proposal = try Wish(start: "2026-10-01 19:00", rule: rule).proposal()
        return Activity(
            id: Activity.ID(1), uid: "x", details: proposal.details, schedule: proposal.schedule, status: .tentative,
            created: now, revised: now,
            occurrences: proposal.occurrences.enumerated().map { index, occurrence in
                Occurrence(
                    original: occurrence.original, span: occurrence.span,
                    status: index == 0 ? .tentative : .confirmed, rooms: occurrence.rooms,
                    reason: index == 0 ? reason : nil, expires: index == 0 ? expires : nil)
            })
    }

    private static func first(_ change: ActivityChange, of activity: Activity, all: Bool = false) throws -> Occurrence?
    {
        let plan =
            all
            ? try ChangePlan(change, toSeries: activity, from: nil, now: now, in: .shanghai)
            : try ChangePlan(change, to: activity.occurrences[0], of: activity, now: now, in: .shanghai)
        return plan.occurrences.first
    }

    @Test func `One date that goes to another day is sure there`() throws {
        let moved = try Self.first(ActivityChange(date: LocalDate("2026-10-09")), of: Self.activity())
        #expect(moved?.status == .moved && moved?.reason == nil)
    }

    @Test func `At another hour or in another room of the day it stays in question`() throws {
        for change in [ActivityChange(rooms: [Centre.west]), ActivityChange(time: try LocalTime("15:00"))] {
            let changed = try Self.first(change, of: Self.activity())
            #expect(changed?.status == .tentative && changed?.reason == "国庆节放假，照常吗？")
        }
    }

    @Test(arguments: [nil, "FREQ=WEEKLY;COUNT=3"])
    func `A whole activity that goes to another day is sure there`(rule: String?) throws {
        let moved = try Self.first(
            ActivityChange(date: LocalDate("2026-10-09")), of: Self.activity(rule: rule), all: true)
        #expect(moved?.status == .confirmed && moved?.reason == nil)
        let later = try Self.first(
            ActivityChange(time: LocalTime("20:00")), of: Self.activity(rule: rule), all: true)
        #expect(later?.status == .tentative)
    }

    @Test func `What waits for somebody's word still waits for it`() throws {
        let change = ActivityChange(date: try LocalDate("2026-10-09"))
        #expect(try Self.first(change, of: Self.activity(expires: Instant(seconds: 9)))?.status == .tentative)
        #expect(try Self.first(change, of: Self.activity(reason: nil))?.status == .tentative)
    }
}
