import CivilTime
import Feeds

extension WeekPage.Words {
    init(in language: Language, from first: LocalDate, through last: LocalDate) {
        heading = LocalizedText(zh: "今后七天", en: "The next seven days")[language]
        span =
            LocalizedText(
                zh: "\(first.year)年\(first.monthAndDay.zh)至\(last.monthAndDay.zh)",
                en: "\(first.monthAndDay.en) to \(last.monthAndDay.en) \(last.year)")[language]
        quiet = LocalizedText(zh: "没有公开活动", en: "No public activities")[language]
        calendarHeading = LocalizedText(zh: "把日历放进手机", en: "The calendar on your phone")[language]
        calendarHelp =
            LocalizedText(
                zh: "苹果手机和电脑：点“订阅”。安卓手机：复制网址，在日历应用里选“订阅日历”粘贴。活动有变动，手机上会自动更新。"
                    + "重复的活动显示不全时，请改用“逐场列出”的文件。",
                en: "On an iPhone or a computer, choose Subscribe. On Android, copy the address into your calendar "
                    + "program as a subscription. Changes arrive by themselves. Where repeated activities are missing, "
                    + "use the file that lists each one.")[language]
        subscribe = LocalizedText(zh: "订阅", en: "Subscribe")[language]
        file = LocalizedText(zh: "文件", en: "File")[language]
        singleFile = LocalizedText(zh: "逐场列出", en: "Date by date")[language]
    }
}

extension WeekPage.LanguageLink {
    init(_ language: Language) {
        name = LocalizedText(zh: "中文", en: "English")[language]
        code = language.tag
        path = SiteLinks.week(language).path
    }
}

extension WeekPage.CalendarLink {
    init(_ name: FeedName, title: String, host: WebHost?) {
        let link = SiteLinks.feed(name)
        calendarTitle = title
        file = link.path
        singleFile = SiteLinks.singleFeed(name).path
        subscribe = host.map { link.webcal(host: $0) }
        address = host.map { link.web(host: $0) }
    }
}

extension WeekPage.Day {
    init(_ day: CalendarDay, today: LocalDate, items: [WeekPage.Item], in language: Language) {
        date = day.date.description
        dateWords = day.date.pageWords[language]
        relative = Self.relative(day.date.days(since: today))?[language]
        lunar = day.lunar.map { LocalizedText(zh: "农历\($0.text.zh)", en: "lunar \($0.text.en)")[language] }
        notes = Self.notes(day).map { WeekPage.Note(note: $0[language]) }
        isDayOff = day.isWorkingDay == false
        activities = items
        isQuiet = items.isEmpty
    }

    private static func relative(_ days: Int) -> LocalizedText? {
        switch days {
        case 0: LocalizedText(zh: "今天", en: "today")
        case 1: LocalizedText(zh: "明天", en: "tomorrow")
        case _: nil
        }
    }

    /// The festivals, and the public holiday with whether people are off; a day that is both is named once.
    private static func notes(_ day: CalendarDay) -> [LocalizedText] {
        let holiday = day.holiday.map { $0.pageWords }
        let festivals = day.festivals.map(\.name).filter { $0.zh != day.holiday?.name }
        return festivals + [holiday].compactMap(\.self)
    }
}

extension PublicHoliday {
    /// The holiday with what it means for the day: 国庆节（休）, National Day (day off).
    fileprivate var pageWords: LocalizedText {
        let english = Festival.allCases.map(\.name).first { $0.zh == name }?.en ?? name
        return switch kind {
        case .off: LocalizedText(zh: "\(name)（休）", en: "\(english) (day off)")
        case .work: LocalizedText(zh: "\(name)调休（班）", en: "\(english) (working day)")
        }
    }
}

extension LocalDate {
    /// The day as a page says it, without its year: 12月1日 周二, Tue 1 December.
    fileprivate var pageWords: LocalizedText {
        let words = monthAndDay
        return LocalizedText(zh: "\(words.zh) \(weekday.name.zh)", en: "\(weekday.name.en) \(words.en)")
    }

    /// 12月1日, 1 December.
    fileprivate var monthAndDay: LocalizedText {
        LocalizedText(zh: "\(month)月\(day)日", en: "\(day) \(Self.englishMonths[month - 1])")
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
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
