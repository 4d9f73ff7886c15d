/// Folds content lines at 75 octets, never inside a character (RFC 5545 §3.1).
enum LineFolding {
    /// The octets a line may have, without its line break.
    private static let width = 75

    /// Appends the line, folded, with a CRLF at the end of each part.
    static func append(_ line: String, to output: inout [UInt8]) {
        var room = width
        for scalar in line.unicodeScalars {
            let bytes = UTF8.encode(scalar)
            let size = bytes?.count ?? 0
            if size > room {
                output += [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: " ")]
                room = width - 1
            }
            output += bytes ?? UTF8.encodedReplacementCharacter
            room -= size
        }
        output += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }
}
