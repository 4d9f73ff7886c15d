/// Why other calendar programs might expand a rule differently, or refuse it.
public enum PortabilityProblem: Sendable, Hashable, CaseIterable {
    /// The rule names weeks of the year.
    case weekNumbers
    /// The rule names days of the year.
    case yearDays
    /// The rule's week does not begin on Monday.
    case weekStart
    /// Days counted from the end of the month outside a monthly rule.
    case monthDaysFromTheEnd
    /// Days of the month in a yearly rule that names no month: some programs take every month, some the start's.
    case monthDaysOfNoMonth
    /// `BYSETPOS` outside a monthly rule.
    case positions
    /// More than one day of the month, or numbered weekday, in one monthly rule.
    case severalDaysOfTheMonth
    /// Numbered and plain weekdays in one rule.
    case mixedWeekdays
    /// The start of the series does not satisfy the rule.
    case startOutside

    /// What stands in the way, in words.
    public var explanation: LocalizedText {
        switch self {
        case .weekNumbers: LocalizedText(zh: "规则用了年内周数（BYWEEKNO）", en: "the rule names weeks of the year (BYWEEKNO)")
        case .yearDays: LocalizedText(zh: "规则用了年内天数（BYYEARDAY）", en: "the rule names days of the year (BYYEARDAY)")
        case .weekStart: LocalizedText(zh: "每周不从周一算起（WKST）", en: "its weeks do not begin on Monday (WKST)")
        case .monthDaysFromTheEnd:
            LocalizedText(zh: "不是每月规则却从月底倒数日期", en: "it counts days from the end of the month without being monthly")
        case .monthDaysOfNoMonth:
            LocalizedText(zh: "每年规则写了日期却没写月份（BYMONTH）", en: "a yearly rule names days of the month but no month")
        case .positions:
            LocalizedText(zh: "不是每月规则却用了 BYSETPOS", en: "it uses BYSETPOS without being monthly")
        case .severalDaysOfTheMonth:
            LocalizedText(
                zh: "每月规则里有不止一个日期或第几个星期几", en: "a monthly rule names more than one day of the month")
        case .mixedWeekdays:
            LocalizedText(zh: "第几个星期几与每个星期几混用", en: "it mixes numbered weekdays with plain ones")
        case .startOutside:
            LocalizedText(zh: "开始日期本身不符合规则", en: "the start does not satisfy the rule")
        }
    }
}

extension RecurrenceRule {
    /// Whether every calendar program known expands the rule to the same days for a series that starts on the given day.
    ///
    /// The subset was found by trying: DAILY, WEEKLY, MONTHLY, YEARLY; INTERVAL; BYDAY; BYMONTHDAY, negative in MONTHLY
    /// only; BYMONTH; BYSETPOS in MONTHLY only; COUNT or UNTIL; no WKST; one BYMONTHDAY or one numbered BYDAY in a
    /// MONTHLY rule; the start itself an occurrence. Where a part would still be read in two ways it is left out: BYMONTHDAY
    /// without BYMONTH in YEARLY, numbered weekdays beside plain ones.
    public func isPortable(startingOn start: LocalDate) -> Bool { portabilityProblems(startingOn: start).isEmpty }

    /// Everything that keeps the rule from being portable; empty for a portable rule.
    public func portabilityProblems(startingOn start: LocalDate) -> [PortabilityProblem] {
        PortabilityProblem.allCases.filter { stands(in: $0, startingOn: start) }
    }

    private func stands(in problem: PortabilityProblem, startingOn start: LocalDate) -> Bool {
        let numbered = weekdays.count { $0.ordinal != nil }
        return switch problem {
        case .weekNumbers: !weekNumbers.isEmpty
        case .yearDays: !yearDays.isEmpty
        case .weekStart: weekStart != .monday
        case .monthDaysFromTheEnd: frequency != .monthly && monthDays.contains { $0 < 0 }
        case .monthDaysOfNoMonth: frequency == .yearly && !monthDays.isEmpty && months.isEmpty
        case .positions: frequency != .monthly && !positions.isEmpty
        case .severalDaysOfTheMonth: frequency == .monthly && monthDays.count + numbered > 1
        case .mixedWeekdays: numbered > 0 && numbered < weekdays.count
        case .startOutside: !gives(start)
        }
    }

    /// Whether a series that starts on the day has it as its first; the rule is followed no further than that day.
    private func gives(_ start: LocalDate) -> Bool {
        RuleDates(self, startingOn: start, through: min(start, end.lastDay ?? .max)).first { _ in true } == start
    }
}
