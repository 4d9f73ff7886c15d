import CivilTime

/// A day that somebody asks about: as `DateArgument` reads it, or a day of the week, such as 周六 or `sat`: the next there is,
/// today included.
struct ComingDayArgument: Sendable, Hashable {
    /// The day that is meant.
    let date: LocalDate

    /// Reads a day.
    ///
    /// - Throws: `CivilTimeError.notADate` for anything else.
    init(_ text: String, today: LocalDate) throws(CivilTimeError) {
        if let weekdays = try? WeekdaysArgument(text).weekdays, weekdays.count == 1 {
            date = today.adding(days: weekdays[0].days(after: today.weekday))
        } else {
            date = try DateArgument(text, today: today).date
        }
    }
}
