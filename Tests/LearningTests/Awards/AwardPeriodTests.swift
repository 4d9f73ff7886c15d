import CivilTime
import Testing

@testable import Learning

@Suite struct AwardPeriodTests {
    private static func period(_ first: String, _ last: String) throws -> AwardPeriod? {
        AwardPeriod(from: try LocalDate(first), through: try LocalDate(last))
    }

    @Test func `the months of a period are those of the calendar, cut at its ends`() throws {
        let period = try #require(try Self.period("2027-11-20", "2028-02-29"))
        #expect(
            period.months.map { "\($0.lowerBound) \($0.upperBound)" } == [
                "2027-11-20 2027-11-30", "2027-12-01 2027-12-31", "2028-01-01 2028-01-31", "2028-02-01 2028-02-29",
            ])
    }

    @Test func `a period neither ends before it begins nor lasts longer than five years`() throws {
        #expect(try Self.period("2026-01-02", "2026-01-01") == nil)
        #expect(try Self.period("2026-01-01", "2030-12-31")?.months.count == 60)
        #expect(try Self.period("2026-01-01", "2031-01-01") == nil)
    }

    @Test(arguments: [
        ("2026-01-15", "2026-04-14", 2), ("2026-01-15", "2026-04-15", 3), ("2027-11-29", "2028-02-28", 2),
        ("2027-11-29", "2028-02-29", 3), ("2026-11-29", "2027-02-28", 3), ("2028-02-29", "2029-02-28", 12),
        ("2028-02-29", "2028-03-28", 0), ("2028-02-29", "2028-03-29", 1), ("2026-01-31", "2026-02-28", 1),
        ("2026-03-01", "2026-02-01", 0),
    ])
    func `a month is whole when its day comes again, or on the last day of a shorter one`(
        first: String, last: String, months: Int
    ) throws {
        #expect(AwardPeriod.wholeMonths(from: try LocalDate(first), to: try LocalDate(last)) == months)
    }
}
