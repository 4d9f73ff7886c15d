/// The days a rule asks for, apart from its rhythm: its BY parts, completed from the start of the series, as sets of bits.
///
/// RFC 5545 §3.3.10 speaks of parts that expand a period and parts that limit it. On whole days both are one thing: all
/// days of a period that satisfy every part.
struct DaySelection {
    private let months: UInt16
    private let monthDays: UInt32
    private let monthDaysFromEnd: UInt32
    private let weekdays: UInt8
    private let numbered: [(ordinal: Int, weekday: Int)]
    private let numberedWithinYear: Bool
    private let yearDays: [Int]
    private let weekNumbers: [Int]
    private let weeks: WeekNumbering

    /// What the rule leaves out comes from the start: "Information, not contained in the rule, necessary to determine
    /// the various recurrence instance start time and dates are derived from the Start Time" (RFC 5545 §3.3.10).
    init(_ rule: RecurrenceRule, startingOn start: LocalDate) {
        let implied = ImpliedParts(of: rule, startingOn: start)
        months = Self.bits(implied.months)
        monthDays = Self.bits(implied.monthDays.filter { $0 > 0 })
        monthDaysFromEnd = Self.bits(implied.monthDays.filter { $0 < 0 }.map { -$0 })
        weekdays = Self.bits(implied.weekdays.filter { $0.ordinal == nil }.map(\.weekday.rawValue))
        numbered = implied.weekdays.compactMap { day in day.ordinal.map { ($0, day.weekday.rawValue) } }
        numberedWithinYear = rule.frequency == .yearly && rule.months.isEmpty
        yearDays = rule.yearDays
        weekNumbers = rule.weekNumbers
        weeks = WeekNumbering(weekStart: rule.weekStart)
    }

    private static func bits<Bits: FixedWidthInteger>(_ numbers: [Int]) -> Bits {
        numbers.reduce(into: 0) { $0 |= 1 << Bits($1) }
    }

    /// Whether the month is one of those the rule is held to.
    func includes(month: Int) -> Bool { months == 0 || months & 1 << UInt16(month) != 0 }

    /// Whether the rule is held to some months only.
    var isHeldToMonths: Bool { months != 0 }

    /// Whether the day, which lies in the given month, satisfies every part.
    func includes(_ day: Int, in month: MonthShape) -> Bool {
        includes(month: month.month) && includesMonthDay(day, in: month) && includesWeekday(day, in: month)
            && (yearDays.isEmpty || includesYearDay(day, in: month))
            && (weekNumbers.isEmpty || includesWeek(of: day, in: month))
    }

    /// Whether the weekday of the day is asked for, whichever of the month or year it is.
    func includesPlainWeekday(_ day: Int) -> Bool { weekdays & 1 << UInt8(Weekday.number(of: day)) != 0 }

    private func includesMonthDay(_ day: Int, in month: MonthShape) -> Bool {
        guard monthDays | monthDaysFromEnd != 0 else { return true }
        let fromStart = UInt32(day - month.first + 1)
        let fromEnd = UInt32(month.length) + 1 - fromStart
        return monthDays & 1 << fromStart != 0 || monthDaysFromEnd & 1 << fromEnd != 0
    }

    private func includesWeekday(_ day: Int, in month: MonthShape) -> Bool {
        if weekdays == 0, numbered.isEmpty { return true }
        return includesPlainWeekday(day) || !numbered.isEmpty && includesNumberedWeekday(day, in: month)
    }

    private func includesNumberedWeekday(_ day: Int, in month: MonthShape) -> Bool {
        let first = numberedWithinYear ? month.yearFirst : month.first
        let length = numberedWithinYear ? month.yearLength : month.length
        let fromStart = (day - first) / 7 + 1
        let fromEnd = -((first + length - 1 - day) / 7) - 1
        let weekday = Weekday.number(of: day)
        return numbered.contains { $0.weekday == weekday && ($0.ordinal == fromStart || $0.ordinal == fromEnd) }
    }

    private func includesYearDay(_ day: Int, in month: MonthShape) -> Bool {
        let fromStart = day - month.yearFirst + 1
        return yearDays.contains(fromStart) || yearDays.contains(fromStart - month.yearLength - 1)
    }

    private func includesWeek(of day: Int, in month: MonthShape) -> Bool {
        let (fromStart, fromEnd) = weeks.numbers(of: day, inYear: month.year)
        return weekNumbers.contains(fromStart) || weekNumbers.contains(fromEnd)
    }
}

/// The parts of a rule that say which days, with what the rule leaves out taken from the start of the series.
///
/// A yearly rule with days of the month but no month means every month, as python-dateutil reads the RFC's table
/// ("Expand"); libical and RFC 8984 §4.3.3 take the month of the start.
struct ImpliedParts {
    let months: [Int]
    let monthDays: [Int]
    let weekdays: [RuleWeekday]

    init(of rule: RecurrenceRule, startingOn start: LocalDate) {
        let namesDays = !(rule.yearDays.isEmpty && rule.monthDays.isEmpty && rule.weekdays.isEmpty)
        let needsDay = !namesDays && rule.weekNumbers.isEmpty
        let needsWeekday = !namesDays && (rule.frequency == .weekly || !rule.weekNumbers.isEmpty)
        let isYearly = rule.frequency == .yearly
        months = isYearly && needsDay && rule.months.isEmpty ? [start.month] : rule.months
        monthDays = (isYearly || rule.frequency == .monthly) && needsDay ? [start.day] : rule.monthDays
        weekdays = needsWeekday ? [.each(start.weekday)] : rule.weekdays
    }
}
