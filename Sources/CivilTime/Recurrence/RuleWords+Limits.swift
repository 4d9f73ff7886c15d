extension RuleWords {
    var monthLimit: LocalizedText? {
        guard !rule.months.isEmpty else { return nil }
        let months = Words.list(rule.months.map(Words.month))
        return LocalizedText(zh: "仅限\(months.zh)", en: "only in \(months.en)")
    }

    var monthDayLimit: LocalizedText? {
        guard !rule.monthDays.isEmpty else { return nil }
        let days = Words.list(rule.monthDays.map(Words.monthDay))
        return LocalizedText(zh: "仅限当月\(days.zh)", en: "only on \(days.en) of the month")
    }

    var weekdayLimit: LocalizedText? {
        guard !rule.weekdays.isEmpty else { return nil }
        let isPlain = rule.weekdays.allSatisfy { $0.ordinal == nil }
        let days = isPlain ? Words.weekdays(rule.weekdays.map(\.weekday)) : Words.ruleWeekdays(rule.weekdays)
        return LocalizedText(zh: "仅限\(days.zh)", en: "only on \(days.en)")
    }

    var weekNumberLimit: LocalizedText? {
        guard !rule.weekNumbers.isEmpty else { return nil }
        let weeks = Words.list(rule.weekNumbers.map(Words.week))
        return LocalizedText(zh: "仅限\(weeks.zh)", en: "only in \(weeks.en)")
    }

    var positionLimit: LocalizedText? {
        guard !rule.positions.isEmpty else { return nil }
        let days = Words.list(rule.positions.map(Words.dayAtPlace))
        let period = rule.frequency.words
        return LocalizedText(zh: "每\(period.zh)只取其中的\(days.zh)", en: "of these only \(days.en) in a \(period.en)")
    }

    /// Where a week begins, said only where it decides which days are meant.
    var weekStartLimit: LocalizedText? {
        let isWeeklyAndFelt = rule.frequency == .weekly && (rule.interval > 1 || !rule.positions.isEmpty)
        guard rule.weekStart != .monday, isWeeklyAndFelt || !rule.weekNumbers.isEmpty else { return nil }
        let day = Words.weekday(rule.weekStart)
        return LocalizedText(zh: "每周从\(day.zh)算起", en: "weeks begin on \(day.en)")
    }
}

extension RecurrenceRule.Frequency {
    /// One period of the rule: 月 · month.
    fileprivate var words: LocalizedText {
        switch self {
        case .daily: LocalizedText(zh: "天", en: "day")
        case .weekly: LocalizedText(zh: "周", en: "week")
        case .monthly: LocalizedText(zh: "月", en: "month")
        case .yearly: LocalizedText(zh: "年", en: "year")
        }
    }
}

extension RecurrenceRule.End {
    /// How the series ends, with the comma before it: ，至 2027-01-31 · , until 2027-01-31.
    var words: LocalizedText {
        switch self {
        case .never: LocalizedText(zh: "", en: "")
        case .times(let count): LocalizedText(zh: "，共\(count)次", en: count == 1 ? ", once" : ", \(count) times")
        case .until(let date): LocalizedText(zh: "，至 \(date)", en: ", until \(date)")
        case .untilLocal(let local):
            LocalizedText(zh: "，至 \(local.date) \(local.time)", en: ", until \(local.date) \(local.time)")
        case .untilInstant(let instant):
            LocalizedText(
                zh: "，至 \(instant.utc.date) \(instant.utc.time)（UTC）",
                en: ", until \(instant.utc.date) \(instant.utc.time) UTC")
        }
    }
}
