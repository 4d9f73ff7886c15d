/// How a table is taken in.
public struct ImportManner: Sendable {
    /// Whether the good rows are taken where others are bad; else nothing is.
    public var keepsGoing: Bool
    /// Is told how much of the work is done, from 0 to 1, again and again.
    public var progress: @Sendable (Double) -> Void

    /// Describes a manner.
    public init(keepsGoing: Bool = false, progress: @escaping @Sendable (Double) -> Void = { _ in }) {
        self.keepsGoing = keepsGoing
        self.progress = progress
    }
}

/// The rows of a table that were not taken.
public struct Rejects: Sendable {
    /// The rows in the order of the file.
    public let rows: [RejectedRow]
    /// A table of these rows alone, as they were written and under the same headings, to be mended and taken in again.
    public let file: [UInt8]

    init<Column>(_ rows: [RejectedRow], of table: TableFile<Column>) {
        self.rows = rows.sorted { $0.line < $1.line }
        file = table.bytes(of: self.rows)
    }
}
