/// Tells working days from days off: the five-day week, public holidays, and weekends worked to make up for them (调休).
public struct WorkingDays: Sendable, Hashable {
    /// The public holidays it goes by.
    public let calendar: HolidayCalendar

    /// Creates the working days of a holiday calendar.
    public init(_ calendar: HolidayCalendar) { self.calendar = calendar }

    /// Whether people work on the day; nil where no holiday file of its year was imported, because then nobody knows.
    public func isWorkingDay(_ date: LocalDate) -> Bool? {
        if let holiday = calendar.holiday(on: date) {
            return holiday.kind == .work
        }
        return calendar.coveredYears.contains(date.year) ? !date.weekday.isWeekend : nil
    }

    /// The day that comes the given number of working days after a day, or before it when negative.
    ///
    /// The day itself does not count, worked or not, so one working day after a Friday is the next Monday. With 0 the
    /// answer is the day itself.
    /// - Throws: `CivilTimeError.noHolidayFile(year:)` where the count reaches a year with no file.
    public func adding(workingDays count: Int, to date: LocalDate) throws(CivilTimeError) -> LocalDate {
        var day = date
        var remaining = count.magnitude
        while remaining > 0 {
            day = try neighbour(of: day, step: count.signum())
            if try requireKnown(day) { remaining -= 1 }
        }
        return day
    }

    /// The number of working days from the first day to the last, both included; 0 where the last comes before the first.
    ///
    /// - Throws: `CivilTimeError.noHolidayFile(year:)` where a day lies in a year with no file.
    public func count(from first: LocalDate, through last: LocalDate) throws(CivilTimeError) -> Int {
        guard first <= last else { return 0 }
        var count = 0
        for day in first...last where try requireKnown(day) {
            count += 1
        }
        return count
    }

    private func requireKnown(_ date: LocalDate) throws(CivilTimeError) -> Bool {
        guard let isWorkingDay = isWorkingDay(date) else { throw .noHolidayFile(year: date.year) }
        return isWorkingDay
    }

    /// The day before or after; the calendar's own ends count as unknown, so that no walk stands still there.
    private func neighbour(of date: LocalDate, step: Int) throws(CivilTimeError) -> LocalDate {
        guard let next = LocalDate(dayNumber: date.dayNumber + step) else {
            throw .noHolidayFile(year: date.year + step)
        }
        return next
    }
}
