import CivilTime

/// A table in a CSV file (RFC 4180): headings in its first line, in any order and either language, one entry in each row.
///
/// Only the bytes of the file are kept; rows are made one at a time while they are read. Rows without anything in them are
/// passed over.
struct TableFile<Column: TableColumn> {
    private let bytes: [UInt8]
    private let limits: TableLimits
    private let encoding: TableText.Encoding
    /// The place of each column, counted from 0.
    let places: [Column: Int]
    /// What stands in the file above each column.
    let headings: [Column: String]
    /// The first line with what may stand before it.
    private let head: Range<Int>
    /// Stands behind the first line.
    private let rows: RecordScanner

    /// Reads the headings of a file.
    ///
    /// - Throws: `OperationError.badTable` where it is no table, or lacks a column, or has one that is not known or comes twice.
    init(_ bytes: [UInt8], as _: Column.Type = Column.self, limits: TableLimits = TableLimits()) throws(OperationError)
    {
        do {
            try self.init(reading: bytes, limits: limits)
        } catch {
            throw .badTable(error)
        }
    }

    private init(reading bytes: [UInt8], limits: TableLimits) throws(TableProblem) {
        guard bytes.count <= limits.fileBytes else { throw .tooLarge(limit: limits.fileBytes) }
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { throw .notText }
        let hasMark = bytes.starts(with: Self.byteOrderMark)
        var scanner = RecordScanner(
            bytes, from: hasMark ? Self.byteOrderMark.count : 0, limit: limits.rowBytes)
        guard let first = try scanner.next() else { throw .empty }
        self.bytes = bytes
        self.limits = limits
        encoding = TableText.encoding(of: bytes, hasMark: hasMark, headings: Array(bytes[first.source]))
        head = 0..<first.source.upperBound
        rows = scanner
        let text = TableText(encoding)
        let names = first.cells.map { text.text($0)?.trimmed }
        guard !names.contains(nil) else { throw .notText }
        (places, headings) = try Self.columns(of: names.compactMap(\.self))
    }

    /// The rows, in their order.
    ///
    /// - Parameter body: Is called with each row and with how much of the file has been read, from 0 to 1.
    /// - Throws: `OperationError.badTable` where the file cannot be read on.
    func forEachRow(_ body: (TableRow<Column>, Double) throws -> Void) throws {
        var scanner = rows
        let text = TableText(encoding)
        do {
            while let record = try scanner.next() {
                let row = TableRow(record, of: self, text: text, cellLimit: limits.cellBytes)
                if !row.isBlank { try body(row, Double(scanner.position) / Double(bytes.count)) }
            }
        } catch let problem as TableProblem {
            throw OperationError.badTable(problem)
        }
    }

    /// A file with the same headings and only some of the rows, byte for byte.
    func bytes(of rows: [RejectedRow]) -> [UInt8] {
        rows.reduce(into: Array(bytes[head]) + Self.lineBreak) { file, row in
            file += bytes[row.source] + Self.lineBreak
        }
    }

    private static func columns(
        of names: [String]
    ) throws(TableProblem) -> (places: [Column: Int], headings: [Column: String]) {
        guard names.contains(where: { !$0.isEmpty }) else { throw .empty }
        var places: [Column: Int] = [:]
        var headings: [Column: String] = [:]
        for (place, name) in names.enumerated() where !name.isEmpty {
            guard let column = Column(heading: name) else {
                if names.count == 1, let other = otherSeparators.first(where: { name.contains($0) }) {
                    throw .otherSeparator(other == "\t" ? "Tab" : String(other))
                }
                throw .unknownColumn(name.excerpt, expected: Column.expected)
            }
            if let twin = headings[column] { throw .columnTwice(twin, name) }
            (places[column], headings[column]) = (place, name)
        }
        if let missing = Column.allCases.first(where: { $0.isRequired && places[$0] == nil }) {
            throw .missingColumn(missing.title, expected: Column.expected)
        }
        return (places, headings)
    }

    private static var otherSeparators: [Character] { ["，", ";", "；", "\t", "、", "|"] }
    private static var byteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] }
    private static var lineBreak: [UInt8] { [0x0D, 0x0A] }
}
