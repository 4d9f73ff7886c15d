public import CivilTime

extension Room {
    /// The spans in which the room is open on any of the given days, earliest first, touching spans joined.
    ///
    /// Joining lets an evening that runs past midnight lie in `…–24:00` and the next day's `00:00–…` together.
    ///
    /// - Parameters:
    ///   - first: The first day.
    ///   - last: The last day, included.
    ///   - zone: The community's time zone.
    ///   - holidays: The public holidays that are known.
    public func openSpans(
        from first: LocalDate, through last: LocalDate, in zone: Zone, holidays: HolidayCalendar
    ) -> [TimeSpan] {
        guard first <= last else { return [] }
        guard !openingHours.isEmpty else { return [zone.span(from: first, through: last)].compactMap(\.self) }
        let spans = (first...last).flatMap { day in
            openingHours(on: day, holidays: holidays).compactMap { $0.span(on: day, in: zone) }
        }
        return TimeSpan.joined(spans)
    }

    /// Whether the room is open for the whole of the span.
    public func isOpen(throughout span: TimeSpan, in zone: Zone, holidays: HolidayCalendar) -> Bool {
        guard !openingHours.isEmpty else { return true }
        let first = zone.local(span.start).date.adding(days: -1)
        let last = zone.local(span.end).date
        return openSpans(from: first, through: last, in: zone, holidays: holidays).contains { $0.contains(span) }
    }

    /// The lines of the timetable that give a day its hours.
    ///
    /// On a public holiday that is off the lines for holidays take the place of those of the weekday, where there are any.
    /// A make-up working day has the hours of its weekday.
    func openingHours(on date: LocalDate, holidays: HolidayCalendar) -> [OpeningHours] {
        let valid = openingHours.filter { $0.isValid(on: date) }
        let isOff = holidays.holiday(on: date)?.kind == .off
        let forHolidays = isOff ? valid.filter { $0.days == .holidays } : []
        return forHolidays.isEmpty ? valid.filter { $0.weekdays.contains(date.weekday) } : forHolidays
    }
}
