import CivilTime
import Feeds
import Operations
import Scheduling

/// Whether the reading room is open, and when in the next days.
struct ReadingRoomPage {
    let communityLanguage: String
    let heading: String
    let isOpenNow: Bool
    let statusWords: String
    let facts: [ComingPage.Fact]
    let caption: String
    let dayHeading: String
    let hoursHeading: String
    let openDays: [Line]
    let roomLink: String
    let roomLinkName: String
    let box: SubscriptionBox?

    /// A day with its hours.
    struct Line {
        let date: String
        let dateWords: String
        let dayLink: String?
        let relative: String?
        let lunar: String?
        let notes: [DaySection.Note]
        let lineHours: String
    }

    /// The content of the page as HTML.
    func html() throws -> String { try Self.template.html(self) }

    private static let template = PageTemplate(
        """
        <h1><bdi lang="{{communityLanguage}}">{{heading}}</bdi></h1>
        <p class="status{{#isOpenNow}} open{{/isOpenNow}}">{{statusWords}}</p>
        {{#facts}}
        <p class="fact">{{fact}}</p>
        {{/facts}}
        <table class="hours">
        <caption>{{caption}}</caption>
        <thead>
        <tr><th scope="col">{{dayHeading}}</th><th scope="col">{{hoursHeading}}</th></tr>
        </thead>
        <tbody>
        {{#openDays}}
        <tr><th scope="row">\(DaySection.heading)</th><td>{{lineHours}}</td></tr>
        {{/openDays}}
        </tbody>
        </table>
        <p><a href="{{roomLink}}">{{roomLinkName}}</a></p>
        \(SubscriptionBox.part)

        """)
}

extension ReadingRoomPage {
    /// - Throws: `OperationError.notFound` where it is not known which room it is.
    init(_ source: PageSource, _ setting: PageSetting) throws {
        guard let slug = source.readingRoom else {
            throw OperationError.notFound(.room, name: "reading-room", candidates: [])
        }
        let language = setting.language
        let days = setting.today...setting.today.adding(days: 6)
        let today = try source.openDay(of: slug)
        let calendar = try source.calendar(of: days)
        communityLanguage = setting.communityLanguage
        heading = today.room.name
        isOpenNow = setting.isLive && today.isOpenNow
        statusWords = today.statusWords(setting)[language]
        facts = today.facts(setting).map { ComingPage.Fact(fact: $0[language]) }
        caption = setting("今后七天的开放时间", "Opening hours of the next seven days")
        dayHeading = setting("日期", "Day")
        hoursHeading = setting("开放时间", "Open")
        openDays = try calendar.map { Line($0, try source.openDay(of: slug, on: $0.date), setting) }
        roomLink = setting.links.href(.room(slug: slug))
        roomLinkName = setting("\(today.room.name)的活动", "What happens in \(today.room.name)")
        box = SubscriptionBox(
            [(.hours(slug: slug), setting("\(today.room.name)开放时间", "\(today.room.name): opening hours"))], setting)
    }
}

extension ReadingRoomPage.Line {
    fileprivate init(_ day: CalendarDay, _ open: KeepRooms.OpenDayAnswer, _ setting: PageSetting) {
        let language = setting.language
        date = day.date.description
        dateWords = day.date.pageWords[language]
        dayLink = setting.links.href(.day(day.date))
        relative = setting.isLive ? day.date.relativeWords(on: setting.today)?[language] : nil
        lunar = day.lunarWords?[language]
        notes = day.notes.map { DaySection.Note(note: $0[language]) }
        lineHours = open.hoursWords(in: setting.community.zone)[language]
    }
}
