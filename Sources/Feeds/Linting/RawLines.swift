/// The lines of a calendar file before anything is unfolded: what only the bytes tell.
struct RawLines: Sendable {
    /// One line of the file, without its line feed.
    struct Line: Sendable {
        /// Counted from 1.
        let number: Int
        /// The bytes without the line break.
        let bytes: ArraySlice<UInt8>
        /// Whether a carriage return stands before the line feed.
        let hasCarriageReturn: Bool

        /// Whether it goes on with the line before it (RFC 5545 §3.1).
        var isContinuation: Bool { bytes.first == 0x20 || bytes.first == 0x09 }
    }

    let lines: [Line]
    let hasByteOrderMark: Bool
    /// Whether the last line ends with a line feed.
    let isEnded: Bool

    init(_ file: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        hasByteOrderMark = file.starts(with: mark)
        isEnded = file.last == UInt8(ascii: "\n")
        var pieces = file.dropFirst(hasByteOrderMark ? mark.count : 0)
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if isEnded { pieces.removeLast() }
        lines = pieces.enumerated().map { index, piece in
            let hasReturn = piece.last == UInt8(ascii: "\r")
            return Line(number: index + 1, bytes: hasReturn ? piece.dropLast() : piece, hasCarriageReturn: hasReturn)
        }
    }

    /// A fault that many lines may have, said once, at the first of them.
    func first(
        where isFaulty: (Line) -> Bool, zh: (_ count: Int) -> String, en: (_ count: Int) -> String
    ) -> [LintRule.Fault] {
        let faulty = lines.filter(isFaulty)
        guard let first = faulty.first else { return [] }
        return [LintRule.Fault(first.number, zh: zh(faulty.count), en: en(faulty.count))]
    }
}
