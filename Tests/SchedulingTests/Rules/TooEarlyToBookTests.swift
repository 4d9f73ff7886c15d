import CivilTime
import Testing

@testable import Scheduling

@Suite struct TooEarlyToBookTests {
    /// A house that opens its book a week ahead for single dates, and thirty days ahead for series.
    private static let house = Centre().ruled {
        $0.adHocDaysAhead = 7
        $0.seriesDaysAhead = 30
    }

    private func findings(_ wish: Wish = Wish(), on now: String, in centre: Centre = house) throws -> [Finding] {
        try wish.findings(of: TooEarlyToBook(), in: centre.at(now))
    }

    @Test(arguments: [
        ("2026-11-23 23:59:59", true), ("2026-11-24 00:00", false), ("2026-11-24 19:00", false),
        ("2026-12-01 18:59", false), ("2025-12-01 19:00", true),
    ])
    func `a single date opens at midnight of its day, so many days before`(now: String, refused: Bool) throws {
        #expect(try findings(on: now).isEmpty == !refused)
    }

    @Test(arguments: [("2026-10-31 23:59", true), ("2026-11-01 00:00", false)])
    func `a series opens with its first date, for all of its dates`(now: String, refused: Bool) throws {
        let wish = Wish(rule: "FREQ=WEEKLY;COUNT=30")
        #expect(try findings(wish, on: now).count == (refused ? 30 : 0))
    }

    @Test func `several dates without a rule are a series`() throws {
        #expect(try findings(Wish(also: ["2026-12-03 19:00"]), on: "2026-11-05 12:00").isEmpty)
    }

    @Test func `a date that is set aside is still the first of its series`() throws {
        let proposal = try Wish(rule: "FREQ=WEEKLY;COUNT=3").proposal()
        let first = SetAside(proposal.occurrences[0], fate: .skipped, reason: "元旦")
        let rest = try Proposal(
            proposal.details, schedule: proposal.schedule, occurrences: Array(proposal.occurrences.dropFirst()),
            setAside: [first])
        let centre = try Self.house.at("2026-11-01 00:00")
        #expect(TooEarlyToBook().findings(for: rest, in: centre.surroundings).isEmpty)
    }

    @Test(arguments: ActivityKind.allCases)
    func `the house's own programme is planned as early as one likes`(kind: ActivityKind) throws {
        let isHousesOwn = [ActivityKind.lecture, .opening, .performance, .closure].contains(kind)
        #expect(try findings(Wish(kind: kind), on: "2026-01-01 12:00").isEmpty == isHousesOwn)
        #expect(
            try findings(Wish(kind: kind, rule: "FREQ=WEEKLY;COUNT=2"), on: "2026-01-01 12:00").isEmpty == isHousesOwn)
    }

    @Test func `a house without these rules refuses nothing`() throws {
        #expect(try findings(on: "2020-01-01 12:00", in: Centre()).isEmpty)
        #expect(try findings(Wish(rule: "FREQ=DAILY;COUNT=2"), on: "2020-01-01 12:00", in: Centre()).isEmpty)
    }

    @Test(arguments: [
        // The last minute at which a date was too far ahead, and the first at which it was not.
        ("Europe/Berlin", "2026-04-01 19:00", "2026-03-24 23:59", "2026-03-25 00:00"),
        ("Asia/Kolkata", "2026-12-01 00:00", "2026-11-23 23:59", "2026-11-24 00:00"),
        ("Australia/Lord_Howe", "2026-10-06 01:00", "2026-09-28 23:59", "2026-09-29 00:00"),
        ("America/Santiago", "2026-09-13 00:30", "2026-09-05 23:59", "2026-09-06 01:00"),
        // Samoa had no 30 December 2011: a week before the 6th is that day, which began as the 31st.
        ("Pacific/Apia", "2012-01-06 10:00", "2011-12-29 23:59", "2011-12-31 00:00"),
    ])
    func `days are those of every zone's calendar`(zone: String, start: String, early: String, open: String) throws {
        var centre = Self.house
        centre.zone = .named(zone)
        #expect(try findings(Wish(start: start), on: early, in: centre).count == 1)
        #expect(try findings(Wish(start: start), on: open, in: centre).isEmpty)
    }

    @Test func `the message says from which day a single date may be booked`() throws {
        let finding = try #require(try findings(on: "2026-11-20 12:00").first)
        #expect(
            finding.message.zh == "2026-12-01（周二）19:00–20:30 还太早：单次活动最多提前 7 天预订，从 2026-11-24（周二）起可以订。")
        #expect(
            finding.message.en
                == "Tue 2026-12-01 19:00–20:30 is too far ahead: a single date may be booked 7 days ahead, from Tue 2026-11-24 on."
        )
        #expect(finding.severity == .must && RuleID.tooEarlyToBook.mayBeOverridden)
    }

    @Test func `the message says from which day a series may be booked`() throws {
        let findings = try findings(Wish(rule: "FREQ=WEEKLY;COUNT=2"), on: "2026-10-20 12:00")
        #expect(
            findings.map(\.message.zh) == [
                "2026-12-01（周二）19:00–20:30 还太早：系列最多提前 30 天预订，首场是 2026-12-01（周二），从 2026-11-01（周日）起可以订。",
                "2026-12-08（周二）19:00–20:30 还太早：系列最多提前 30 天预订，首场是 2026-12-01（周二），从 2026-11-01（周日）起可以订。",
            ])
        #expect(
            findings.last?.message.en
                == "Tue 2026-12-08 19:00–20:30 is too far ahead: a series may be booked 30 days before its first date, "
                + "Tue 2026-12-01, from Sun 2026-11-01 on.")
    }
}
