/// The bytes of a calendar as they grow: content lines, each judged first and then folded.
struct CalendarText {
    private(set) var bytes: [UInt8] = []

    /// Adds a component with everything in it.
    ///
    /// - Parameter depth: How many components it lies in, itself counted.
    mutating func append(_ component: CalendarComponent, depth: Int) throws(ICalendarError) {
        try open(component, depth: depth)
        close(component)
    }

    /// Adds a component but for its end, so that more components can follow inside.
    mutating func open(_ component: CalendarComponent, depth: Int) throws(ICalendarError) {
        let maximum = ReadingLimits.standard.nesting
        guard depth <= maximum else { throw .writtenTooDeeply(name: component.name, maximum: maximum) }
        appendLine("BEGIN:", component.name)
        for property in Self.inOrder(component) {
            try Self.judge(property)
            let start = bytes.count
            property.append(to: &bytes)
            LineFolding.endLine(from: start, in: &bytes)
        }
        for inner in component.components { try append(inner, depth: depth + 1) }
    }

    /// Adds the end of a component.
    mutating func close(_ component: CalendarComponent) { appendLine("END:", component.name) }

    /// Hands out what there is and begins anew, with the same room.
    mutating func takeBytes(_ take: ([UInt8]) throws -> Void) rethrows {
        try take(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func appendLine(_ keyword: String, _ name: String) {
        let start = bytes.count
        bytes += keyword.utf8
        bytes += name.utf8
        LineFolding.endLine(from: start, in: &bytes)
    }

    private static func inOrder(_ component: CalendarComponent) -> [CalendarProperty] {
        guard component.name == "VCALENDAR" else { return component.properties }
        let leading = ["VERSION", "PRODID", "CALSCALE"]
        return leading.flatMap(component.all) + component.properties.filter { !leading.contains($0.name) }
    }

    private static func judge(_ property: CalendarProperty) throws(ICalendarError) {
        switch PropertyJudge.verdict(on: property) {
        case .accepted, .doubtful: return
        case .refused:
            throw .unreadableProperty(property: property.name, value: String(property.value.unicodeScalars.prefix(40)))
        }
    }
}
