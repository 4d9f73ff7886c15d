import CivilTime
import Scheduling
import Testing

@Suite struct OpeningSeasonsTests {
    private static func line(
        _ opens: String, _ closes: String, from: String? = nil, to: String? = nil, holidays: Bool = false
    ) throws -> OpeningHours {
        try #require(
            OpeningHours(
                on: holidays ? .holidays : .weekdays([.tuesday]), opens: LocalTime(opens), closes: LocalTime(closes),
                validFrom: from.map { try LocalDate($0) }, validThrough: to.map { try LocalDate($0) }))
    }

    /// The timetable in a line each: `09:00–18:00 2026-11-01/2027-03-31`.
    private static func words(_ timetable: [OpeningHours]) -> [String] {
        timetable.map { line in
            "\(line.opens)–\(line.closes) \(line.validFrom?.description ?? "")/\(line.validThrough?.description ?? "")"
                + (line.days == .holidays ? " holiday" : "")
        }
    }

    @Test func `A season takes the place of its own days, and what holds before and after stays`() throws {
        let always = [try Self.line("09:00", "20:00")]
        let winter = [try Self.line("09:00", "18:00", from: "2026-11-01", to: "2027-03-31")]
        let both = always.replaced(by: winter)
        #expect(
            Self.words(both) == [
                "09:00–20:00 /2026-10-31", "09:00–18:00 2026-11-01/2027-03-31", "09:00–20:00 2027-04-01/",
            ])
        let later = [try Self.line("10:00", "17:00", from: "2026-11-01", to: "2027-03-31")]
        #expect(
            Self.words(both.replaced(by: later)) == [
                "09:00–20:00 /2026-10-31", "10:00–17:00 2026-11-01/2027-03-31", "09:00–20:00 2027-04-01/",
            ], "the one season is replaced and the other is not touched")
        let summer = [try Self.line("08:00", "21:00", from: "2027-04-01", to: "2027-10-31")]
        #expect(
            Self.words(both.replaced(by: summer)) == [
                "09:00–20:00 /2026-10-31", "09:00–18:00 2026-11-01/2027-03-31", "08:00–21:00 2027-04-01/2027-10-31",
                "09:00–20:00 2027-11-01/",
            ])
    }

    @Test(
        "A season meets another in every way",
        arguments: [
            ("2026-01-01", "2026-02-28", ["03-01/03-31", "x"]), ("2026-02-01", "2026-03-09", ["x", "03-10/03-31"]),
            ("2026-03-01", "2026-03-31", ["x"]), ("2026-03-10", "2026-03-20", ["03-01/03-09", "x", "03-21/03-31"]),
            ("2026-03-31", "2026-05-01", ["03-01/03-30", "x"]), ("2026-04-01", "2026-05-01", ["03-01/03-31", "x"]),
            ("2026-02-01", nil, ["x"]), ("2026-03-15", nil, ["03-01/03-14", "x"]),
        ] as [(String, String?, [String])]) func overlaps(from: String, to: String?, rest: [String]) throws
    {
        let march = [try Self.line("09:00", "18:00", from: "2026-03-01", to: "2026-03-31")]
        let result = march.replaced(by: [try Self.line("10:00", "11:00", from: from, to: to)])
        let told = result.sorted { ($0.validFrom ?? .min) < ($1.validFrom ?? .min) }.map { line in
            line.opens == (try? LocalTime("10:00"))
                ? "x"
                : "\(line.validFrom?.description.dropFirst(5) ?? "")/\(line.validThrough?.description.dropFirst(5) ?? "")"
        }
        #expect(Set(told) == Set(rest) && told.count == rest.count)
    }

    @Test func `The hours of public holidays stay unless the season speaks of them`() throws {
        let old = [try Self.line("09:00", "20:00"), try Self.line("09:00", "12:00", holidays: true)]
        let season = ("2026-11-01", "2027-03-31")
        let without = old.replaced(by: [try Self.line("09:00", "18:00", from: season.0, to: season.1)])
        #expect(Self.words(without).contains("09:00–12:00 / holiday"))
        let with = old.replaced(by: [try Self.line("10:00", "11:00", from: season.0, to: season.1, holidays: true)])
        #expect(
            Self.words(with).contains("09:00–20:00 /") && Self.words(with).contains("09:00–12:00 /2026-10-31 holiday"))
    }

    @Test func `Lines without dates take the place of everything`() throws {
        let old = [
            try Self.line("09:00", "18:00", from: "2026-11-01", to: "2027-03-31"),
            try Self.line("09:00", "12:00", holidays: true),
        ]
        #expect(Self.words(old.replaced(by: [try Self.line("08:00", "09:00")])) == ["08:00–09:00 /"])
    }
}
