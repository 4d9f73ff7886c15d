/// The characters that may stand in no line of a calendar, since some reader takes them for the end of the line.
///
/// They are Unicode's control characters but the tab, and the line and paragraph separators U+2028 and U+2029.
enum ControlCharacters {
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether a text has one, found among its bytes: in UTF-8 those from U+0080 on have two and three.
    static func areIn(_ text: String) -> Bool {
        var (beforeLast, last) = (0 as UInt8, 0 as UInt8)
        let bytes = text.utf8.span
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case 0x09: break
            case 0x00...0x1F, 0x7F: return true
            case 0x80...0x9F where last == 0xC2: return true
            case 0xA8...0xA9 where last == 0x80 && beforeLast == 0xE2: return true
            case _: break
            }
            (beforeLast, last) = (last, byte)
        }
        return false
    }

    /// - Throws: `ICalendarError.controlCharacter` where the text has one other than the allowed.
    static func refuse(
        in text: String, of property: String, except allowed: Unicode.Scalar? = nil
    ) throws(ICalendarError) {
        guard areIn(text), let found = text.unicodeScalars.first(where: { isControl($0) && $0 != allowed }) else {
            return
        }
        throw .controlCharacter(property: property, codePoint: found.value)
    }

    /// The text with a space for each control character; nil where there is none.
    static func replaced(in text: String) -> String? {
        guard areIn(text) else { return nil }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.unicodeScalars.lazy.map { isControl($0) ? " " : $0 })
        return String(result)
    }
}
