/// One component of a calendar with everything in it: a VCALENDAR, a VEVENT, a VTIMEZONE … (RFC 5545 §3.6).
///
/// Two components are equal when they say the same; the lines they were read from do not count.
public struct CalendarComponent: Sendable, Hashable {
    /// The name in capitals, such as `VEVENT`.
    public let name: String
    /// The properties in the order they are written.
    public var properties: [CalendarProperty]
    /// The components inside this one, in the order they are written.
    public var components: [CalendarComponent]
    /// The line of `BEGIN`, counted from 1, when the component was read from a file.
    public let line: Int?

    /// Creates a component.
    ///
    /// - Throws: `ICalendarError.invalidName` unless the name is made of letters, digits and hyphens.
    public init(
        _ name: String, properties: [CalendarProperty] = [], components: [CalendarComponent] = []
    ) throws(ICalendarError) {
        self.init(
            checkedName: try ContentName.checked(name), properties: properties, components: components, line: nil)
    }

    init(checkedName: String, properties: [CalendarProperty], components: [CalendarComponent], line: Int?) {
        name = checkedName
        self.properties = properties
        self.components = components
        self.line = line
    }

    /// Components are equal when their names, properties and inner components are.
    public static func == (lhs: Self, rhs: Self) -> Bool {
        lhs.name == rhs.name && lhs.properties == rhs.properties && lhs.components == rhs.components
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(properties)
        hasher.combine(components)
    }
}

extension CalendarComponent {
    /// The first property of that name (in capitals), such as `DTSTART`; nil where there is none.
    public func first(_ propertyName: String) -> CalendarProperty? {
        properties.first { $0.name == propertyName }
    }

    /// Every property of that name (in capitals), in order.
    public func all(_ propertyName: String) -> [CalendarProperty] {
        properties.filter { $0.name == propertyName }
    }

    /// The components of that name (in capitals) directly inside this one, in order.
    public func components(named componentName: String) -> [CalendarComponent] {
        components.filter { $0.name == componentName }
    }
}
