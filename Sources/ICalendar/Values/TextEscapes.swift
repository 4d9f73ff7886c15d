/// The escapes of a TEXT value (RFC 5545 §3.3.11): backslash, comma, semicolon and line break.
enum TextEscapes {
    /// Escapes a text. Every kind of line break becomes `\n`.
    static func escaped(_ text: String) -> String {
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
        var result = String.UnicodeScalarView()
        var scalars = value.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\" else {
                result.append(scalar)
                continue
            }
            switch scalars.next() {
            case "n", "N": result.append("\n")
            case let escaped? where ["\\", ",", ";", ":", "\""].contains(escaped): result.append(escaped)
            case let other?: result.append(contentsOf: ["\\", other])
            case nil: result.append("\\")
            }
        }
        return String(result)
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
