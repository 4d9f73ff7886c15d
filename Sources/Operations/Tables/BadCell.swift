public import CivilTime

/// What is wrong with one row of a table, mostly with one cell of it, and what to write instead.
public struct BadCell: Sendable, Hashable {
    /// The line of the file in which the row begins, counted from 1.
    public let line: Int
    /// The heading of the cell's column as it stands in the file; nil where it is the row as a whole.
    public let column: LocalizedText?
    /// What is wrong and what to write instead, without a stop: `“19580” is no year; write four digits like 1958`.
    public let reason: LocalizedText

    /// The whole sentence, with line and column.
    public var explanation: LocalizedText {
        guard let column else {
            return LocalizedText(zh: "第 \(line) 行：\(reason.zh)。", en: "line \(line): \(reason.en).")
        }
        return LocalizedText(
            zh: "第 \(line) 行“\(column.zh)”列：\(reason.zh)。", en: "line \(line), column \(column.en): \(reason.en).")
    }
}

/// A row of a table that was not taken, with everything that is wrong with it.
public struct RejectedRow: Sendable, Hashable {
    /// The line of the file in which the row begins, counted from 1.
    public let line: Int
    /// What is wrong, at least one thing.
    public let problems: [BadCell]
    /// Where the row stands in the file.
    let source: Range<Int>
}
