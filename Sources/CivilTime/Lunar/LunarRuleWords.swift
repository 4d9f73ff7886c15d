extension LunarRule {
    /// The rule as a person would say it, for a series at the given time of day: 每年农历八月十五 19:00，至 2027-01-31 or
    /// "every year on day 15 of the 8th lunar month 19:00, until 2027-01-31".
    public func words(at time: LocalTime) -> LocalizedText {
        let (phrase, end) = (phrase, end.words)
        let joint = phrase.zh.hasSuffix("）") ? "" : " "
        return LocalizedText(zh: "\(phrase.zh)\(joint)\(time)\(end.zh)", en: "\(phrase.en) \(time)\(end.en)")
    }

    /// The days of the rule as a person would say them, without time and end: 每年农历闰五月初五（没有闰五月的年份不办）.
    public var phrase: LocalizedText {
        let words = LunarRuleWords(rule: self)
        guard !words.limits.isEmpty else { return words.rhythm }
        let limits = words.limits.joined(zh: "；", en: "; ")
        return LocalizedText(zh: "\(words.rhythm.zh)（\(limits.zh)）", en: "\(words.rhythm.en) (\(limits.en))")
    }
}

/// One lunar rule put into words: its rhythm and days, and in brackets what it does with leap and short months.
struct LunarRuleWords {
    let rule: LunarRule

    var rhythm: LocalizedText {
        switch rule.frequency {
        case .yearly: yearly
        case .monthly: monthly
        }
    }

    private var yearly: LocalizedText {
        guard rule.months != [.ordinary(12)] || rule.days != [-1] else { return newYearsEves }
        guard rule.interval == 1 else {
            let zh = "每\(Words.count(rule.interval))个农历年的\(dates.zh)"
            return LocalizedText(zh: zh, en: "every \(rule.interval) lunar years on \(dates.en)")
        }
        return LocalizedText(zh: "每年农历\(dates.zh)", en: "every year on \(dates.en)")
    }

    private var newYearsEves: LocalizedText {
        guard rule.interval == 1 else {
            let zh = "每\(Words.count(rule.interval))个农历年的除夕"
            return LocalizedText(zh: zh, en: "every \(rule.interval) lunar years on Chinese New Year's Eve")
        }
        return LocalizedText(zh: "每年除夕", en: "every Chinese New Year's Eve")
    }

    private var monthly: LocalizedText {
        guard rule.interval == 1 else {
            let zh = "农历每\(Words.count(rule.interval))个月的\(days.zh)"
            return LocalizedText(zh: zh, en: "every \(rule.interval) lunar months on \(days.en)")
        }
        return LocalizedText(zh: "农历每月\(days.zh)", en: "every lunar month on \(days.en)")
    }

    /// 八月十五, 五月、闰五月的初五 · day 15 of the 8th lunar month.
    private var dates: LocalizedText {
        let months = Self.names(of: rule.months)
        return LocalizedText(
            zh: months.zh + (rule.months.count == 1 ? "" : "的") + days.zh, en: "\(days.en) of \(months.en)")
    }

    /// 初一、十五、最后一天 · day 1, day 15 and the last day.
    private var days: LocalizedText {
        Words.list(
            rule.days.map { day in
                day < 0
                    ? Words.dayAtPlace(day) : LocalizedText(zh: LunarDate.chineseDay(day), en: "day \(day)")
            })
    }

    /// 五月、闰五月 · the 5th lunar month and the leap 5th lunar month.
    private static func names(of months: [LunarRule.Month]) -> LocalizedText { Words.list(months.map(name)) }

    private static func name(of month: LunarRule.Month) -> LocalizedText {
        let name = LunarDate.text(month: month.number, isLeap: month.isLeap)
        return LocalizedText(zh: name.zh, en: "the \(name.en.replacing("month", with: "lunar month"))")
    }
}

// MARK: - Leap and short months

extension LunarRuleWords {
    /// What limits the rule, where it makes a difference.
    var limits: [LocalizedText] {
        switch rule.frequency {
        case .yearly: rule.months.filter(\.isLeap).compactMap(inYearsWithout) + [inShortMonths].compactMap(\.self)
        case .monthly: [monthLimit, inShortMonths].compactMap(\.self)
        }
    }

    /// The months a monthly rule is held to, said as 闰月除外 where they are the twelve ordinary ones.
    private var monthLimit: LocalizedText? {
        guard !rule.months.isEmpty else { return nil }
        guard rule.months != LunarRule.Month.ordinaryMonths else {
            return LocalizedText(zh: "闰月除外", en: "not in leap months")
        }
        let months = Self.names(of: rule.months)
        return LocalizedText(zh: "仅限\(months.zh)", en: "only in \(months.en)")
    }

    /// What happens in a year without the leap month; nil where that is asked for anyway.
    private func inYearsWithout(_ leap: LunarRule.Month) -> LocalizedText? {
        let (name, bare) = (Self.name(of: leap), "a leap \(Self.name(of: .ordinary(leap.number)).en.dropFirst(4))")
        switch rule.skip {
        case .omit:
            guard !rule.months.contains(.ordinary(leap.number)) else { return nil }
            return LocalizedText(zh: "没有\(name.zh)的年份不办", en: "not in years without \(bare)")
        case .backward: return inYearsWithout(name.zh, bare, standIn: .ordinary(leap.number))
        case .forward: return inYearsWithout(name.zh, bare, standIn: .ordinary(leap.number + 1))
        }
    }

    private func inYearsWithout(_ zh: String, _ en: String, standIn: LunarRule.Month) -> LocalizedText? {
        guard !rule.months.contains(standIn) else { return nil }
        let name = Self.name(of: standIn)
        return LocalizedText(zh: "没有\(zh)的年份改在\(name.zh)", en: "in \(name.en) of years without \(en)")
    }

    /// What happens in a month of 29 days, where the thirtieth is asked for.
    private var inShortMonths: LocalizedText? {
        guard rule.days.contains(30) else { return nil }
        return switch rule.skip {
        case .omit: LocalizedText(zh: "小月没有三十就略过", en: "day 30 left out of shorter months")
        case .backward: LocalizedText(zh: "小月没有三十就改在廿九", en: "day 29 instead of day 30 in shorter months")
        case .forward: LocalizedText(zh: "小月没有三十就改在次日", en: "the day after instead of day 30 in shorter months")
        }
    }
}
