/// A line of a calendar with its continuations (RFC 5545 §3.1).
struct ContentLine<Text: Sendable>: Sendable {
    /// The line of the file it starts on, counted from 1.
    let number: Int
    /// The line without line breaks and folding.
    var text: Text
}

extension ContentLine<ArraySlice<UInt8>> {
    /// Cuts a file into content lines, holding it to the limits before anything else looks at it.
    ///
    /// Folding is undone on the bytes, since writers fold inside characters too. Blank lines are left out.
    static func lines(of file: [UInt8], limits: ReadingLimits) throws(ICalendarError) -> [ContentLine] {
        guard file.count <= limits.fileBytes else {
            throw .exceeds(.fileBytes, line: 1, maximum: limits.fileBytes)
        }
        var lines: [ContentLine] = []
        var number = 0
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        for var raw in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            while raw.last == UInt8(ascii: "\r") { raw = raw.dropLast() }
            if raw.starts(with: byteOrderMark) { raw = raw.dropFirst(byteOrderMark.count) }
            guard raw.count <= limits.lineBytes else {
                throw .exceeds(.lineBytes, line: number, maximum: limits.lineBytes)
            }
            guard !raw.contains(0) else { throw .zeroByte(line: number) }
            try add(raw, number: number, to: &lines, limits: limits)
        }
        return lines
    }

    private static func add(
        _ raw: ArraySlice<UInt8>, number: Int, to lines: inout [ContentLine], limits: ReadingLimits
    ) throws(ICalendarError) {
        guard let first = raw.first else { return }
        let isContinuation = first == UInt8(ascii: " ") || first == UInt8(ascii: "\t")
        guard isContinuation, let last = lines.indices.last else {
            lines.append(ContentLine(number: number, text: raw))
            guard lines.count <= limits.contentLines else {
                throw .exceeds(.contentLines, line: number, maximum: limits.contentLines)
            }
            return
        }
        lines[last].text += raw.dropFirst()
        guard lines[last].text.count <= limits.unfoldedLineBytes else {
            throw .exceeds(.unfoldedLineBytes, line: lines[last].number, maximum: limits.unfoldedLineBytes)
        }
    }
}
