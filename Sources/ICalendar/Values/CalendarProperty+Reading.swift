import CivilTime

// The value of a property read as one of RFC 5545's types. Nil says that the value is not of that type.
extension CalendarProperty {
    /// The value as a TEXT, its escapes undone.
    public var text: String { TextEscapes.unescaped(value) }

    /// The value as a list of texts split at its commas, such as that of `CATEGORIES`; escapes undone.
    public var textList: [String] { TextEscapes.split(value).map(TextEscapes.unescaped) }

    /// The value as a DATE or DATE-TIME of the zone its `TZID` names; nil for any other text and for a day that does
    /// not exist.
    public var time: CalendarTime? { CalendarTime(value, tzid: parameter("TZID")) }

    /// The value as a list of DATEs or DATE-TIMEs, such as that of `EXDATE`; nil unless every one can be read.
    public var times: [CalendarTime]? {
        let tzid = parameter("TZID")
        let parts = value.split(separator: ",", omittingEmptySubsequences: false)
        let times = parts.compactMap { CalendarTime($0, tzid: tzid) }
        return times.count == parts.count ? times : nil
    }

    /// The value as an INTEGER.
    public var integer: Int? { Int(value).flatMap { Int32(exactly: $0) }.map(Int.init) }

    /// The value as a DURATION, in seconds; a day counts 86,400.
    public var durationSeconds: Int? { CalendarDuration.seconds(of: value) }

    /// The value as a UTC-OFFSET, in seconds; positive east of Greenwich (RFC 5545 §3.3.14).
    public var offsetSeconds: Int? {
        let digits = value.dropFirst()
        guard value.hasPrefix("+") || value.hasPrefix("-"), [4, 6].contains(digits.utf8.count),
            let number = DecimalDigits.value(of: digits)
        else { return nil }
        let whole = digits.utf8.count == 4 ? number * 100 : number
        guard whole / 100 % 100 < 60, whole % 100 < 60 else { return nil }
        return (value.hasPrefix("-") ? -1 : 1) * (whole / 10_000 * 3_600 + whole / 100 % 100 * 60 + whole % 100)
    }
}
