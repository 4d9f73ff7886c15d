import CivilTime
import Testing

/// Rules by the Chinese calendar laid out by a simple walk over the months of lunar-months.csv, for comparison: no code of
/// the program's own calendar.
struct Almanac {
    private let months: [LunarMonthFact]
    private let leapMonths: [Int: Int]

    init() throws {
        months = try LunarMonthFact.all()
        leapMonths = Dictionary(uniqueKeysWithValues: months.filter(\.isLeap).map { ($0.year, $0.month) })
    }

    /// The days of the rule on and after the start, to its end or that of the almanac.
    func days(of rule: LunarRule, from start: LocalDate) -> [LocalDate] {
        let first = firstMonth(of: rule, from: start)
        var days: Set<LocalDate> = []
        for (index, month) in months.enumerated()
        where isInRhythm(index, first, rule) && applies(rule, to: month) {
            days.formUnion(rule.days.compactMap { self.day($0, of: month, rule.skip) })
        }
        let known = days.filter { $0 >= start }.sorted()
        return switch rule.end {
        case .never: known
        case .times(let count): Array(known.prefix(count))
        case .until(let last): known.filter { $0 <= last }
        case .untilLocal, .untilInstant: []
        }
    }

    /// The month from which periods are counted: the one the start lies in, or the short one before it where only the
    /// thirtieth of that, put off by a day, falls on the start.
    private func firstMonth(of rule: LunarRule, from start: LocalDate) -> Int {
        let index = months.lastIndex { $0.firstDay <= start } ?? 0
        guard index > 0, rule.skip == .forward, months[index].firstDay == start else { return index }
        let gives = { (index: Int) in
            applies(rule, to: months[index])
                && rule.days.contains { day($0, of: months[index], rule.skip) == start }
        }
        return gives(index - 1) && !gives(index) ? index - 1 : index
    }

    private func isInRhythm(_ index: Int, _ first: Int, _ rule: LunarRule) -> Bool {
        let periods =
            switch rule.frequency {
            case .monthly: index - first
            case .yearly: months[index].year - months[first].year
            }
        return rule.interval == 1 || periods >= 0 && periods.isMultiple(of: rule.interval)
    }

    private func applies(_ rule: LunarRule, to month: LunarMonthFact) -> Bool {
        guard rule.frequency == .yearly else {
            return rule.months.isEmpty
                || rule.months.contains(month.isLeap ? .leap(month.month) : .ordinary(month.month))
        }
        return rule.months.contains { asked in
            if asked.isLeap == month.isLeap { return asked.number == month.month }
            guard asked.isLeap, leapMonths[month.year] != asked.number else { return false }
            return switch rule.skip {
            case .omit: false
            case .backward: month.month == asked.number
            case .forward: month.month == asked.number + 1
            }
        }
    }

    private func day(_ day: Int, of month: LunarMonthFact, _ skip: LunarRule.Skip) -> LocalDate? {
        if day < 0 { return month.firstDay.adding(days: month.days + day) }
        if day <= month.days { return month.firstDay.adding(days: day - 1) }
        return switch skip {
        case .omit: nil
        case .backward: month.firstDay.adding(days: 28)
        case .forward: month.firstDay.adding(days: 29)
        }
    }
}
