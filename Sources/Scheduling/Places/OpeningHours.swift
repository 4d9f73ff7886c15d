public import CivilTime

/// One line of a room's timetable: these weekdays, from this time to that, within these dates.
public struct OpeningHours: Sendable, Hashable {
    /// The days of the week the line speaks of.
    public let weekdays: Set<Weekday>
    /// When the room opens, on the community's clock.
    public let opens: LocalTime
    /// When the room closes, on the community's clock; 24:00 is the end of the day.
    public let closes: LocalTime
    /// The first day the line holds; nil for ever since.
    public let validFrom: LocalDate?
    /// The last day the line holds; nil for ever on.
    public let validThrough: LocalDate?

    /// Creates a line of the timetable; nil unless the room closes after it opens on at least one weekday.
    public init?(
        weekdays: Set<Weekday>, opens: LocalTime, closes: LocalTime, validFrom: LocalDate? = nil,
        validThrough: LocalDate? = nil
    ) {
        guard opens < closes, !weekdays.isEmpty else { return nil }
        if let validFrom, let validThrough, validThrough < validFrom { return nil }
        self.weekdays = weekdays
        self.opens = opens
        self.closes = closes
        self.validFrom = validFrom
        self.validThrough = validThrough
    }

    /// Whether the line speaks of the given day.
    public func applies(on date: LocalDate) -> Bool {
        weekdays.contains(date.weekday)
            && validFrom.map { $0 <= date } ?? true
            && validThrough.map { date <= $0 } ?? true
    }

    /// The hours the line gives to the given day, as moments; nil on other days.
    func span(on date: LocalDate, in zone: Zone) -> TimeSpan? {
        guard applies(on: date) else { return nil }
        return TimeSpan(
            from: zone.instant(LocalDateTime(date, opens)), to: zone.instant(LocalDateTime(date, closes)))
    }
}

extension Room {
    /// The spans in which the room is open on any of the given days, earliest first, touching spans joined.
    ///
    /// Joining lets an evening that runs past midnight lie in `…–24:00` and the next day's `00:00–…` together.
    public func openSpans(from first: LocalDate, through last: LocalDate, in zone: Zone) -> [TimeSpan] {
        guard first <= last else { return [] }
        guard !openingHours.isEmpty else { return [zone.span(from: first, through: last)].compactMap(\.self) }
        let spans = (first...last).flatMap { day in openingHours.compactMap { $0.span(on: day, in: zone) } }
        return TimeSpan.joined(spans)
    }

    /// Whether the room is open for the whole of the span.
    public func isOpen(throughout span: TimeSpan, in zone: Zone) -> Bool {
        guard !openingHours.isEmpty else { return true }
        let first = zone.local(span.start).date.adding(days: -1)
        let last = zone.local(span.end).date
        return openSpans(from: first, through: last, in: zone).contains { $0.contains(span) }
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
