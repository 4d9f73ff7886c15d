public import CivilTime

/// The days whose reading counts for an award, both ends included, with the calendar months they touch.
public struct AwardPeriod: Sendable, Hashable {
    /// The first day.
    public let first: LocalDate
    /// The last day.
    public let last: LocalDate

    /// The longest period there is, in years: so that its months have room in a `MonthSet`.
    public static let mostYears = 5

    /// Creates a period; nil where the last day comes before the first, or it is longer than `mostYears`.
    public init?(from first: LocalDate, through last: LocalDate) {
        guard first <= last, Self.month(of: last) - Self.month(of: first) < Self.mostYears * 12 else { return nil }
        self.first = first
        self.last = last
    }

    /// The days of each calendar month, in order; the first and the last may be cut short.
    public var months: [ClosedRange<LocalDate>] {
        (Self.month(of: first)...Self.month(of: last)).compactMap { month in
            let (year, number) = (month / 12, month % 12 + 1)
            guard let start = LocalDate(year: year, month: number, day: 1) else { return nil }
            let end = start.adding(days: LocalDate.daysInMonth(year: year, month: number) - 1)
            return max(start, first)...min(end, last)
        }
    }

    /// Whether a day counts.
    public func contains(_ day: LocalDate) -> Bool { (first...last).contains(day) }

    /// How many whole months lie between two days: a month is whole when its day comes again, or, where the later month has no such
    /// day (29 February, the 31st), on its last day.
    public static func wholeMonths(from first: LocalDate, to last: LocalDate) -> Int {
        guard first <= last else { return 0 }
        let (year, month, day) = last.components
        let reached = min(first.day, LocalDate.daysInMonth(year: year, month: month)) <= day
        return Self.month(of: last) - Self.month(of: first) - (reached ? 0 : 1)
    }

    private static func month(of day: LocalDate) -> Int { day.year * 12 + day.month - 1 }
}

/// Some of the months of a period, counted from its first.
public struct MonthSet: Sendable, Hashable {
    private var bits: UInt64 = 0

    /// Creates a set of months by their places in the period.
    public init(_ months: some Sequence<Int> = []) { for month in months { insert(month) } }

    /// Adds a month; places beyond the longest period are none.
    public mutating func insert(_ month: Int) {
        if (0..<UInt64.bitWidth).contains(month) { bits |= 1 << UInt64(month) }
    }

    /// How many months.
    public var count: Int { bits.nonzeroBitCount }
    /// The months of either.
    public func union(_ other: Self) -> Self { Self(bits: bits | other.bits) }
    /// The months of both.
    public func intersection(_ other: Self) -> Self { Self(bits: bits & other.bits) }
    /// Whether a month, by its place, is among them.
    public func contains(_ month: Int) -> Bool {
        (0..<UInt64.bitWidth).contains(month) && bits >> UInt64(month) & 1 == 1
    }

    /// Creates a set of months of which each is the bit of its place.
    package init(bits: UInt64) { self.bits = bits }
}
