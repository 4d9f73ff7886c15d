extension RecurrenceRule {
    /// The rule as a person would say it, for a series with the given start: 每周二 19:00，至 2027-01-31 or
    /// "every Tuesday 19:00, until 2027-01-31".
    ///
    /// What the rule leaves to the start, such as the weekday of a weekly rule, is taken from it.
    public func words(startingAt start: LocalDateTime) -> LocalizedText {
        RuleWords(self, startingOn: start.date).sentence(at: start.time)
    }
}

/// One rule put into words: its rhythm and days, what limits them in brackets, the time, the end.
struct RuleWords {
    let rule: RecurrenceRule
    let parts: ImpliedParts

    init(_ rule: RecurrenceRule, startingOn start: LocalDate) {
        self.rule = rule
        parts = ImpliedParts(of: rule, startingOn: start)
    }

    func sentence(at time: LocalTime) -> LocalizedText {
        let (phrase, limits) = phraseAndLimits
        let end = rule.end.words
        guard !limits.isEmpty else {
            return LocalizedText(zh: "\(phrase.zh) \(time)\(end.zh)", en: "\(phrase.en) \(time)\(end.en)")
        }
        let zh = limits.map(\.zh).joined(separator: "；")
        let en = limits.map(\.en).joined(separator: "; ")
        return LocalizedText(zh: "\(phrase.zh)（\(zh)）\(time)\(end.zh)", en: "\(phrase.en) (\(en)) \(time)\(end.en)")
    }

    private var phraseAndLimits: (LocalizedText, [LocalizedText]) {
        switch rule.frequency {
        case .daily: (daily, [monthLimit, monthDayLimit, weekdayLimit, positionLimit].compactMap(\.self))
        case .weekly: (weekly, [monthLimit, positionLimit, weekStartLimit].compactMap(\.self))
        case .monthly: monthly
        case .yearly: yearly
        }
    }
}

// MARK: - Rhythm and days

extension RuleWords {
    private var daily: LocalizedText {
        rule.interval == 1
            ? LocalizedText(zh: "每天", en: "every day")
            : LocalizedText(zh: "每\(Words.count(rule.interval))天", en: "every \(rule.interval) days")
    }

    private var weekly: LocalizedText {
        let days = Words.weekdays(parts.weekdays.map(\.weekday))
        return rule.interval == 1
            ? LocalizedText(zh: "每\(days.zh)", en: "every \(days.en)")
            : LocalizedText(
                zh: "每\(Words.count(rule.interval))周的\(days.zh)", en: "every \(rule.interval) weeks on \(days.en)")
    }

    private var monthly: (LocalizedText, [LocalizedText]) {
        if !parts.monthDays.isEmpty {
            let days = Words.list(parts.monthDays.map(Words.monthDay))
            return (everyMonth(days), [monthLimit, weekdayLimit, positionLimit].compactMap(\.self))
        }
        if let chosen = chosenWeekday { return (everyMonth(chosen), [monthLimit].compactMap(\.self)) }
        return (everyMonth(Words.ruleWeekdays(parts.weekdays)), [monthLimit, positionLimit].compactMap(\.self))
    }

    private func everyMonth(_ days: LocalizedText) -> LocalizedText {
        guard rule.interval == 1 else {
            let zh = "每\(Words.count(rule.interval))个月的\(days.zh)"
            return LocalizedText(zh: zh, en: "every \(rule.interval) months on \(days.en)")
        }
        let link = days.zh.hasPrefix("每") ? "的" : ""
        return LocalizedText(zh: "每月\(link)\(days.zh)", en: "every month on \(days.en)")
    }

    private var yearly: (LocalizedText, [LocalizedText]) {
        let always = [positionLimit, weekStartLimit]
        if !rule.yearDays.isEmpty {
            let limits = [monthLimit, weekNumberLimit, monthDayLimit, weekdayLimit] + always
            return (everyYear(Words.list(rule.yearDays.map(Words.yearDay))), limits.compactMap(\.self))
        }
        if !rule.weekNumbers.isEmpty {
            return (everyYear(daysOfWeeks), ([monthLimit, monthDayLimit] + always).compactMap(\.self))
        }
        if !parts.monthDays.isEmpty {
            let days = ofMonths(Words.list(parts.monthDays.map(Words.monthDay)), areDates: true)
            return (everyYear(days), ([weekdayLimit] + always).compactMap(\.self))
        }
        return (everyYear(ofMonths(Words.ruleWeekdays(parts.weekdays), areDates: false)), always.compactMap(\.self))
    }

    private func everyYear(_ days: LocalizedText) -> LocalizedText {
        guard rule.interval == 1 else {
            let zh = "每\(Words.count(rule.interval))年的\(days.zh)"
            return LocalizedText(zh: zh, en: "every \(rule.interval) years on \(days.en)")
        }
        let link = days.zh.hasPrefix("每个") ? "的" : ""
        return LocalizedText(zh: "每年\(link)\(days.zh)", en: "every year on \(days.en)")
    }

    /// 第20周的周一 · Monday of week 20.
    private var daysOfWeeks: LocalizedText {
        let weeks = Words.list(rule.weekNumbers.map(Words.week))
        guard !parts.weekdays.isEmpty else { return LocalizedText(zh: weeks.zh, en: "the days of \(weeks.en)") }
        let days = Words.weekdays(parts.weekdays.map(\.weekday))
        return LocalizedText(zh: "\(weeks.zh)的\(days.zh)", en: "\(days.en) of \(weeks.en)")
    }

    /// 3月5日, 5月的第二个周日 · the 5th of March, the second Sunday of May.
    private func ofMonths(_ days: LocalizedText, areDates: Bool) -> LocalizedText {
        guard !parts.months.isEmpty else {
            return areDates
                ? LocalizedText(zh: "每月\(days.zh)", en: "\(days.en) of every month")
                : LocalizedText(zh: days.zh, en: "\(days.en) of the year")
        }
        let months = Words.list(parts.months.map(Words.month))
        let link = areDates && parts.months.count == 1 ? "" : "的"
        return LocalizedText(zh: "\(months.zh)\(link)\(days.zh)", en: "\(days.en) of \(months.en)")
    }

    /// 周一至周五中的最后一天 · the last Monday-to-Friday day: `BYSETPOS` over plain weekdays alone.
    private var chosenWeekday: LocalizedText? {
        guard !rule.positions.isEmpty, parts.weekdays.allSatisfy({ $0.ordinal == nil }) else { return nil }
        let weekdays = parts.weekdays.map(\.weekday)
        let places = Words.list(rule.positions.map(Words.place))
        let days = Words.list(rule.positions.map(Words.dayAtPlace))
        let choice = Words.list(weekdays.map(Words.weekday), lastWord: "or").en
        return LocalizedText(zh: "\(Words.weekdays(weekdays).zh)中的\(days.zh)", en: "the \(places.en) \(choice)")
    }
}
