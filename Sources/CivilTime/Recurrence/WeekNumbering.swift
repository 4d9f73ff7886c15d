/// The weeks of the year after RFC 5545 §3.3.10 (`BYWEEKNO`, `WKST`) and ISO 8601: week 1 is the first with at least
/// four days in the year, so the first days of a year may lie in the last week of the year before, and the last days in
/// week 1 of the year after.
struct WeekNumbering {
    let weekStart: Weekday

    /// The number of the week that a day of the given year lies in, from the front (1 to 53) and from the back (-1 to
    /// -53), each counted in the year the week belongs to.
    func numbers(of dayNumber: Int, inYear year: Int) -> (fromStart: Int, fromEnd: Int) {
        var owner = year
        if dayNumber < firstDay(ofYear: year) {
            owner = year - 1
        } else if dayNumber >= firstDay(ofYear: year + 1) {
            owner = year + 1
        }
        let first = firstDay(ofYear: owner)
        let week = (dayNumber - first) / 7
        let count = (firstDay(ofYear: owner + 1) - first) / 7
        return (week + 1, week - count)
    }

    /// The day number of the first day of week 1: the week start on or before 4 January.
    private func firstDay(ofYear year: Int) -> Int {
        let fourth = LocalDate.dayNumber(year: year, month: 1, day: 4)
        return fourth - Weekday.daysIntoWeek(of: fourth, startingOn: weekStart)
    }
}

extension Weekday {
    /// The weekday's number, 1 to 7, of any day number, also of those before year 1.
    static func number(of dayNumber: Int) -> Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

    /// How many days lie between the start of the week and the day, 0 to 6.
    static func daysIntoWeek(of dayNumber: Int, startingOn weekStart: Weekday) -> Int {
        (number(of: dayNumber) - weekStart.rawValue + 7) % 7
    }
}
