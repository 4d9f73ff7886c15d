import CivilTime
import Feeds
import Operations

/// Some days one after another: the next seven, a week from its Monday, or a single day.
struct DaysPage {
    let communityLanguage: String
    let heading: String
    let span: String?
    let status: ReadingRoomStatus?
    let turns: PageTurns?
    let days: [DaySection]
    let box: SubscriptionBox?

    /// The content of the page as HTML.
    func html() throws -> String { try Self.template.html(self) }

    private static let template = PageTemplate(
        """
        <h1>{{heading}}</h1>
        {{#span}}
        <p class="span">{{span}}</p>
        {{/span}}
        \(PageTurns.part)
        {{#status}}
        <p class="status{{#isOpenNow}} open{{/isOpenNow}}"><a href="{{statusLink}}">{{statusWords}}</a></p>
        {{/status}}
        {{#days}}
        \(DaySection.part)
        {{/days}}
        \(SubscriptionBox.part)

        """)
}

/// How it stands with the reading room, in one sentence that leads to its page.
struct ReadingRoomStatus {
    let isOpenNow: Bool
    let statusWords: String
    let statusLink: String
}

extension DaysPage {
    /// The next seven days, with the reading room and the community's calendar.
    init(homeOn today: LocalDate, _ source: PageSource, _ setting: PageSetting) throws {
        let last = today.adding(days: 6)
        communityLanguage = setting.communityLanguage
        heading = setting("今后七天", "The next seven days")
        span = LocalizedText.span(from: today, through: last)[setting.language]
        status = try source.readingRoom.map { slug in
            let answer = try source.openDay(of: slug)
            return ReadingRoomStatus(
                isOpenNow: setting.isLive && answer.isOpenNow,
                statusWords: answer.statusWords(setting)[setting.language],
                statusLink: setting.links.href(.readingRoom))
        }
        turns = PageTurns(
            before: nil, after: (.week(today.monday.adding(days: 7)), setting("下一周", "The week after")), setting)
        days = try Self.sections(today...last, source, setting)
        box = .everything(setting)
    }

    /// A week from its Monday.
    init(weekFrom monday: LocalDate, _ source: PageSource, _ setting: PageSetting) throws {
        let sunday = monday.adding(days: 6)
        communityLanguage = setting.communityLanguage
        heading = LocalizedText.span(from: monday, through: sunday)[setting.language]
        span = nil
        status = nil
        turns = PageTurns(
            before: (.week(monday.adding(days: -7)), setting("上一周", "The week before")),
            after: (.week(monday.adding(days: 7)), setting("下一周", "The week after")), setting)
        days = try Self.sections(monday...sunday, source, setting)
        box = .everything(setting)
    }

    /// A single day.
    init(of date: LocalDate, _ source: PageSource, _ setting: PageSetting) throws {
        communityLanguage = setting.communityLanguage
        heading = date.fullPageWords[setting.language]
        span = nil
        status = nil
        turns = PageTurns(
            before: (.day(date.adding(days: -1)), setting("前一天", "The day before")),
            after: (.day(date.adding(days: 1)), setting("后一天", "The day after")), setting)
        days = try Self.sections(date...date, source, setting)
        box = .everything(setting)
    }

    private static func sections(
        _ days: ClosedRange<LocalDate>, _ source: PageSource, _ setting: PageSetting
    ) throws -> [DaySection] {
        let timetable = try source.timetable(of: days)
        return try source.calendar(of: days).map { DaySection($0, timetable, setting) }
    }
}
