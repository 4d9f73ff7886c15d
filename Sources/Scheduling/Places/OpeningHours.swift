public import CivilTime

/// One line of a room's timetable: on these days, from this time to that, within these dates.
public struct OpeningHours: Sendable, Hashable {
    /// The days a line speaks of.
    public enum Days: Sendable, Hashable {
        /// These days of the week.
        case weekdays(Set<Weekday>)
        /// Public holidays that are off, whatever their day of the week.
        case holidays
    }

    /// The days the line speaks of.
    public let days: Days
    /// When the room opens, on the community's clock.
    public let opens: LocalTime
    /// When the room closes, on the community's clock; 24:00 is the end of the day.
    public let closes: LocalTime
    /// The first day the line holds; nil for ever since.
    public let validFrom: LocalDate?
    /// The last day the line holds; nil for ever on.
    public let validThrough: LocalDate?

    /// Creates a line of the timetable; nil unless the room closes after it opens on at least one day.
    public init?(
        on days: Days, opens: LocalTime, closes: LocalTime, validFrom: LocalDate? = nil, validThrough: LocalDate? = nil
    ) {
        guard opens < closes, days != .weekdays([]) else { return nil }
        if let validFrom, let validThrough, validThrough < validFrom { return nil }
        self.days = days
        self.opens = opens
        self.closes = closes
        self.validFrom = validFrom
        self.validThrough = validThrough
    }

    /// Creates a line for days of the week; nil unless the room closes after it opens on at least one weekday.
    public init?(
        weekdays: Set<Weekday>, opens: LocalTime, closes: LocalTime, validFrom: LocalDate? = nil,
        validThrough: LocalDate? = nil
    ) {
        self.init(
            on: .weekdays(weekdays), opens: opens, closes: closes, validFrom: validFrom, validThrough: validThrough)
    }

    /// The days of the week the line speaks of; none where it speaks of holidays.
    public var weekdays: Set<Weekday> {
        switch days {
        case .weekdays(let weekdays): weekdays
        case .holidays: []
        }
    }

    /// Whether the day lies within the dates between which the line holds.
    func isValid(on date: LocalDate) -> Bool {
        validFrom.map { $0 <= date } ?? true && validThrough.map { date <= $0 } ?? true
    }

    /// The hours the line gives to a day it speaks of, as moments.
    func span(on date: LocalDate, in zone: Zone) -> TimeSpan? {
        TimeSpan(from: zone.instant(LocalDateTime(date, opens)), to: zone.instant(LocalDateTime(date, closes)))
    }
}

extension TimeSpan {
    /// The same moments as the given spans, in order, with spans that overlap or touch made one.
    public static func joined(_ spans: [TimeSpan]) -> [TimeSpan] {
        var result: [TimeSpan] = []
        for span in spans.sorted(by: { $0.start < $1.start }) {
            if let last = result.last, span.start <= last.end,
                let longer = TimeSpan(from: last.start, to: max(last.end, span.end))
            {
                result[result.count - 1] = longer
            } else {
                result.append(span)
            }
        }
        return result
    }

    /// What is left of this span when the given spans are taken out of it, in order.
    public func subtracting(_ spans: [TimeSpan]) -> [TimeSpan] {
        var result: [TimeSpan] = []
        var cursor = start
        for span in Self.joined(spans) where span.overlaps(self) {
            if let gap = TimeSpan(from: cursor, to: min(span.start, end)) { result.append(gap) }
            cursor = max(cursor, span.end)
        }
        if let rest = TimeSpan(from: cursor, to: end) { result.append(rest) }
        return result
    }
}
