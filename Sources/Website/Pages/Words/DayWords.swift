import CivilTime
import Scheduling

extension LocalDate {
    /// The day as a page says it, without its year: 12月1日 周二, Tue 1 December.
    var pageWords: LocalizedText {
        let words = monthAndDay
        return LocalizedText(zh: "\(words.zh) \(weekday.name.zh)", en: "\(weekday.name.en) \(words.en)")
    }

    /// The day as a poster says it, where every letter is large: 12月1日 周二, Tue 1 Dec.
    var posterWords: LocalizedText {
        LocalizedText(
            zh: pageWords.zh, en: "\(weekday.name.en) \(day) \(YearMonth.englishNames[month - 1].prefix(3))")
    }

    /// The day with its year: 2026年12月1日 周二, Tue 1 December 2026.
    var fullPageWords: LocalizedText {
        let words = pageWords
        return LocalizedText(zh: "\(year)年\(words.zh)", en: "\(words.en) \(year)")
    }

    /// 12月1日, 1 December.
    var monthAndDay: LocalizedText {
        LocalizedText(zh: "\(month)月\(day)日", en: "\(day) \(YearMonth.englishNames[month - 1])")
    }

    /// How near the day is, where there is a word for it.
    func relativeWords(on today: LocalDate) -> LocalizedText? {
        switch days(since: today) {
        case 0: LocalizedText(zh: "今天", en: "today")
        case 1: LocalizedText(zh: "明天", en: "tomorrow")
        case _: nil
        }
    }
}

extension LocalizedText {
    /// A stretch of days: 2026年9月28日至10月4日, 28 September to 4 October 2026.
    static func span(from first: LocalDate, through last: LocalDate) -> LocalizedText {
        let isOneYear = first.year == last.year
        return LocalizedText(
            zh: "\(first.year)年\(first.monthAndDay.zh)至\(isOneYear ? "" : "\(last.year)年")\(last.monthAndDay.zh)",
            en: "\(first.monthAndDay.en)\(isOneYear ? "" : " \(first.year)") to \(last.monthAndDay.en) \(last.year)")
    }
}

extension YearMonth {
    /// The month as a page says it: 2026年12月, December 2026.
    var pageWords: LocalizedText {
        LocalizedText(zh: "\(year)年\(month)月", en: "\(Self.englishNames[month - 1]) \(year)")
    }

    static let englishNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension CalendarDay {
    /// The lunar date: 农历八月十八, lunar 8th month, day 18.
    var lunarWords: LocalizedText? {
        lunar.map { LocalizedText(zh: "农历\($0.text.zh)", en: "lunar \($0.text.en)") }
    }

    /// The festivals, and the public holiday with whether people are off; a day that is both is named once.
    var notes: [LocalizedText] {
        let festivals = festivals.map(\.name).filter { $0.zh != holiday?.name }
        return festivals + [holiday?.pageWords].compactMap(\.self)
    }
}

extension PublicHoliday {
    /// The holiday with what it means for the day: 国庆节（休）, National Day (day off).
    var pageWords: LocalizedText {
        let english = Festival.allCases.map(\.name).first { $0.zh == name }?.en ?? name
        return switch kind {
        case .off: LocalizedText(zh: "\(name)（休）", en: "\(english) (day off)")
        case .work: LocalizedText(zh: "\(name)调休（班）", en: "\(english) (working day)")
        }
    }
}

extension Language {
    /// The name of the language in HTML (RFC 5646).
    var tag: String {
        switch self {
        case .zh: "zh-Hans"
        case .en: "en"
        }
    }

    /// The other language of the program.
    var other: Language {
        switch self {
        case .zh: .en
        case .en: .zh
        }
    }
}
