/// The escapes of a TEXT value (RFC 5545 §3.3.11): backslash, comma, semicolon and line break.
enum TextEscapes {
    /// Escapes a text. Every kind of line break becomes `\n`.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isEscaped) || ControlCharacters.areIn(text) else { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ",", ";": result.append(contentsOf: ["\\", scalar])
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: ["\\", "n"])
            default: result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    /// Reads a text back. A backslash before anything but the four letters of RFC 5545 stands for itself.
    static func unescaped(_ value: some StringProtocol) -> String {
        guard value.utf8.contains(UInt8(ascii: "\\")) else { return String(value) }
        var result: [UInt8] = []
        result.reserveCapacity(value.utf8.count)
        var bytes = value.utf8.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            switch bytes.next() {
            case UInt8(ascii: "n"), UInt8(ascii: "N"): result.append(UInt8(ascii: "\n"))
            case let escaped? where isEscaped(escaped) || escaped == UInt8(ascii: ":") || escaped == UInt8(ascii: "\""):
                result.append(escaped)
            case let other?: result += [byte, other]
            case nil: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a byte stands behind a backslash in a TEXT.
    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }

    /// Splits a list of texts at its commas, not at the escaped ones; the parts keep their escapes.
    static func split(_ value: String) -> [Substring] {
        var parts: [Substring] = []
        var start = value.startIndex
        var isEscaped = false
        for index in value.utf8.indices {
            let byte = value.utf8[index]
            if byte == UInt8(ascii: ","), !isEscaped {
                parts.append(value[start..<index])
                start = value.utf8.index(after: index)
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return parts + [value[start...]]
    }
}
