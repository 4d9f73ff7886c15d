import CivilTime
import Testing

@testable import Scheduling

@Suite struct KnownTimesTests {
    private func known(_ wish: Wish, zone: Zone = .shanghai) throws -> [TimeSpan] {
        Advisor.neighbourhood(of: try wish.proposal(in: zone), in: zone)
    }

    @Test func `around a single date it is a week each way, in whole days`() throws {
        #expect(try known(Wish()) == [try Zone.shanghai.span("2026-11-24 00:00", "2026-12-09 00:00")])
    }

    @Test func `around dates without a rule it is three days each way`() throws {
        #expect(
            try known(Wish(also: ["2026-12-20 09:00"])) == [
                try Zone.shanghai.span("2026-11-28 00:00", "2026-12-05 00:00"),
                try Zone.shanghai.span("2026-12-17 00:00", "2026-12-24 00:00"),
            ])
    }

    @Test func `around a weekly series it is all of it without a gap`() throws {
        #expect(
            try known(Wish(rule: "FREQ=WEEKLY;COUNT=3")) == [
                try Zone.shanghai.span("2026-11-28 00:00", "2026-12-19 00:00")
            ])
    }

    @Test(arguments: ["FREQ=MONTHLY;COUNT=2", "FREQ=WEEKLY;BYMONTH=12,1;INTERVAL=5;COUNT=2"])
    func `around a rule that cannot be moved it is the days themselves`(rule: String) throws {
        let known = try known(Wish(rule: rule))
        #expect(known.count == 2)
        #expect(known.allSatisfy { $0.seconds == 86_400 })
    }

    @Test func `an evening that runs past midnight has two days, one that ends at midnight one`() throws {
        let past = try Wish(rule: "FREQ=MONTHLY;COUNT=1").from("2026-12-01 23:00", to: "2026-12-02 01:00")
        let until = try Wish(rule: "FREQ=MONTHLY;COUNT=1").from("2026-12-01 23:00", to: "2026-12-02 00:00")
        #expect(try known(past) == [try Zone.shanghai.span("2026-12-01 00:00", "2026-12-03 00:00")])
        #expect(try known(until) == [try Zone.shanghai.span("2026-12-01 00:00", "2026-12-02 00:00")])
    }

    @Test(arguments: ["America/New_York", "Asia/Kolkata", "Pacific/Apia"])
    func `the days are those of the community's clock`(zone: String) throws {
        let zone = Zone.named(zone)
        #expect(try known(Wish(), zone: zone) == [try zone.span("2026-11-24 00:00", "2026-12-09 00:00")])
    }

    @Test func `nothing is suggested that reaches beyond what is known`() throws {
        // Moved an hour later, the added date would run past midnight into a day that nobody has looked at.
        let wish = Wish(rule: "FREQ=MONTHLY;COUNT=3", also: ["2026-12-20 22:00"])
        let centre = try Centre().booked(Centre.hall, "2026-12-01 18:00", "2026-12-01 20:00")
        let known = try known(wish)
        let suggestions = try wish.suggestions(in: centre)
        #expect(!suggestions.isEmpty)
        for occurrence in suggestions.flatMap(\.judged.proposal.occurrences) {
            #expect(known.contains { $0.contains(occurrence.span) })
        }
    }
}
