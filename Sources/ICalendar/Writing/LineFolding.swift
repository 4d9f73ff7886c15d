/// Folds content lines at 75 octets, never inside a character (RFC 5545 §3.1).
enum LineFolding {
    /// The octets a line may have, without its line break.
    private static let width = 75

    /// Ends the line that begins at an index of the output and reaches to its end: folds it, with a CRLF after each part.
    static func endLine(from start: Int, in output: inout [UInt8]) {
        if output.count - start > width { fold(from: start, in: &output) }
        endPart(in: &output)
    }

    private static func fold(from start: Int, in output: inout [UInt8]) {
        let line = Array(output[start...])
        output.removeSubrange(start...)
        var (position, room) = (0, width)
        while line.count - position > room {
            var end = position + room
            while isInsideCharacter(line[end]) { end -= 1 }
            output += line[position..<end]
            endPart(in: &output)
            output.append(UInt8(ascii: " "))
            (position, room) = (end, width - 1)
        }
        output += line[position...]
    }

    /// Whether a byte of UTF-8 goes on with the character of the byte before it.
    private static func isInsideCharacter(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }

    private static func endPart(in output: inout [UInt8]) {
        output.append(UInt8(ascii: "\r"))
        output.append(UInt8(ascii: "\n"))
    }
}
