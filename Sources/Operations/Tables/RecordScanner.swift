/// Cuts the bytes of a CSV file into rows and cells (RFC 4180), one row at a time.
///
/// Lines may end in CR LF, LF or CR. Commas, quotes and line breaks mean the same in UTF-8 and GB 18030: neither has a
/// character of several bytes one of which looks like them.
struct RecordScanner {
    /// A row as it stands in the file.
    struct Record {
        /// The line in which it begins, counted from 1.
        let line: Int
        /// Where it stands, without the line break that ends it.
        let source: Range<Int>
        /// What its cells hold, without the quotes around them.
        let cells: [[UInt8]]
        /// The number of the cell behind whose closing quote something stands; nil where all is well.
        let brokenQuote: Int?
    }

    private let bytes: [UInt8]
    private let limit: Int
    /// Where the next row begins.
    private(set) var position: Int
    private var line = 1

    /// Prepares to read.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - start: Where its first row begins.
    ///   - limit: How many bytes a row may have.
    init(_ bytes: [UInt8], from start: Int, limit: Int) {
        self.bytes = bytes
        self.limit = limit
        position = start
    }

    /// The next row; nil at the end of the file.
    ///
    /// - Throws: `TableProblem.openQuote` and `.rowTooLong`.
    mutating func next() throws(TableProblem) -> Record? {
        guard position < bytes.count else { return nil }
        let (start, first) = (position, line)
        var cells: [[UInt8]] = []
        var brokenQuote: Int?
        while true {
            let (cell, isWhole) = try cell(ofRowAt: start, line: first)
            if !isWhole { brokenQuote = brokenQuote ?? cells.count }
            cells.append(cell)
            guard position < bytes.count, bytes[position] == .comma else { break }
            position += 1
        }
        let source = start..<position
        passLineBreak()
        return Record(line: first, source: source, cells: cells, brokenQuote: brokenQuote)
    }

    /// Reads one cell, and stops at the comma or the line break behind it.
    private mutating func cell(ofRowAt start: Int, line first: Int) throws(TableProblem) -> ([UInt8], isWhole: Bool) {
        var cell: [UInt8] = []
        guard position < bytes.count, bytes[position] == .quote else {
            try takeBare(into: &cell, rowAt: start, line: first)
            return (cell, true)
        }
        position += 1
        try takeQuoted(into: &cell, rowAt: start, line: first)
        let closed = position
        try takeBare(into: &cell, rowAt: start, line: first)
        return (cell, closed == position)
    }

    private mutating func takeBare(into cell: inout [UInt8], rowAt start: Int, line first: Int) throws(TableProblem) {
        let from = position
        while position < bytes.count, !bytes[position].endsCell { position += 1 }
        guard position - start <= limit else { throw .rowTooLong(line: first, limit: limit) }
        cell += bytes[from..<position]
    }

    /// Reads on behind an opening quote to behind the closing one; a doubled quote is one of the cell's own.
    private mutating func takeQuoted(into cell: inout [UInt8], rowAt start: Int, line first: Int) throws(TableProblem) {
        while position < bytes.count {
            guard position - start <= limit else { throw .rowTooLong(line: first, limit: limit) }
            let byte = bytes[position]
            if byte == .quote {
                position += 1
                guard position < bytes.count, bytes[position] == .quote else { return }
            } else if byte == .lineFeed || (byte == .carriageReturn && !isLineFeed(at: position + 1)) {
                line += 1
            }
            cell.append(byte)
            position += 1
        }
        throw .openQuote(line: first)
    }

    private mutating func passLineBreak() {
        guard position < bytes.count else { return }
        position += bytes[position] == .carriageReturn && isLineFeed(at: position + 1) ? 2 : 1
        line += 1
    }

    private func isLineFeed(at place: Int) -> Bool { place < bytes.count && bytes[place] == .lineFeed }
}

extension UInt8 {
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let lineFeed = UInt8(ascii: "\n")
    fileprivate static let carriageReturn = UInt8(ascii: "\r")

    fileprivate var endsCell: Bool { self == .comma || self == .lineFeed || self == .carriageReturn }
}
