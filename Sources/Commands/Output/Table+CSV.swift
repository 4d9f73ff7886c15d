extension Table {
    /// The table as CSV (RFC 4180): UTF-8, a header of the columns' keys, a CR LF after every line.
    ///
    /// Words whose first character would make a spreadsheet calculate (`=`, `+`, `-`, `@`, tab, carriage return) get an
    /// apostrophe in front: a title typed by a stranger must not run as a formula on the secretary's machine. Numbers are
    /// ours and stay as they are, so `-5` remains a number.
    var csv: String {
        let lines = [columns.map { CSV.quoted($0.key) }] + rows.map { row in cells(of: row).map(Self.field) }
        return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): CSV.quoted(CSV.harmless(text))
        case .number(let text): CSV.quoted(text)
        }
    }
}

/// The spelling of single fields of CSV.
enum CSV {
    /// The field, in quotation marks where it holds a comma, a quotation mark, a line break or a blank at either end.
    static func quoted(_ field: String) -> String {
        let scalars = field.unicodeScalars
        let needsQuotes =
            scalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
            || scalars.first == " " || scalars.last == " "
        guard needsQuotes else { return field }
        let doubled = scalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
        return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
    }

    /// The field with an apostrophe in front where a spreadsheet would take it for a formula.
    static func harmless(_ field: String) -> String {
        guard let first = field.unicodeScalars.first, formulaStarts.contains(first) else { return field }
        return "'" + field
    }

    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]
}
