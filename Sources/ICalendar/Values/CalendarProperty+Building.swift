import CivilTime

// Properties from typed values. None of them can break a line: a name, a value or a parameter that could is refused.
extension CalendarProperty {
    /// A TEXT property: commas, semicolons, backslashes and line breaks are escaped.
    ///
    /// - Throws: `ICalendarError.controlCharacter` for other control characters; `cleaned(_:)` takes them out.
    public static func text(
        _ name: String, _ text: String, parameters: [CalendarParameter] = []
    ) throws(ICalendarError) -> CalendarProperty {
        try CalendarProperty(name, rawValue: TextEscapes.escaped(text), parameters: parameters)
    }

    /// A text fit for a TEXT property: each control character but tabs and line breaks becomes a space.
    public static func cleaned(_ text: String) -> String {
        guard ControlCharacters.areIn(text) else { return text }
        let escaped = TextEscapes.escaped(text)
        return TextEscapes.unescaped(ControlCharacters.replaced(in: escaped) ?? escaped)
    }

    /// A DATE or DATE-TIME property, with `VALUE=DATE` or its `TZID` as the value needs it.
    public static func time(
        _ name: String, _ time: CalendarTime, parameters: [CalendarParameter] = []
    ) throws(ICalendarError) -> CalendarProperty {
        try CalendarProperty(name, rawValue: time.text, parameters: try kind(of: time) + parameters)
    }

    private static func kind(of time: CalendarTime) throws(ICalendarError) -> [CalendarParameter] {
        switch time {
        case .date: [try CalendarParameter("VALUE", "DATE")]
        case .zoned(_, let tzid): [try CalendarParameter("TZID", tzid)]
        case .floating, .utc: []
        }
    }

    /// An INTEGER property.
    public static func integer(
        _ name: String, _ number: Int32, parameters: [CalendarParameter] = []
    ) throws(ICalendarError) -> CalendarProperty {
        try CalendarProperty(name, rawValue: String(number), parameters: parameters)
    }

    /// A property whose value is an address of RFC 3986, written as it stands.
    ///
    /// - Throws: `ICalendarError.invalidURI` unless it has a scheme and no space.
    public static func uri(
        _ name: String, _ uri: String, parameters: [CalendarParameter] = []
    ) throws(ICalendarError) -> CalendarProperty {
        let parts = uri.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].utf8.allSatisfy(isSchemeByte), !uri.unicodeScalars.contains(" ") else {
            throw .invalidURI(property: name, uri)
        }
        return try CalendarProperty(name, rawValue: uri, parameters: parameters)
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        ContentName.isName(CollectionOfOne(byte)) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
    }

    /// A DURATION property of exact time, such as `PT6H`; it is never written in days or weeks.
    public static func duration(
        _ name: String, seconds: Int, parameters: [CalendarParameter] = []
    ) throws(ICalendarError) -> CalendarProperty {
        try CalendarProperty(name, rawValue: CalendarDuration.text(seconds: seconds), parameters: parameters)
    }

    /// A UTC-OFFSET property, such as `+0800`; positive east of Greenwich.
    public static func offset(
        _ name: String, seconds: Int
    ) throws(ICalendarError) -> CalendarProperty {
        let magnitude = Int(seconds.magnitude)
        let hoursAndMinutes = DecimalDigits.text(magnitude / 3_600) + DecimalDigits.text(magnitude / 60 % 60)
        let rest = magnitude % 60 == 0 ? "" : DecimalDigits.text(magnitude % 60)
        return try CalendarProperty(name, rawValue: (seconds < 0 ? "-" : "+") + hoursAndMinutes + rest)
    }
}
