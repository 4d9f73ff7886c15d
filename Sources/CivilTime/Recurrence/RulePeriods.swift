/// The periods of a rule one after another, from the one its start lies in, each with the days asked for in it.
struct RulePeriods {
    private let selection: DaySelection
    private let frequency: RecurrenceRule.Frequency
    private let interval: Int
    /// For a weekly rule: the days from the start of the week to each day asked for, in order.
    private let daysOfWeek: [Int]
    /// The year, the month (counted from year 0), the first day of the week, or the day: what the frequency steps over.
    private var position: Int
    private var month: MonthShape

    init(_ rule: RecurrenceRule, startingOn start: LocalDate) {
        selection = DaySelection(rule, startingOn: start)
        frequency = rule.frequency
        interval = rule.interval
        month = MonthShape(around: start.dayNumber)
        let weekFirst = start.dayNumber - start.weekday.days(after: rule.weekStart)
        daysOfWeek = (0..<7).filter { [selection] in selection.includesPlainWeekday(weekFirst + $0) }
        position =
            switch rule.frequency {
            case .daily: start.dayNumber
            case .weekly: weekFirst
            case .monthly: start.year * 12 + start.month - 1
            case .yearly: start.year
            }
    }

    /// How many periods make 400 years, after which the Gregorian calendar repeats to the day and the weekday. A rule
    /// that matched nothing in so many periods of its own never will, whatever its interval: its steps go in a circle.
    var periodsInGregorianCycle: Int {
        switch frequency {
        case .daily: 146_097
        case .weekly: 146_097 / 7
        case .monthly: 4_800
        case .yearly: 400
        }
    }

    /// Puts the days of the next period into the list, in order; false where it begins after the last day.
    mutating func next(into days: inout [Int], through last: Int) -> Bool {
        days.removeAll(keepingCapacity: true)
        guard firstDay <= last else { return false }
        switch frequency {
        case .daily: addDay(to: &days)
        case .weekly: addWeek(to: &days)
        case .monthly: addMonth(position / 12, position % 12 + 1, to: &days)
        case .yearly: for month in 1...12 { addMonth(position, month, to: &days) }
        }
        position += frequency == .weekly ? 7 * interval : interval
        return true
    }

    /// The day number of the first day of the period at hand.
    private var firstDay: Int {
        switch frequency {
        case .daily, .weekly: position
        case .monthly: LocalDate.dayNumber(year: position / 12, month: position % 12 + 1, day: 1)
        case .yearly: LocalDate.dayNumber(year: position, month: 1, day: 1)
        }
    }

    private mutating func addDay(to days: inout [Int]) {
        if !month.days.contains(position) { month = MonthShape(around: position) }
        if selection.includes(position, in: month) { days.append(position) }
    }

    private func addWeek(to days: inout [Int]) {
        for offset in daysOfWeek {
            let day = position + offset
            if !selection.isHeldToMonths || selection.includes(month: LocalDate.components(ofDayNumber: day).month) {
                days.append(day)
            }
        }
    }

    private func addMonth(_ year: Int, _ number: Int, to days: inout [Int]) {
        guard selection.includes(month: number) else { return }
        let month = MonthShape(year: year, month: number)
        for day in month.days where selection.includes(day, in: month) { days.append(day) }
    }
}
