import CivilTime
import Testing

@testable import Scheduling

/// Advice for activities that mind public holidays.
@Suite struct HolidayAdviceTests {
    private static func centre() throws -> Centre {
        var centre = try Centre().booked(Centre.hall, "2026-09-24 18:00", "2026-09-24 20:00")
        centre.holidays = Holidays.autumn
        return centre
    }

    private func proposal(_ wish: Wish, in centre: Centre) throws -> Proposal {
        try wish.proposal().observing(centre.holidays, in: centre.zone, language: .zh)
    }

    private static func wish(_ policy: DayPolicy, _ rule: String? = "FREQ=WEEKLY;COUNT=4") -> Wish {
        var wish = Wish(start: "2026-09-24 19:00", rule: rule)
        wish.dayPolicy = policy
        return wish
    }

    @Test func `a series moved to another day skips the holidays of that day`() throws {
        let centre = try Self.centre()
        let proposal = try proposal(Self.wish(DayPolicy(onHoliday: .skip)), in: centre)
        #expect(proposal.setAside.count == 1)
        let suggestions = proposal.suggestions(in: centre)
        let moved = try #require(suggestions.changing(.date).first)
        #expect(moved.description.zh == "整个系列推后 1 天，首场 2026-09-25（周五）19:00–20:30")
        #expect(
            moved.judged.proposal.occurrences.map(\.original.date.description) == [
                "2026-09-25", "2026-10-09", "2026-10-16",
            ])
        #expect(moved.judged.proposal.setAside.map(\.occurrence.original.date.description) == ["2026-10-02"])
        let later = try #require(suggestions.changing(.start).first)
        #expect(later.judged.proposal.setAside.map(\.occurrence.original.minuteText) == ["2026-10-01 20:00"])
    }

    @Test func `a single date is not moved onto a holiday that would skip it, and is asked about one that asks`() throws
    {
        var centre = try Self.centre()
        centre.claims = []
        centre = try centre.closed(nil, "2026-09-20 00:00", "2026-10-01 00:00")
        var wish = Self.wish(DayPolicy(onHoliday: .skip), nil)
        wish.start = "2026-09-29 19:00"
        #expect(try proposal(wish, in: centre).suggestions(in: centre).isEmpty)
        wish.dayPolicy.onHoliday = .ask
        let asked = try proposal(wish, in: centre).suggestions(in: centre).flatMap(\.judged.proposal.occurrences)
        #expect(!asked.isEmpty && asked.allSatisfy { $0.question == "国庆节放假，照常吗？" })
    }

    @Test func `a date of a changed series is not moved onto a holiday either`() throws {
        let centre = try Self.centre().closed(nil, "2026-09-20 00:00", "2026-09-30 00:00")
        var wish = Self.wish(DayPolicy(onHoliday: .skip))
        let days = { (wish: Wish) in
            try wish.changing("2026-09-24", to: "2026-09-29 19:00").suggestions(in: centre)
                .flatMap(\.judged.proposal.occurrences).filter { !$0.stands }
        }
        #expect(try Set(days(wish).map { "\(centre.zone.local($0.span.start).date)" }) == ["2026-09-30"])
        wish.dayPolicy.onHoliday = .ask
        let asked = try days(wish).filter { centre.zone.local($0.span.start).date.month == 10 }
        #expect(!asked.isEmpty && asked.allSatisfy { $0.question == "国庆节放假，照常吗？" })
    }

    @Test func `a series that gained make-up days leaves out the one that clashes`() throws {
        var centre = try Self.centre()
        centre.claims = []
        centre = try centre.booked(Centre.hall, "2026-10-10 18:00", "2026-10-10 20:00")
        let daily = Self.wish(
            DayPolicy(onHoliday: .skip, makeupDay: .weekday), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=20")
        let proposal = try proposal(daily, in: centre)
        let suggestions = proposal.suggestions(in: centre)
        let without = try #require(suggestions.changing(.occurrences).first)
        #expect(without.description.zh == "去掉排不上的 1 场（2026-10-10（周六）），其余 16 场照常")
        #expect(without.judged.proposal.occurrences.count == proposal.occurrences.count - 1)
        #expect(suggestions.changing(.start).first?.judged.proposal.occurrences.count == proposal.occurrences.count)
    }
}
