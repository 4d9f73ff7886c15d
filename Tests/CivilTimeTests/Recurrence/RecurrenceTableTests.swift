import CivilTime
import Testing

/// Rules and the dates they give, from text tables that anyone can extend.
@Suite struct RecurrenceTableTests {
    @Test(arguments: TestTable.rows(of: "rfc5545-examples", columns: 4))
    func `the RFC's examples expand as the RFC lists them`(row: TableRow) throws {
        try expectDates(of: row, in: Zone("America/New_York"))
    }

    @Test(arguments: TestTable.rows(of: "recurrences", columns: 4))
    func `rules expand to the dates of the table`(row: TableRow) throws {
        try expectDates(of: row, in: Zone("Asia/Shanghai"))
    }

    private func expectDates(of row: TableRow, in zone: Zone) throws {
        let start = try LocalDateTime(row.columns[1])
        let (dates, goesOn) = try DateList.read(row.columns[2])
        let series = Recurrence(start: start, rule: try RecurrenceRule(row.columns[0]))
        let expansion = try series.expand(in: zone, limit: goesOn ? dates.count : dates.count + 1)
        #expect(expansion.occurrences == dates.map { LocalDateTime($0, start.time) })
        #expect(expansion.isComplete == !goesOn)
    }
}

/// A list of dates as the tables write it.
enum DateList {
    /// Reads dates and runs of dates, separated by spaces, and whether `…` follows; `-` is the empty list.
    static func read(_ text: String) throws -> (dates: [LocalDate], goesOn: Bool) {
        var dates: [LocalDate] = []
        for word in text.split(separator: " ") where word != "…" && word != "-" {
            let ends = try word.split(separator: ".").map { try LocalDate($0) }
            let (first, last) = (try #require(ends.first), try #require(ends.last))
            dates += first...last
        }
        return (dates, text.hasSuffix("…"))
    }
}
