public import CivilTime

/// Whether a room is open on a day, and why not.
public struct OpenDay: Sendable, Hashable {
    /// Why a room is not open for any part of a day.
    public enum Reason: Sendable, Hashable {
        /// It is shut for as long as it would be open.
        case closed
        /// The timetable has no hours for such a day.
        case noHours
        /// The timetable has hours for such a day in another season only.
        case outOfSeason
    }

    /// The day.
    public let date: LocalDate
    /// When the room is open, earliest first.
    public let spans: [TimeSpan]
    /// The closures that take hours of the day away, earliest first.
    public let closures: [Closure]
    /// The public holiday whose hours the day has instead of its weekday's, if it has.
    public let holiday: PublicHoliday?
    /// Why the room is not open at all; nil where it is.
    public let reason: Reason?
}

extension Room {
    /// Whether the room is open on a day.
    ///
    /// - Parameters:
    ///   - closures: Those that shut the room, or floor it shares.
    public func openDay(
        _ date: LocalDate, in zone: Zone, holidays: HolidayCalendar, closures: [Closure]
    ) -> OpenDay {
        let hours = openSpans(from: date, through: date, in: zone, holidays: holidays)
        let spans = hours.flatMap { $0.subtracting(closures.map(\.span)) }
        let lines = openingHours(on: date, holidays: holidays)
        return OpenDay(
            date: date, spans: spans,
            closures: closures.filter { closure in hours.contains { $0.overlaps(closure.span) } },
            holiday: lines.contains { $0.days == .holidays } ? holidays.holiday(on: date) : nil,
            reason: spans.isEmpty ? (hours.isEmpty ? reasonWithoutHours(on: date) : .closed) : nil)
    }

    private func reasonWithoutHours(on date: LocalDate) -> OpenDay.Reason {
        openingHours.contains { $0.weekdays.contains(date.weekday) } ? .outOfSeason : .noHours
    }

    /// The first time after a moment at which the room opens, within a year; nil where it does not.
    ///
    /// - Parameters:
    ///   - closures: Those of the year that shut the room, or floor it shares.
    public func nextOpening(
        after moment: Instant, in zone: Zone, holidays: HolidayCalendar, closures: [Closure]
    ) -> TimeSpan? {
        let first = zone.local(moment).date
        let shut = closures.map(\.span)
        for week in 0..<53 {
            let monday = first.adding(days: week * 7)
            let spans = openSpans(from: monday, through: monday.adding(days: 6), in: zone, holidays: holidays)
            let next = spans.lazy.flatMap { $0.subtracting(shut) }.first { $0.start > moment }
            if let next { return next }
        }
        return nil
    }
}
