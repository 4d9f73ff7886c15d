/// A month of a year in the Gregorian calendar.
public struct YearMonth: Sendable, Hashable {
    /// Its first day.
    public let first: LocalDate

    /// The month in which a day lies.
    public init(of day: LocalDate) { first = day.adding(days: 1 - day.day) }

    /// Reads `YYYY-MM`; nil for any other text and for a month that does not exist.
    public init?(_ text: some StringProtocol) {
        guard let first = try? LocalDate("\(text)-01") else { return nil }
        self.first = first
    }

    /// The year, 1 to 9999.
    public var year: Int { first.year }
    /// The month, 1 to 12.
    public var month: Int { first.month }
    /// Its last day.
    public var last: LocalDate { first.adding(days: LocalDate.daysInMonth(year: year, month: month) - 1) }
    /// Its days, from the first to the last.
    public var days: ClosedRange<LocalDate> { first...last }

    /// The month so many months later, or earlier where the number is negative, held within the years 1 to 9999.
    public func adding(months: Int) -> YearMonth {
        let count = year * 12 + month - 1 + months
        let held = Swift.min(Swift.max(count, 12), 9_999 * 12 + 11)
        return LocalDate(year: held / 12, month: held % 12 + 1, day: 1).map(YearMonth.init(of:)) ?? self
    }
}

extension YearMonth: Comparable {
    /// Orders months from earlier to later.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.first < rhs.first }
}

extension YearMonth: CustomStringConvertible {
    /// The month as `YYYY-MM` (ISO 8601).
    public var description: String { String(first.description.dropLast(3)) }
}
