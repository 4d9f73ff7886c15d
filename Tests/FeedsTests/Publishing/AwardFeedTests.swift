import CivilTime
import Feeds
import Learning
import Testing

@Suite struct AwardFeedTests {
    private static func cycle(
        _ state: AwardCycleState, _ dates: AwardCycle.Dates, sequence: Int = 3, name: String = "2026年度"
    ) throws -> AwardCycle {
        let period = try #require(AwardPeriod(from: try LocalDate("2025-12-01"), through: try LocalDate("2026-11-30")))
        return AwardCycle(
            number: 1, uid: "cycle-1@wangjianian.example", name: name, period: period, awards: AwardKind.allCases,
            state: state, rules: nil, seed: "417", dates: dates,
            revision: AwardCycle.Revision(
                sequence: sequence, moment: Instant(utc: try LocalDateTime("2026-12-02T01:00"))))
    }

    private static func allDates() throws -> AwardCycle.Dates {
        AwardCycle.Dates(
            nominationsLast: try LocalDate("2026-11-20"), cutOff: try LocalDate("2026-11-30"),
            publicity: PublicityPeriod(first: try LocalDate("2026-12-02"), last: try LocalDate("2026-12-09")),
            awardDay: try LocalDate("2026-12-20"))
    }

    @Test func `The dates of a cycle are whole days that take up nobody's time`() throws {
        var sample = try Sample()
        sample.awardCycles = [try Self.cycle(.publicity, Self.allDates())]
        try expectGolden(try Feed(.awards, of: sample.source).bytes(), "awards.ics")
    }

    @Test func `A draft is told of nowhere, and without another cycle there is no feed`() throws {
        var sample = try Sample()
        sample.awardCycles = [try Self.cycle(.draft, Self.allDates())]
        #expect(!sample.source.feeds.contains(.awards))
        #expect(try !Feed(.awards, of: sample.source).text().contains("VEVENT"))
        sample.awardCycles = [
            try Self.cycle(.open, AwardCycle.Dates(nominationsLast: try LocalDate("2026-11-20")))
        ]
        #expect(sample.source.feeds.contains(.awards))
    }

    @Test func `A date that moves keeps its UID`() throws {
        func uids(_ dates: AwardCycle.Dates) throws -> [Substring] {
            var sample = try Sample()
            sample.awardCycles = [try Self.cycle(.publicity, dates)]
            return try Feed(.awards, of: sample.source).text().split(whereSeparator: \.isNewline)
                .filter { $0.hasPrefix("UID:") }
        }
        var later = try Self.allDates()
        later.awardDay = try LocalDate("2027-01-10")
        #expect(try uids(Self.allDates()) == uids(later))
        #expect(try uids(later).count == 5)
    }

    @Test func `A name with a line break stays on its line`() throws {
        var sample = try Sample()
        sample.awardCycles = [try Self.cycle(.publicity, Self.allDates(), name: "年度\r\nBEGIN:VALARM")]
        let lines = try Feed(.awards, of: sample.source).text().split(whereSeparator: \.isNewline)
        #expect(!lines.contains { $0.hasPrefix("BEGIN:VALARM") })
    }
}
