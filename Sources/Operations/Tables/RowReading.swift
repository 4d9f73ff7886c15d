import CivilTime

/// Reads what the cells of one row mean, and collects everything that will not do.
struct RowReading<Column: TableColumn> {
    /// The row.
    let row: TableRow<Column>
    /// What is wrong with it, as far as it has been read.
    private(set) var problems: [BadCell]

    /// Prepares to read a row.
    init(_ row: TableRow<Column>) {
        self.row = row
        problems = row.flaws
    }

    /// Says that a cell will not do, and what to write instead, without a stop.
    mutating func refuse(_ column: Column, _ reason: LocalizedText) { problems.append(row.badCell(column, reason)) }

    /// What a cell means; nil where nothing stands in it, and where it will not do.
    ///
    /// - Parameters:
    ///   - column: The cell's column.
    ///   - meaning: Makes a value of the text; nil where it will not do.
    ///   - complaint: What to say of the text then.
    mutating func value<Value>(
        _ column: Column, _ meaning: (String) throws -> Value?, otherwise complaint: (String) -> LocalizedText
    ) rethrows -> Value? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        if let value = try meaning(text) { return value }
        refuse(column, complaint(text.excerpt))
        return nil
    }

    /// What stands in a cell that must not be empty; nil where it is.
    ///
    /// - Parameter example: What could stand there.
    mutating func required(_ column: Column, such example: LocalizedText) -> String? {
        let text = row[column]
        guard text.isEmpty else { return text }
        // A row that cannot be read has been told so already.
        if row.flaws.isEmpty {
            refuse(
                column,
                LocalizedText(zh: "没有填写；请写上，如 \(example.zh)", en: "it is empty; write it, such as \(example.en)"))
        }
        return nil
    }

    /// The row with what is wrong with it; nil where all is well.
    var rejected: RejectedRow? {
        problems.isEmpty ? nil : RejectedRow(line: row.line, problems: problems, source: row.source)
    }
}
