import CivilTime
import Testing

@testable import Scheduling

@Suite struct OtherDaysTests {
    /// The first suggestion that moves the whole series by the given days.
    private func moved(_ wish: Wish, by days: Int, in centre: Centre) throws -> Suggestion? {
        let first = try LocalDateTime(wish.start).date.adding(days: days)
        return try wish.suggestions(in: centre).changing(.date).first {
            $0.judged.proposal.schedule.recurrence.start.date == first
        }
    }

    private func clash(on day: String) throws -> Centre {
        // The whole day is taken, and every room: only other days are left.
        try Centre().closed(nil, "\(day) 00:00", "\(day) 24:00")
    }

    @Test func `the same weekday of the next week comes before days farther than two away`() throws {
        let centre = try Centre().closed(nil, "2026-11-28 00:00", "2026-12-05 00:00")
        #expect(
            try Wish().suggestions(in: centre).changing(.date).zh.prefix(3) == [
                "改到 2026-12-08（周二）19:00–20:30", "改到 2026-11-24（周二）19:00–20:30", "改到 2026-12-05（周六）19:00–20:30",
            ])
    }

    @Test func `a weekly series moves as a whole, with its days, its end and its added and excluded dates`() throws {
        let wish = Wish(
            rule: "FREQ=WEEKLY;BYDAY=TU,SU;UNTIL=20261220", also: ["2026-12-24 10:00"], except: ["2026-12-06 19:00"])
        let suggestion = try #require(try moved(wish, by: 1, in: clash(on: "2026-12-08")))
        let proposal = suggestion.judged.proposal
        #expect(proposal.schedule.recurrence.rule?.text == "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261221")
        #expect(proposal.schedule.recurrence.exclusions.map(\.minuteText) == ["2026-12-07 19:00"])
        #expect(
            proposal.occurrences.map(\.original.minuteText) == [
                "2026-12-02 19:00", "2026-12-09 19:00", "2026-12-14 19:00", "2026-12-16 19:00", "2026-12-21 19:00",
                "2026-12-25 10:00",
            ])
        #expect(suggestion.description.zh == "整个系列推后 1 天，首场 2026-12-02（周三）19:00–20:30")
        #expect(suggestion.description.en == "Move the whole series 1 day later, first on Wed 2026-12-02 19:00–20:30")
    }

    @Test func `in every second week the days stay in one week together`() throws {
        let wish = Wish(rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4")
        let suggestion = try #require(try moved(wish, by: 1, in: clash(on: "2026-12-15")))
        #expect(
            suggestion.judged.proposal.occurrences.map(\.original.date.description) == [
                "2026-12-02", "2026-12-07", "2026-12-16", "2026-12-21",
            ])
        let back = try #require(try moved(wish, by: -1, in: clash(on: "2026-12-15")))
        #expect(
            back.judged.proposal.occurrences.map(\.original.date.description) == [
                "2026-11-30", "2026-12-05", "2026-12-14", "2026-12-19",
            ])
        #expect(back.description.en == "Move the whole series 1 day earlier, first on Mon 2026-11-30 19:00–20:30")
    }

    @Test(arguments: [
        "FREQ=MONTHLY;COUNT=4", "FREQ=DAILY;COUNT=4", "FREQ=WEEKLY;BYMONTH=12;COUNT=4",
        "FREQ=WEEKLY;BYDAY=TU,TH;BYSETPOS=1;COUNT=4", "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=23;COUNT=4",
    ])
    func `a rule that would no longer mean the same stays on its days`(rule: String) throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-01 18:00", "2026-12-01 20:00")
        let suggestions = try Wish(rule: rule).suggestions(in: centre)
        #expect(!suggestions.isEmpty)
        #expect(suggestions.allSatisfy { !$0.changes.contains(.date) })
    }
}
