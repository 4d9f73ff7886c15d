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

    /// - Throws: `ICalendarError.controlCharacter` where the text has one other than the allowed.
    static func refuse(
        in text: String, of property: String, except allowed: Unicode.Scalar? = nil
    ) throws(ICalendarError) {
        guard let found = text.unicodeScalars.first(where: { isControl($0) && $0 != allowed }) else { return }
        throw .controlCharacter(property: property, codePoint: found.value)
    }

    /// The text with a space for each control character; nil where there is none.
    static func replaced(in text: String) -> String? {
        guard text.unicodeScalars.contains(where: isControl) else { return nil }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.unicodeScalars.lazy.map { isControl($0) ? " " : $0 })
        return String(result)
    }
}
