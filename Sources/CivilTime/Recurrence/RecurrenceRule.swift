/// A rule by which days repeat: RFC 5545 §3.3.10 (`RRULE`) from daily up.
///
/// A value is always a rule the RFC allows; whatever is refused is refused when it is made. Numbers are held sorted and
/// once each, so that rules that say the same in another order are equal. Times of the day are no part of a rule: they
/// come from the start of the series.
public struct RecurrenceRule: Sendable, Hashable {
    /// The length of one period (`FREQ`).
    public let frequency: Frequency
    /// Every how many periods the rule applies (`INTERVAL`), 1 or more.
    public let interval: Int
    /// Where the rule stops (`COUNT`, `UNTIL`).
    public let end: End
    /// The months it is held to (`BYMONTH`), 1 to 12.
    public let months: [Int]
    /// The weeks of the year (`BYWEEKNO`), 1 to 53, or -53 to -1 from the end of the year.
    public let weekNumbers: [Int]
    /// The days of the year (`BYYEARDAY`), 1 to 366, or -366 to -1 from the end of the year.
    public let yearDays: [Int]
    /// The days of the month (`BYMONTHDAY`), 1 to 31, or -31 to -1 from the end of the month.
    public let monthDays: [Int]
    /// The days of the week (`BYDAY`), each of them or the nth of the month or year.
    public let weekdays: [RuleWeekday]
    /// Which days of one period's set are taken (`BYSETPOS`), 1 to 366, or -366 to -1 from the end of the set.
    public let positions: [Int]
    /// The day on which a week begins (`WKST`), Monday unless the rule says otherwise.
    public let weekStart: Weekday

    /// Creates a rule from its parts; empty lists stand for absent parts.
    ///
    /// - Throws: `CivilTimeError.notARule` where RFC 5545 §3.3.10 forbids a number or a combination.
    public init(
        frequency: Frequency, interval: Int = 1, end: End = .never, months: [Int] = [], weekNumbers: [Int] = [],
        yearDays: [Int] = [], monthDays: [Int] = [], weekdays: [RuleWeekday] = [], positions: [Int] = [],
        weekStart: Weekday = .monday
    ) throws(CivilTimeError) {
        self.init(
            unchecked: frequency, interval: interval, end: end, months: months, weekNumbers: weekNumbers,
            yearDays: yearDays, monthDays: monthDays, weekdays: weekdays, positions: positions, weekStart: weekStart)
        if let problem = firstProblem { throw .notARule(text: text, problem: problem) }
    }

    init(
        unchecked frequency: Frequency, interval: Int, end: End, months: [Int], weekNumbers: [Int], yearDays: [Int],
        monthDays: [Int], weekdays: [RuleWeekday], positions: [Int], weekStart: Weekday
    ) {
        self.frequency = frequency
        self.interval = interval
        self.end = end
        self.months = Self.ordered(months)
        self.weekNumbers = Self.ordered(weekNumbers)
        self.yearDays = Self.ordered(yearDays)
        self.monthDays = Self.ordered(monthDays)
        self.weekdays = Set(weekdays).sorted()
        self.positions = Self.ordered(positions)
        self.weekStart = weekStart
    }

    /// The same rule with another end, as a series needs that is cut in two.
    ///
    /// - Throws: `CivilTimeError.notARule` where the new end counts fewer than one occurrence.
    public func ending(_ end: End) throws(CivilTimeError) -> RecurrenceRule {
        try RecurrenceRule(
            frequency: frequency, interval: interval, end: end, months: months, weekNumbers: weekNumbers,
            yearDays: yearDays, monthDays: monthDays, weekdays: weekdays, positions: positions, weekStart: weekStart)
    }

    /// Whether the rule itself says where it stops.
    public var ends: Bool { end != .never }

    /// Each number once: those that count from the front in order, then those that count from the back.
    private static func ordered(_ numbers: [Int]) -> [Int] {
        Set(numbers).sorted { ($0 < 0 ? 1 : 0, $0) < ($1 < 0 ? 1 : 0, $1) }
    }
}
