extension RecurrenceRule {
    /// The length of one period of a rule (`FREQ`, RFC 5545 §3.3.10), never shorter than a day.
    public enum Frequency: String, Sendable, Hashable, CaseIterable {
        /// A period is a day.
        case daily = "DAILY"
        /// A period is a week, from the rule's first day of the week.
        case weekly = "WEEKLY"
        /// A period is a calendar month.
        case monthly = "MONTHLY"
        /// A period is a calendar year.
        case yearly = "YEARLY"
    }

    /// Where a rule stops (`COUNT` and `UNTIL`, RFC 5545 §3.3.10).
    public enum End: Sendable, Hashable {
        /// The rule goes on for as long as there are days.
        case never
        /// After this many occurrences, 1 or more (`COUNT`).
        case times(Int)
        /// After this day, which still belongs to the series (`UNTIL` as a DATE).
        case until(LocalDate)
        /// After this moment of the series' own wall clock, which still belongs to it (`UNTIL` without a `Z`).
        case untilLocal(LocalDateTime)
        /// After this moment, which still belongs to the series (`UNTIL` with a `Z`).
        case untilInstant(Instant)
    }
}

/// A day of the week as a rule names it (`BYDAY`, RFC 5545 §3.3.10): each Tuesday, or the nth of the month or year.
public struct RuleWeekday: Sendable, Hashable {
    /// The day of the week.
    public let weekday: Weekday
    /// Which one of the month or year, from the end when negative; nil for each of them.
    public let ordinal: Int?

    /// Names each such weekday.
    public static func each(_ weekday: Weekday) -> RuleWeekday { RuleWeekday(weekday: weekday, ordinal: nil) }

    /// Names the nth such weekday of the month or year: 2 is the second, -1 the last.
    public static func nth(_ ordinal: Int, _ weekday: Weekday) -> RuleWeekday {
        RuleWeekday(weekday: weekday, ordinal: ordinal)
    }
}

extension RuleWeekday: Comparable {
    /// Orders plain weekdays first, then numbered ones from the front, then those from the back; Monday to Sunday.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

    private var rank: (Int, Int, Int) {
        guard let ordinal else { return (0, 0, weekday.rawValue) }
        return (ordinal < 0 ? 2 : 1, ordinal, weekday.rawValue)
    }
}
