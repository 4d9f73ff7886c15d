import CivilTime

extension Table {
    /// The table for a terminal: a header, then the rows, aligned by display width, two blanks between columns, no blanks
    /// at line ends, nothing wrapped. Every line ends with a line break.
    func text(_ language: Language, style: TerminalStyle = .plain) -> String {
        let header = columns.map { $0.title[language] }
        let body = rows.map { row in cells(of: row).map(\.text.terminalSafe) }
        let widths = columns.indices.map { column in
            ([header] + body).reduce(0) { Swift.max($0, $1[column].displayWidth) }
        }
        let lines =
            [style.paint(line(header, widths), .heading)]
            + zip(rows, body).map { row, texts in style.paint(line(texts, widths), row.tone) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func line(_ texts: [String], _ widths: [Int]) -> String {
        let cells = columns.indices.map { texts[$0].padded(toColumns: widths[$0], alignment: columns[$0].alignment) }
        return cells.joined(separator: "  ").withoutTrailingBlanks
    }
}
