extension LunarRule {
    /// The rule as a person would say it, for a series at the given time of day: 每年农历八月十五 19:00，至 2027-01-31 or
    /// "every year on day 15 of the 8th lunar month 19:00, until 2027-01-31".
    public func words(at time: LocalTime) -> LocalizedText {
        let words = LunarRuleWords(rule: self)
        let (rhythm, end) = (words.rhythm, end.words)
        let limits = words.limits
        let (zh, en) = (limits.map(\.zh).joined(separator: "；"), limits.map(\.en).joined(separator: "; "))
        guard !limits.isEmpty else {
            return LocalizedText(zh: "\(rhythm.zh) \(time)\(end.zh)", en: "\(rhythm.en) \(time)\(end.en)")
        }
        return LocalizedText(
            zh: "\(rhythm.zh)（\(zh)）\(time)\(end.zh)", en: "\(rhythm.en) (\(en)) \(time)\(end.en)")
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

    var limits: [LocalizedText] { [monthLimit, missingMonth, missingDay].compactMap(\.self) }

    private var yearly: LocalizedText {
        let days = isNewYearsEve ? LocalizedText(zh: "除夕", en: "Chinese New Year's Eve") : datesOfMonths
        return rule.interval == 1
            ? LocalizedText(
                zh: isNewYearsEve ? "每年\(days.zh)" : "每年农历\(days.zh)",
                en: isNewYearsEve ? "every \(days.en)" : "every year on \(days.en)")
            : LocalizedText(
                zh: "每\(Words.count(rule.interval))个农历年的\(days.zh)",
                en: "every \(rule.interval) lunar years on \(days.en)")
    }

    private var isNewYearsEve: Bool { rule.months == [.ordinary(12)] && rule.days == [-1] }

    private var datesOfMonths: LocalizedText {
        let names = rule.months.map { LunarDate.text(month: $0.number, isLeap: $0.isLeap) }
        let months = names.map(\.zh).joined(separator: "、") + (names.count == 1 ? "" : "的")
        let english = Words.list(rule.months.map(Self.englishMonth)).en
        return LocalizedText(zh: months + days.zh, en: "\(days.en) of \(english)")
    }

    private var monthly: LocalizedText {
        rule.interval == 1
            ? LocalizedText(zh: "农历每月\(days.zh)", en: "every lunar month on \(days.en)")
            : LocalizedText(
                zh: "农历每\(Words.count(rule.interval))个月的\(days.zh)",
                en: "every \(rule.interval) lunar months on \(days.en)")
    }

    private static func englishMonth(_ month: LunarRule.Month) -> LocalizedText {
        let name = LunarDate.text(month: month.number, isLeap: month.isLeap).en
        return LocalizedText(zh: "", en: "the \(name.replacing("month", with: "lunar month"))")
    }

    /// 初一、十五、最后一天 · day 1, day 15 and the last day.
    private var days: LocalizedText {
        Words.list(
            rule.days.map { day in
                day < 0
                    ? Words.dayAtPlace(day) : LocalizedText(zh: LunarDate.chineseDay(day), en: "day \(day)")
            })
    }
}

// MARK: - Leap and short months

extension LunarRuleWords {
    /// Which months a monthly rule is held to, said as 闰月除外 where they are the twelve ordinary ones.
    private var monthLimit: LocalizedText? {
        guard rule.frequency == .monthly, !rule.months.isEmpty else { return nil }
        guard rule.months != (1...12).map({ .ordinary($0) }) else {
            return LocalizedText(zh: "闰月除外", en: "not in leap months")
        }
        let names = rule.months.map { LunarDate.text(month: $0.number, isLeap: $0.isLeap).zh }.joined(separator: "、")
        return LocalizedText(zh: "仅限\(names)", en: "only in \(Words.list(rule.months.map(Self.englishMonth)).en)")
    }

    /// What happens in a year without the leap month, where it makes a difference.
    private var missingMonth: LocalizedText? {
        guard rule.frequency == .yearly, rule.months.contains(where: \.isLeap) else { return nil }
        // Where the ordinary month is asked for as well, standing in for its leap month changes nothing.
        let alone = rule.months.filter { $0.isLeap && !rule.months.contains(.ordinary($0.number)) }
        return switch rule.skip {
        case .omit: alone.isEmpty ? nil : LocalizedText(zh: "没有该闰月的年份不办", en: "not in years without it")
        case .backward:
            alone.isEmpty ? nil : LocalizedText(zh: "没有该闰月的年份在平月办", en: "in the ordinary month of years without it")
        case .forward: LocalizedText(zh: "没有该闰月的年份推到下一个月", en: "in the following month of years without it")
        }
    }

    /// What happens in a month of 29 days, where the thirtieth is asked for.
    private var missingDay: LocalizedText? {
        guard rule.days.contains(30) else { return nil }
        return switch rule.skip {
        case .omit: LocalizedText(zh: "小月不办", en: "not in months of 29 days")
        case .backward: LocalizedText(zh: "小月在廿九办", en: "on day 29 in months of 29 days")
        case .forward: LocalizedText(zh: "小月推到次日", en: "a day later in months of 29 days")
        }
    }
}
