/// Writes calendars that every reader takes: CRLF, folded at 75 octets between characters, in a fixed order.
///
/// The same component gives the same bytes. libical judges each property first, so nothing is written that a reader
/// would drop.
public struct CalendarWriter: Sendable {
    /// Creates a writer.
    public init() {}

    /// The bytes of a component, in UTF-8 without a byte order mark and with a CRLF at the end.
    ///
    /// Properties and components stand in the order given; in a VCALENDAR, VERSION, PRODID and CALSCALE come first.
    ///
    /// - Throws: `ICalendarError.unreadableProperty` or `.writtenTooDeeply` for what a reader would not take.
    public func bytes(_ component: CalendarComponent) throws(ICalendarError) -> [UInt8] {
        var output: [UInt8] = []
        try append(component, depth: 1, to: &output)
        return output
    }

    /// The same as text.
    ///
    /// - Throws: what `bytes(_:)` throws.
    public func write(_ component: CalendarComponent) throws(ICalendarError) -> String {
        String(decoding: try bytes(component), as: UTF8.self)
    }

    private func append(
        _ component: CalendarComponent, depth: Int, to output: inout [UInt8]
    ) throws(ICalendarError) {
        let maximum = ReadingLimits.standard.nesting
        guard depth <= maximum else { throw .writtenTooDeeply(name: component.name, maximum: maximum) }
        LineFolding.append("BEGIN:" + component.name, to: &output)
        for property in Self.inOrder(component) {
            try judge(property)
            LineFolding.append(property.contentLine, to: &output)
        }
        for inner in component.components { try append(inner, depth: depth + 1, to: &output) }
        LineFolding.append("END:" + component.name, to: &output)
    }

    private static func inOrder(_ component: CalendarComponent) -> [CalendarProperty] {
        guard component.name == "VCALENDAR" else { return component.properties }
        let leading = ["VERSION", "PRODID", "CALSCALE"]
        return leading.flatMap(component.all) + component.properties.filter { !leading.contains($0.name) }
    }

    private func judge(_ property: CalendarProperty) throws(ICalendarError) {
        switch PropertyJudge.verdict(on: property) {
        case .accepted, .doubtful: return
        case .refused:
            throw .unreadableProperty(property: property.name, value: String(property.value.unicodeScalars.prefix(40)))
        }
    }
}
