/// One calendar month as the engine sees it: where its days lie on the line of day numbers.
struct MonthShape {
    let month: Int
    /// The day number of the first of the month.
    let first: Int
    /// The number of its days.
    let length: Int
    let year: Int
    /// The day number of 1 January of its year.
    let yearFirst: Int
    /// The number of days of its year.
    let yearLength: Int

    init(year: Int, month: Int) {
        self.year = year
        self.month = month
        first = LocalDate.dayNumber(year: year, month: month, day: 1)
        length = LocalDate.daysInMonth(year: year, month: month)
        yearFirst = LocalDate.dayNumber(year: year, month: 1, day: 1)
        yearLength = LocalDate.isLeap(year: year) ? 366 : 365
    }

    /// The month that the day lies in.
    init(around dayNumber: Int) {
        let (year, month, _) = LocalDate.components(ofDayNumber: dayNumber)
        self.init(year: year, month: month)
    }

    /// The numbers of its days.
    var days: Range<Int> { first..<first + length }
}
