import CivilTime
import Testing

@testable import Scheduling

/// What holidays that become known later do to dates that are booked already.
@Suite struct ActivityHolidaysTests {
    private static let now = "2026-09-01 09:00"

    /// An activity as it was booked when no holiday was known.
    private static func activity(_ wish: Wish, _ policy: DayPolicy, in zone: Zone = .shanghai) throws -> Activity {
        var wish = wish
        wish.dayPolicy = policy
        let proposal = try wish.proposal(in: zone)
        return Activity(
            id: Activity.ID(1), uid: "x", details: proposal.details, schedule: proposal.schedule,
            created: Instant(seconds: 0), revised: Instant(seconds: 0),
            occurrences: proposal.occurrences.map {
                Occurrence(original: $0.original, span: $0.span, rooms: $0.rooms)
            })
    }

    /// The dates that become something else: `2026-10-01 skipped 国庆节放假`.
    private static func observed(
        _ activity: Activity, _ news: HolidayCalendar = Holidays.autumn, at now: String = now,
        language: Language = .zh, in zone: Zone = .shanghai
    ) throws -> [String] {
        activity.observing(news, now: try zone.moment(now), in: zone, language: language).map {
            "\($0.original.date) \($0.status.rawValue) \($0.reason ?? "")"
        }
    }

    private static let thursdays = Wish(start: "2026-09-24 19:00", rule: "FREQ=WEEKLY;COUNT=4")
    private static let saturdays = Wish(start: "2026-10-03 19:00", rule: "FREQ=WEEKLY;COUNT=3")

    @Test(
        "A day off does what the activity says, and only to the dates on it",
        arguments: [
            (DayPolicy.OnHoliday.keep, [String]()), (.skip, ["2026-10-01 skipped 国庆节放假"]),
            (.ask, ["2026-10-01 tentative 国庆节放假，照常吗？"]),
        ])
    func daysOff(choice: DayPolicy.OnHoliday, observed: [String]) throws {
        #expect(try Self.observed(Self.activity(Self.thursdays, DayPolicy(onHoliday: choice))) == observed)
    }

    @Test(
        "A make-up day does what the activity says",
        arguments: [
            (DayPolicy.MakeupDay.weekend, [String]()), (.weekday, ["2026-10-10 skipped 调休上班（国庆节）"]),
            (.ask, ["2026-10-10 tentative 调休上班（国庆节），照常吗？"]),
        ])
    func makeupDays(choice: DayPolicy.MakeupDay, observed: [String]) throws {
        #expect(try Self.observed(Self.activity(Self.saturdays, DayPolicy(makeupDay: choice))) == observed)
    }

    @Test func `Reasons are kept in the community's language`() throws {
        let activity = try Self.activity(Self.thursdays, DayPolicy(onHoliday: .skip))
        #expect(try Self.observed(activity, language: .en) == ["2026-10-01 skipped public holiday (国庆节)"])
    }

    @Test func `What has begun, does not take place, or was asked about already stays as it is`() throws {
        let skipping = try Self.activity(Self.thursdays, DayPolicy(onHoliday: .skip))
        #expect(try Self.observed(skipping, at: "2026-10-01 19:00").isEmpty)
        #expect(try Self.observed(skipping, at: "2026-10-01 18:59").count == 1)
        let asking = try Self.activity(Self.thursdays, DayPolicy(onHoliday: .ask))
        let asked = asking.observing(
            Holidays.autumn, now: try Zone.shanghai.moment(Self.now), in: .shanghai, language: .zh)
        for occurrences in [asked, [Self.calledOff(asked[0])]] {
            let after = Activity(
                id: asking.id, uid: "x", details: asking.details, schedule: asking.schedule, created: asking.created,
                revised: asking.revised, occurrences: occurrences)
            #expect(try Self.observed(after).isEmpty)
        }
    }

    private static func calledOff(_ occurrence: Occurrence) -> Occurrence {
        var cancelled = occurrence
        cancelled.status = .cancelled
        return cancelled
    }

    @Test func `A night belongs to the day on which it starts, on the community's clock`() throws {
        var night = Wish(start: "2026-09-30 22:00")
        night.seconds = 4 * 3_600
        #expect(try Self.observed(Self.activity(night, DayPolicy(onHoliday: .skip))).isEmpty)
        let zone = Zone.named("America/New_York")
        let late = try Self.activity(Wish(start: "2026-10-07 23:30"), DayPolicy(onHoliday: .skip), in: zone)
        #expect(try Self.observed(late, in: zone).count == 1)
    }

    @Test func `News is what another calendar does not say, or says otherwise`() throws {
        let first = try LocalDate("2026-10-01")
        let known = HolidayCalendar(
            coveredYears: [2026],
            holidays: [
                PublicHoliday(date: first, kind: .off, name: "国庆"),
                PublicHoliday(date: try LocalDate("2026-10-02"), kind: .work, name: "国庆节"),
            ])
        let news = Holidays.autumn.news(comparedTo: known)
        #expect(news.days.count == Holidays.autumn.days.count - 1)
        #expect(news.holiday(on: first) == nil && news.holiday(on: first.adding(days: 1))?.kind == .off)
        #expect(Holidays.autumn.news(comparedTo: Holidays.autumn).days.isEmpty)
    }
}
