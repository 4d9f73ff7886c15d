import CivilTime
import ICalendar

/// Makes what people typed fit for one line on a phone, and for a UID.
enum PlainLine {
    /// The text on one line: control characters and line breaks become spaces, and the marks that turn the direction of
    /// everything after them, beyond the text itself, are taken out.
    static func text(_ text: String) -> String {
        guard !isPlain(text) else { return text }
        var line = String.UnicodeScalarView()
        for scalar in CalendarProperty.cleaned(text).unicodeScalars where !turnsDirection(scalar) {
            let space = scalar == "\n" || scalar == "\t" ? " " : scalar
            if space != " " || (line.last ?? " ") != " " { line.append(space) }
        }
        if line.last == " " { line.removeLast() }
        return String(line)
    }

    /// Whether a text is on one line as it stands, for all that its bytes tell: no byte of a control character or of the marks
    /// that turn the direction, and no blank at either end or beside another.
    private static func isPlain(_ text: String) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: " "): if last == byte { return false }
            case 0x00...0x1F, 0x7F: return false
            case 0x80...0x9F where last == 0xC2: return false
            // U+2000 to U+207F, dashes and quotation marks among them: looked at one by one.
            case 0x80...0x81 where last == 0xE2: return false
            case _: break
            }
            last = byte
        }
        return last != UInt8(ascii: " ")
    }

    /// U+202A–202E and U+2066–2069: embeddings, overrides and isolates.
    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// A UID that every server takes: ASCII, no space and no `/`. What is not allowed is written as `%XX`; a UID that is
    /// fit already stays as it is.
    static func uid(_ uid: String) -> String {
        guard !uid.utf8.allSatisfy(isSafe) else { return uid }
        return uid.utf8.map { byte in
            isSafe(byte)
                ? String(UnicodeScalar(byte)) : "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    /// The UID of one occurrence of a series that is told occurrence by occurrence.
    static func uid(_ uid: String, occurrence start: LocalDateTime) -> String {
        let (stem, host) = parts(ofUID: uid)
        return "\(stem)-\(start.compact)\(host)"
    }

    /// The two parts of a UID in safe characters: what stands before the host and its `@`, and these.
    static func parts(ofUID uid: String) -> (stem: Substring, host: Substring) {
        let safe = PlainLine.uid(uid)
        let host = safe.utf8.lastIndex(of: UInt8(ascii: "@")) ?? safe.endIndex
        return (safe[..<host], safe[host...])
    }

    private static func isSafe(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case _: safeMarks.contains(byte)
        }
    }

    private static let safeMarks = Array("-._~@{}+=:!%".utf8)
}

extension PlainLine {
    /// The first 40 characters of what a stranger wrote, for a message.
    static func excerpt(_ text: String) -> String {
        let line = self.text(text)
        return line.count > 40 ? line.prefix(40) + "…" : line
    }
}
