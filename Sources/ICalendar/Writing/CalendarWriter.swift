/// Writes calendars that every reader takes: CRLF, folded at 75 octets between characters, in a fixed order.
///
/// The same component gives the same bytes. Each property is judged first, as at reading, so nothing is written that a reader
/// would drop. `CalendarStream` writes the same bytes of a calendar that is too large to be held.
public struct CalendarWriter: Sendable {
    /// Creates a writer.
    public init() {}

    /// The bytes of a component, in UTF-8 without a byte order mark and with a CRLF at the end.
    ///
    /// Properties and components stand in the order given; in a VCALENDAR, VERSION, PRODID and CALSCALE come first.
    ///
    /// - Throws: `ICalendarError.unreadableProperty` or `.writtenTooDeeply` for what a reader would not take.
    public func bytes(_ component: CalendarComponent) throws(ICalendarError) -> [UInt8] {
        var text = CalendarText()
        try text.append(component, depth: 1)
        return text.bytes
    }

    /// The same as text.
    ///
    /// - Throws: what `bytes(_:)` throws.
    public func write(_ component: CalendarComponent) throws(ICalendarError) -> String {
        String(decoding: try bytes(component), as: UTF8.self)
    }
}
