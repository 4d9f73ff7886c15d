import CivilTime
import Testing

@testable import Scheduling

@Suite struct WithoutClashesTests {
    private func centre(clashingOn days: String...) throws -> Centre {
        try days.reduce(Centre()) { try $0.booked(Centre.stage, "\($1) 19:30", "\($1) 20:00") }
    }

    @Test func `the clashing dates are left out and named`() throws {
        let wish = Wish(rule: "FREQ=WEEKLY;COUNT=6", except: ["2026-12-22 19:00"])
        let suggestion = try #require(
            try wish.suggestions(in: centre(clashingOn: "2026-12-08")).changing(.occurrences).first)
        #expect(suggestion.description.zh == "去掉排不上的 1 场（2026-12-08（周二）），其余 4 场照常")
        #expect(suggestion.description.en == "Leave out 1 of 5 dates (Tue 2026-12-08) and keep the rest")
        #expect(
            suggestion.judged.proposal.occurrences.map(\.original.date.description) == [
                "2026-12-01", "2026-12-15", "2026-12-29", "2027-01-05",
            ])
        #expect(
            suggestion.judged.proposal.schedule.recurrence.exclusions.map(\.minuteText) == [
                "2026-12-08 19:00", "2026-12-22 19:00",
            ])
    }

    @Test(arguments: [(6, true), (5, false)])
    func `at most a third is left out`(count: Int, offered: Bool) throws {
        let suggestions = try Wish(rule: "FREQ=WEEKLY;COUNT=\(count)").suggestions(
            in: centre(clashingOn: "2026-12-08", "2026-12-15"))
        #expect(suggestions.changing(.occurrences).isEmpty == !offered)
    }

    @Test func `an added date that clashes is left out too`() throws {
        let suggestions = try Wish(rule: "FREQ=WEEKLY;COUNT=3", also: ["2026-12-10 19:15"]).suggestions(
            in: centre(clashingOn: "2026-12-10"))
        #expect(
            suggestions.changing(.occurrences).zh == ["去掉排不上的 1 场（2026-12-10（周四）），其余 3 场照常"])
    }

    @Test func `of a long series the dates past the twelfth are only counted`() throws {
        let days = (0..<13).map { "\(LocalDate.min.adding(days: 740_000 + 7 * $0))" }
        let centre = try days.reduce(Centre()) { try $0.booked(Centre.stage, "\($1) 19:30", "\($1) 20:00") }
        let wish = Wish(start: "\(days[0]) 19:00", rule: "FREQ=WEEKLY;COUNT=60")
        let suggestion = try #require(try wish.suggestions(in: centre).changing(.occurrences).first)
        #expect(suggestion.description.zh.contains("等），其余 47 场照常"))
        #expect(suggestion.description.en.hasSuffix(", …) and keep the rest"))
        #expect(!suggestion.description.en.contains(days[12]))
    }

    @Test func `a single date has nothing to leave out`() throws {
        let suggestions = try Wish().suggestions(in: centre(clashingOn: "2026-12-01"))
        #expect(suggestions.changing(.occurrences).isEmpty)
    }
}
