extension LunarRule {
    /// The length of one period of a lunar rule (`FREQ`).
    public enum Frequency: String, Sendable, Hashable, CaseIterable {
        /// A period is a lunar month, leap months among them.
        case monthly = "MONTHLY"
        /// A period is a lunar year.
        case yearly = "YEARLY"
    }

    /// What a rule does where there is no such month or day (`SKIP`, RFC 7529 §4.1): a yearly rule on a leap month in a
    /// year without it, and a rule on the thirtieth in a month of 29 days.
    public enum Skip: String, Sendable, Hashable, CaseIterable {
        /// Nothing takes place then.
        case omit = "OMIT"
        /// The ordinary month of the same number, and the last day of the month, stand in.
        case backward = "BACKWARD"
        /// The following month, and the day after the month, stand in.
        case forward = "FORWARD"
    }

    /// A month as a rule names it (`BYMONTH`): the eighth, or the leap month that follows the fifth (`5L`).
    public enum Month: Sendable, Hashable {
        /// The month of this number, 1 to 12, in every year; never the leap month of the same number.
        case ordinary(Int)
        /// The leap month (闰月) that bears this number, 2 to 11, in the years that have it.
        case leap(Int)
    }
}

extension LunarRule.Month {
    /// The number of the month.
    public var number: Int {
        switch self {
        case .ordinary(let number), .leap(let number): number
        }
    }

    /// Whether this is a leap month.
    public var isLeap: Bool {
        switch self {
        case .ordinary: false
        case .leap: true
        }
    }

    /// The twelve ordinary months, to which a monthly rule is held that leaves out the leap months.
    public static let ordinaryMonths: [LunarRule.Month] = (1...12).map { .ordinary($0) }

    /// Whether any year of the table has such a month: the first and the twelfth never come twice.
    var exists: Bool { (isLeap ? 2...11 : 1...12).contains(number) }
}

extension LunarRule.Month: Comparable {
    /// Orders months as they follow each other in a year.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        (lhs.number, lhs.isLeap ? 1 : 0) < (rhs.number, rhs.isLeap ? 1 : 0)
    }
}

extension LunarRule.Month: CustomStringConvertible {
    /// The month as `BYMONTH` writes it: `8`, `5L`.
    public var description: String { "\(number)\(isLeap ? "L" : "")" }
}
