public import CivilTime

/// Finds the zone that a calendar means by the `TZID`s in it.
///
/// A name is an IANA name, one with a program's prefix before it (`/freeassociation.sourceforge.net/Asia/Shanghai`), or
/// a Windows name (`China Standard Time`). For any other the calendar's own VTIMEZONE is compared with the IANA zones over
/// the years the calendar speaks of. A name that nothing explains has no zone: it is never taken for UTC.
public struct TimeZoneNames: Sendable {
    /// The zones of the VTIMEZONEs whose names tell, and of those whose behaviour does.
    private let explained: [String: Zone]
    private let described: [String: Zone]

    /// Looks through the VTIMEZONEs of a calendar, twenty unexplained names at most.
    public init(_ calendar: CalendarComponent) {
        let definitions = calendar.components(named: "VTIMEZONE").map { ($0.first("TZID")?.text ?? "", $0) }
        let explained = definitions.reduce(into: [:]) { zones, definition in
            zones[definition.0] = zones[definition.0] ?? Self.named(definition.0)
        }
        self.explained = explained
        let unexplained = Dictionary(definitions.filter { explained[$0.0] == nil }.prefix(20)) { first, _ in first }
        let usedDays = unexplained.isEmpty ? [:] : calendar.daysByTimeZone()
        described = unexplained.reduce(into: [:]) { zones, definition in
            let (name, timeZone) = definition
            zones[name] = Self.zone(behavingLike: timeZone, on: Self.days(toCompare: usedDays[name]))
        }
    }

    /// The zone that the calendar calls so; nil where neither the name nor the calendar tells.
    public func zone(named tzid: String) -> Zone? {
        explained[tzid] ?? Self.named(tzid) ?? described[tzid]
    }

    private static func named(_ tzid: String) -> Zone? {
        if ["UTC", "GMT", "Z"].contains(tzid.uppercased()) { return try? Zone("UTC") }
        if let windows = WindowsTimeZones.ianaNames[tzid] { return try? Zone(windows) }
        guard tzid.hasPrefix("/") else { return try? Zone(tzid) }
        // No IANA name has more than three parts.
        let parts = tzid.split(separator: "/").suffix(3)
        return parts.indices.lazy.compactMap { try? Zone(parts[$0...].joined(separator: "/")) }.first
    }

    private static func zone(behavingLike timeZone: CalendarComponent, on days: ClosedRange<LocalDate>) -> Zone? {
        let ownName = timeZone.first("X-LIC-LOCATION").flatMap { named($0.text) }
        return TimeZoneBehaviour(timeZone)?.firstZone(of: [ownName].compactMap(\.self) + candidates, agreeingOn: days)
    }

    /// China first, then one zone for every behaviour there is today.
    private static let candidates =
        (["Asia/Shanghai"] + WindowsTimeZones.ianaNames.values.sorted()).compactMap { try? Zone($0) }

    /// The days that the calendar speaks of and a year more, since a series goes on, between 1970 and 2100; 2020 to 2035
    /// where it names none.
    private static func days(toCompare used: ClosedRange<LocalDate>?) -> ClosedRange<LocalDate> {
        let days = used ?? newYear(2020)...newYear(2035)
        return (days.lowerBound...days.upperBound.adding(days: 366)).clamped(to: newYear(1970)...newYear(2100))
    }

    private static func newYear(_ year: Int) -> LocalDate { LocalDate(year: year, month: 1, day: 1) ?? .min }
}

extension CalendarComponent {
    /// The first and the last day that stands with each `TZID`, here and in the components inside.
    fileprivate func daysByTimeZone() -> [String: ClosedRange<LocalDate>] {
        var days: [String: ClosedRange<LocalDate>] = [:]
        for property in properties {
            guard let tzid = property.parameter("TZID"), let dates = property.times?.map(\.date),
                let first = dates.min(), let last = dates.max()
            else { continue }
            days[tzid] = (first...last).joined(with: days[tzid])
        }
        for component in components {
            days.merge(component.daysByTimeZone()) { $0.joined(with: $1) }
        }
        return days
    }
}

extension ClosedRange {
    /// The smallest range that holds both.
    fileprivate func joined(with other: ClosedRange?) -> ClosedRange {
        guard let other else { return self }
        return Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
    }
}
