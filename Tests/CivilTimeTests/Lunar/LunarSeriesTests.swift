import CivilTime
import Testing

/// Series by the Chinese calendar: the window, the added and excluded dates, and the end of the table.
@Suite struct LunarSeriesTests {
    private let shanghai: Zone

    init() throws { shanghai = try Zone("Asia/Shanghai") }

    private func series(_ rule: String, start: String = "2025-10-06T19:00", also: [String] = [], except: [String] = [])
        throws -> Recurrence
    {
        Recurrence(
            start: try LocalDateTime(start), rule: try Repetition("RSCALE=CHINESE;\(rule)"),
            additions: try also.map { try LocalDateTime($0) }, exclusions: try except.map { try LocalDateTime($0) })
    }

    private static let midAutumn = "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15"

    @Test func `dates are added and taken out like in any series`() throws {
        let series = try series(
            "\(Self.midAutumn);COUNT=3", also: ["2026-09-24T10:00"], except: ["2027-09-15T19:00"])
        let expansion = try series.expand(in: shanghai, limit: 10)
        #expect(
            expansion.occurrences.map(\.minuteText) == ["2025-10-06 19:00", "2026-09-24 10:00", "2026-09-25 19:00"])
        #expect(expansion.isComplete)
    }

    @Test(arguments: [("20270915T105959Z", 2), ("20270915T110000Z", 3), ("20270915T185959", 2), ("20270915T190000", 3)])
    func `an end to the second is compared to the second`(until: String, count: Int) throws {
        let expansion = try series("\(Self.midAutumn);UNTIL=\(until)").expand(in: shanghai, limit: 10)
        #expect(expansion.occurrences.count == count)
    }

    @Test(arguments: [midAutumn, "\(midAutumn);COUNT=40"])
    func `a series that goes on beyond the table is not laid out, and the year is named`(rule: String) throws {
        let series = try series(rule)
        #expect(throws: CivilTimeError.lunarYearOutsideTable(2057)) { try series.expand(in: shanghai, limit: 100) }
    }

    @Test func `a window within the table can be seen of a series without an end`() throws {
        let expansion = try series(Self.midAutumn).expand(
            in: shanghai, from: LocalDate("2055-01-01"), through: LocalDate("2057-02-03"), limit: 100)
        #expect(expansion.occurrences.map(\.date.description) == ["2055-10-05", "2056-09-24"])
        #expect(!expansion.isComplete)
    }

    @Test(arguments: [nil, "2030-01-01", "2058-01-01"], ["2057-02-04", "2060-01-01"])
    func `a window that reaches beyond the table cannot`(first: String?, last: String) throws {
        let series = try series(Self.midAutumn)
        let first = try first.map { try LocalDate($0) }
        #expect(throws: CivilTimeError.lunarYearOutsideTable(2057)) {
            try series.expand(in: shanghai, from: first, through: LocalDate(last), limit: 100)
        }
    }

    @Test func `a date added beyond the table does not hide what is unknown before it`() throws {
        let series = try series(Self.midAutumn, also: ["2058-01-01T19:00"])
        #expect(throws: CivilTimeError.lunarYearOutsideTable(2057)) { try series.expand(in: shanghai, limit: 100) }
        #expect(try series.expand(in: shanghai, limit: 5).occurrences.count == 5)
    }

    @Test func `a date added beyond the table stays where the rule ends within it`() throws {
        let series = try series("\(Self.midAutumn);COUNT=1", also: ["2058-01-01T19:00"])
        #expect(try series.expand(in: shanghai, limit: 100).occurrences.count == 2)
    }

    @Test func `a series that starts before the table is not laid out`() throws {
        let series = try series("\(Self.midAutumn);COUNT=1", start: "1949-10-06T19:00", also: ["1951-01-01T19:00"])
        let error = try #require(throws: CivilTimeError.self) { try series.expand(in: shanghai, limit: 100) }
        #expect(error == .dateOutsideLunarTable(try LocalDate("1949-10-06")))
    }

    @Test func `no other program is trusted with a lunar rule`() throws {
        #expect(try series(Self.midAutumn).rule?.isPortable(startingOn: LocalDate("2025-10-06")) == false)
    }
}
