/// A rule by which days of the Chinese calendar repeat (RFC 7529, `RSCALE=CHINESE`): a lunar month and day of every year,
/// or days of every lunar month.
///
/// A value is always a rule that can be laid out: it names its days, a yearly one its months too, and where it ends
/// on a day it ends within the lunar table. Months and days are held sorted and once each. Times of the day are no part
/// of it: they come from the start of the series.
public struct LunarRule: Sendable, Hashable {
    /// The length of one period (`FREQ`).
    public let frequency: Frequency
    /// Every how many lunar years, or lunar months with the leap months, the rule applies (`INTERVAL`), 1 or more.
    public let interval: Int
    /// The months (`BYMONTH`): those of a yearly rule, at least one; those a monthly rule is held to, none for all of them.
    public let months: [Month]
    /// The days of the month (`BYMONTHDAY`), at least one: 1 to 30, or -29 to -1 from the end of the month.
    public let days: [Int]
    /// What happens in a year without the leap month, and in a month without the thirtieth (`SKIP`).
    public let skip: Skip
    /// Where the rule stops (`COUNT`, `UNTIL`).
    public let end: RecurrenceRule.End

    /// Creates a rule from its parts.
    ///
    /// - Throws: `CivilTimeError.notARule` where a part is missing or out of range, or the end lies beyond the lunar table.
    public init(
        frequency: Frequency, interval: Int = 1, months: [Month] = [], days: [Int], skip: Skip = .omit,
        end: RecurrenceRule.End = .never
    ) throws(CivilTimeError) {
        self.init(unchecked: frequency, interval: interval, months: months, days: days, skip: skip, end: end)
        if let problem = firstProblem { throw .notARule(text: text, problem: problem) }
    }

    init(
        unchecked frequency: Frequency, interval: Int, months: [Month], days: [Int], skip: Skip, end: RecurrenceRule.End
    ) {
        self.frequency = frequency
        self.interval = interval
        self.months = Set(months).sorted()
        self.days = Set(days).sorted { ($0 < 0 ? 1 : 0, $0) < ($1 < 0 ? 1 : 0, $1) }
        self.skip = skip
        self.end = end
    }

    /// The same rule with another end.
    ///
    /// - Throws: `CivilTimeError.notARule` where the new end counts fewer than one occurrence or lies beyond the table.
    public func ending(_ end: RecurrenceRule.End) throws(CivilTimeError) -> LunarRule {
        try LunarRule(frequency: frequency, interval: interval, months: months, days: days, skip: skip, end: end)
    }

    /// The first thing that keeps the parts from being a rule.
    var firstProblem: RuleProblem? {
        if !RulePart.interval.allows(interval) { return .outOfRange(.interval, value: String(interval)) }
        if case .times(let count) = end, !RulePart.count.allows(count) {
            return .outOfRange(.count, value: String(count))
        }
        if let month = months.first(where: { !$0.exists }) { return .lunar(.notAMonth(month.description)) }
        if let day = days.first(where: { !(1...30).contains($0) && !(-29 ... -1).contains($0) }) {
            return .lunar(.notADay(String(day)))
        }
        if frequency == .yearly, months.isEmpty { return .lunar(.partMissing(.months)) }
        if days.isEmpty { return .lunar(.partMissing(.monthDays)) }
        if let last = end.lastDay, last > LunarYear.days.upperBound { return .lunar(.endsBeyondTable(last)) }
        return nil
    }
}
