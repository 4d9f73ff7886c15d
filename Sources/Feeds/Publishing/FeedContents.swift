import CivilTime
import ICalendar

/// What stands in a feed below its own properties.
struct FeedContents {
    /// What the feed holds, in the order of the file, unless it tells of activities.
    let components: [CalendarComponent]
    /// The events of activities, which come after `components`.
    var events: ActivityEvents?
    /// When anything in the feed was last changed; nil where nobody ever said anything.
    let lastRevision: Instant?
    /// The first day with a time on the zone's clock; nil where every time is a whole day or in UTC.
    let firstZonedDay: LocalDate?

    /// Hands over everything in the feed, in the order of the file.
    func each(_ take: (CalendarComponent) throws -> Void) throws {
        for component in components { try take(component) }
        try events?.each(take)
    }

    /// The VTIMEZONE that the events need. A calendar must hold one component at least (RFC 5545 §3.6), so an empty feed has
    /// one too.
    func timeZones(_ clock: FeedClock) throws(ICalendarError) -> [CalendarComponent] {
        guard !clock.isUTC, firstZonedDay != nil || components.isEmpty else { return [] }
        return [try .timeZone(clock.zone.identifier, from: firstZonedDay ?? Self.firstSafeDay)]
    }

    /// The first year of which the zones of every program known are right; an empty feed describes its zone from there.
    private static let firstSafeDay = LocalDate(year: 2024, month: 1, day: 1) ?? .min
}
