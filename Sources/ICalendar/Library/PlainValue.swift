import CivilTime

/// The values of which a look at their form tells that libical accepts them, so that it need not be asked: nearly all there
/// are. Asking libical takes longer than all the rest of reading or writing; `PlainValueTests` asks it about random ones.
enum PlainValue {
    /// What the value of a property is made of.
    private enum Form {
        /// A text with something beside blanks in it, and no control character but tabs.
        case text
        /// A moment, or what the wall clock shows, with its zone or without.
        case moment
        /// The same, or a day with `VALUE=DATE`.
        case time
        case number
        case word(Set<String>)
    }

    private static let forms: [String: Form] = [
        "UID": .text, "SUMMARY": .text, "DESCRIPTION": .text, "LOCATION": .text, "COMMENT": .text, "CATEGORIES": .text,
        "DTSTART": .time, "DTEND": .time, "DTSTAMP": .moment, "CREATED": .moment, "LAST-MODIFIED": .moment,
        "RECURRENCE-ID": .time, "EXDATE": .time, "SEQUENCE": .number,
        "STATUS": .word(["CONFIRMED", "TENTATIVE", "CANCELLED"]), "TRANSP": .word(["OPAQUE", "TRANSPARENT"]),
    ]

    /// Whether the property is one of them: written in capitals, in the usual form, without unusual parameters.
    static func isValue(of property: CalendarProperty) -> Bool {
        guard !property.value.isEmpty, let form = forms[property.name] else { return false }
        switch form {
        case .text: return property.parameters.isEmpty && isText(property.value)
        case .moment: return isTime(property, orDay: false)
        case .time: return isTime(property, orDay: true)
        case .number: return property.parameters.isEmpty && isNumber(property.value)
        case .word(let words): return property.parameters.isEmpty && words.contains(property.value)
        }
    }

    private static func isText(_ value: String) -> Bool {
        value.utf8.contains { $0 > UInt8(ascii: " ") } && !ControlCharacters.areIn(value)
    }

    private static func isNumber(_ value: String) -> Bool { value.utf8.count <= 9 && value.utf8.allSatisfy(isDigit) }

    private static func isTime(_ property: CalendarProperty, orDay mayBeDay: Bool) -> Bool {
        guard property.parameters.count < 2, property.value.utf8.allSatisfy(isDigitTOrZ), let time = property.time
        else { return false }
        let parameter = property.parameters.first
        return switch time {
        case .utc, .floating: parameter == nil
        case .zoned(_, let tzid): parameter?.values.count == 1 && isZoneName(tzid)
        case .date: mayBeDay && parameter?.name == "VALUE" && parameter?.values == ["DATE"]
        }
    }

    private static func isDigitTOrZ(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "T") || byte == UInt8(ascii: "Z")
    }

    /// Letters, digits and what stands between them in an IANA or a Windows name.
    private static func isZoneName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { ContentName.isName(CollectionOfOne($0)) || " /_+.".utf8.contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
