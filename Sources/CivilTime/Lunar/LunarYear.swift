/// A year of the Chinese calendar (GB/T 33661), named by the Gregorian year in which its first month begins.
///
/// The years of the table, 1950 to 2056, are all there are; no other year is ever reckoned by a formula.
public struct LunarYear: Sendable, Hashable {
    /// The Gregorian year in which the first month begins.
    public let number: Int
    private let word: UInt32

    /// The years of the table.
    public static let range = LunarTable.firstYear..<LunarTable.firstYear + LunarTable.words.count
    /// The days of the table, from the first day of its first year to the last day of its last.
    public static let days: ClosedRange<LocalDate> =
        LunarYear(unchecked: range.lowerBound).firstDay...LunarYear(unchecked: range.upperBound - 1).lastDay

    /// Finds a year in the table.
    ///
    /// - Throws: `CivilTimeError.lunarYearOutsideTable` for a year outside it.
    public init(_ number: Int) throws(CivilTimeError) {
        guard Self.range.contains(number) else { throw .lunarYearOutsideTable(number) }
        self.init(unchecked: number)
    }

    /// The lunar year that a day lies in.
    ///
    /// - Throws: `CivilTimeError.dateOutsideLunarTable` for a day outside the table.
    public init(containing date: LocalDate) throws(CivilTimeError) {
        guard Self.days.contains(date) else { throw .dateOutsideLunarTable(date) }
        let year = date.year
        // Every lunar year begins between 20 January and 21 February, so only the number of the Gregorian year is in doubt.
        if Self.range.contains(year) {
            self.init(unchecked: year)
            guard date < firstDay else { return }
        }
        self.init(unchecked: year - 1)
    }

    private init(unchecked number: Int) {
        self.number = number
        word = LunarTable.words[number - LunarTable.firstYear]
    }

    /// The month that comes a second time as a leap month (闰月), 2 to 11; nil in a year of twelve months.
    public var leapMonth: Int? {
        let month = Int(word >> 13 & 0xF)
        return month == 0 ? nil : month
    }

    /// The number of months, 12 or 13.
    public var monthCount: Int { leapMonth == nil ? 12 : 13 }

    /// The number of days, 353 to 385.
    public var dayCount: Int { 29 * monthCount + (word & 0x1FFF).nonzeroBitCount }

    /// The Spring Festival (春节), the first day of the first month.
    public var firstDay: LocalDate {
        LocalDate.min.adding(
            days: LocalDate.dayNumber(year: number, month: 1, day: 1) + Int(word >> 17) - LocalDate.min.dayNumber)
    }

    /// New Year's Eve (除夕), the last day of the twelfth month, which has 29 or 30 days.
    public var lastDay: LocalDate { firstDay.adding(days: dayCount - 1) }

    /// The number of days of a month, 29 or 30; nil where the year has no such month.
    public func days(inMonth month: Int, isLeap: Bool = false) -> Int? {
        position(ofMonth: month, isLeap: isLeap).map(days(at:))
    }
}

// MARK: - Months in their order

extension LunarYear {
    /// The place of a month in the year, from 0, leap months counted; nil where the year has no such month.
    func position(ofMonth month: Int, isLeap: Bool) -> Int? {
        guard (1...12).contains(month), !isLeap || month == leapMonth else { return nil }
        let isAfterLeapMonth = isLeap || month > leapMonth ?? 12
        return isAfterLeapMonth ? month : month - 1
    }

    /// The month at a place in the year, the inverse of `position(ofMonth:isLeap:)`.
    func month(at position: Int) -> (number: Int, isLeap: Bool) {
        guard let leapMonth, position >= leapMonth else { return (position + 1, false) }
        return (position, position == leapMonth)
    }

    /// The number of days of the month at a place in the year.
    func days(at position: Int) -> Int { 29 + Int(word >> UInt32(position) & 1) }

    /// The number of days from the start of the year to the month at a place in it.
    func days(before position: Int) -> Int {
        29 * position + (word & (1 << UInt32(position) - 1)).nonzeroBitCount
    }
}
