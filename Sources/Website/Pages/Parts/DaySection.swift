import CivilTime
import Scheduling

/// A day with what happens on it: the date, the lunar date, the holiday, and the activities.
struct DaySection {
    let date: String
    let dateWords: String
    let dayLink: String?
    let relative: String?
    let lunar: String?
    let notes: [Note]
    let isDayOff: Bool
    let activities: [ActivityItem]
    let isQuiet: Bool
    let quietWords: String

    /// A festival or public holiday.
    struct Note {
        let note: String
    }

    /// The date with all that the calendar on the wall says of it.
    static let heading = """
        {{#dayLink}}<a href="{{dayLink}}">{{/dayLink}}<time datetime="{{date}}">{{dateWords}}</time>\
        {{#dayLink}}</a>{{/dayLink}}\
        {{#relative}} <strong>{{relative}}</strong>{{/relative}}\
        {{#lunar}} <small>{{lunar}}</small>{{/lunar}}\
        {{#notes}} <em>{{note}}</em>{{/notes}}
        """

    /// The activities of the day, or that there are none.
    static let list = """
        {{#isQuiet}}
        <p class="quiet">{{quietWords}}</p>
        {{/isQuiet}}
        {{^isQuiet}}
        <ul class="activities">
        {{#activities}}
        \(ActivityItem.part)
        {{/activities}}
        </ul>
        {{/isQuiet}}
        """

    /// The day as a section of a page.
    static let part = """
        <section class="day{{#isDayOff}} off{{/isDayOff}}">
        <h2>\(heading)</h2>
        \(list)
        </section>
        """
}

extension DaySection {
    init(_ day: CalendarDay, _ timetable: Timetable, _ setting: PageSetting) {
        let language = setting.language
        date = day.date.description
        dateWords = day.date.pageWords[language]
        let isHere = setting.page == .day(day.date)
        let hasPage = !isHere && PageSpan(on: setting.today).includes(.day(day.date))
        dayLink = hasPage ? setting.links.href(.day(day.date)) : nil
        relative = setting.isLive ? day.date.relativeWords(on: setting.today)?[language] : nil
        lunar = day.lunarWords?[language]
        notes = day.notes.map { Note(note: $0[language]) }
        isDayOff = day.isWorkingDay == false
        activities = timetable.entries(on: day.date).map { ActivityItem($0, among: timetable, setting) }
        isQuiet = activities.isEmpty
        quietWords = setting("没有公开活动", "No public activities")
    }
}

extension PageSetting {
    /// Whether the page may speak of this moment.
    var isLive: Bool {
        switch delivery {
        case .served: true
        case .file: false
        }
    }
}
