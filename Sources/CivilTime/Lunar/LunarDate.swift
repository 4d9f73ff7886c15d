/// A day of the Chinese calendar (GB/T 33661): year, month, whether the month is a leap month, day.
///
/// Read from a table for the lunar years 1950 to 2056, because new moons that fall minutes from midnight put whole months
/// on other days in calendars that reckon them roughly.
public struct LunarDate: Sendable, Hashable {
    /// The Gregorian year in which the lunar year's first month begins: 2025 for a day in January 2026.
    public let year: Int
    /// The number of the month, 1 (正月) to 12 (腊月).
    public let month: Int
    /// Whether the month is the leap month (闰月), which bears the number of the month before it.
    public let isLeapMonth: Bool
    /// The day of the month, 1 (初一) to 30 (三十).
    public let day: Int
    /// The same day in the Gregorian calendar.
    public let date: LocalDate

    /// Finds the lunar day of a Gregorian day.
    ///
    /// - Throws: `CivilTimeError.dateOutsideLunarTable` for a day outside `LunarYear.days`.
    public init(_ date: LocalDate) throws(CivilTimeError) {
        let lunarYear = try LunarYear(containing: date)
        let dayOfYear = date.days(since: lunarYear.firstDay)
        // Months have at most 30 days, so this position is the month's or the one before it.
        let guess = dayOfYear / 30
        let isNext = guess + 1 < lunarYear.monthCount && dayOfYear >= lunarYear.days(before: guess + 1)
        let position = isNext ? guess + 1 : guess
        (month, isLeapMonth) = lunarYear.month(at: position)
        day = dayOfYear - lunarYear.days(before: position) + 1
        year = lunarYear.number
        self.date = date
    }

    /// Creates a lunar day from its parts.
    ///
    /// - Throws: `CivilTimeError` that says which part there is not: the year in the table, the month in the year, or
    ///   the day in the month.
    public init(year: Int, month: Int, isLeapMonth: Bool = false, day: Int) throws(CivilTimeError) {
        let lunarYear = try LunarYear(year)
        guard let position = lunarYear.position(ofMonth: month, isLeap: isLeapMonth) else {
            throw .noLunarMonth(year: year, month: month, isLeap: isLeapMonth)
        }
        let days = lunarYear.days(at: position)
        guard (1...days).contains(day) else {
            throw .noLunarDay(year: year, month: month, isLeap: isLeapMonth, day: day, days: days)
        }
        self.year = year
        self.month = month
        self.isLeapMonth = isLeapMonth
        self.day = day
        date = lunarYear.firstDay.adding(days: lunarYear.days(before: position) + day - 1)
    }

    /// Whether the day is New Year's Eve (除夕): the last of the twelfth month, the 29th where it has no 30th.
    public var isNewYearsEve: Bool {
        month == 12 && ((try? LunarYear(year).lastDay) == date)
    }
}

extension LunarDate: Comparable {
    /// Orders days from earlier to later.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.date < rhs.date }
}
