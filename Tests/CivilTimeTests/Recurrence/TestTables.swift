import Foundation
import Testing

/// A row of a text table: its columns, and where it stands, so that a failing test can name it.
struct TableRow: Sendable, CustomTestStringConvertible {
    let columns: [String]
    let line: Int

    var testDescription: String { "line \(line): \(columns.joined(separator: " | "))" }
}

/// A table of cases from `Tables/`: columns between bars, `#` before a remark, empty lines anywhere.
enum TestTable {
    /// The rows of a table.
    static func rows(of name: String, columns: Int) -> [TableRow] {
        let url = Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Tables")
        guard let url, let text = try? String(contentsOf: url, encoding: .utf8) else {
            Issue.record("The table Tables/\(name).txt is missing.")
            return []
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        let rows = lines.compactMap { number, line -> TableRow? in
            guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            return TableRow(columns: cells.map { $0.trimmingCharacters(in: .whitespaces) }, line: number + 1)
        }
        if rows.isEmpty { Issue.record("The table Tables/\(name).txt has no rows.") }
        for row in rows where row.columns.count != columns {
            Issue.record("Tables/\(name).txt, \(row.testDescription): expected \(columns) columns.")
        }
        return rows.filter { $0.columns.count == columns }
    }
}
