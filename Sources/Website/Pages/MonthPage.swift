import CivilTime
import Operations
import Scheduling

/// A month at a glance: a table of its weeks, and for small screens a list of the days on which something happens.
struct MonthPage {
    let communityLanguage: String
    let heading: String
    let caption: String
    let turns: PageTurns?
    let weekdays: [WeekdayHeading]
    let weeks: [Week]
    let days: [DaySection]
    let isQuietMonth: Bool
    let quietMonth: String
    let box: SubscriptionBox?

    /// The heading of a column.
    struct WeekdayHeading {
        let weekday: String
    }

    /// A row of the table.
    struct Week {
        let cells: [Cell]
    }

    /// A day in the table; empty for a day of another month.
    struct Cell {
        let cellClasses: String
        let cell: Contents?

        /// What stands in it.
        struct Contents {
            let cellDate: String
            let cellDay: String
            let cellLabel: String
            let cellLink: String
            let lunarDay: String?
            let mark: String?
            let count: String?
            let cellActivities: [Line]
        }

        /// An activity in it.
        struct Line {
            let lineTime: String
            let lineTitle: String
        }
    }

    /// The content of the page as HTML.
    func html() throws -> String { try Self.template.html(self) }

    private static let template = PageTemplate(
        """
        <h1>{{heading}}</h1>
        \(PageTurns.part)
        <table class="month">
        <caption>{{caption}}</caption>
        <thead>
        <tr>{{#weekdays}}<th scope="col">{{weekday}}</th>{{/weekdays}}</tr>
        </thead>
        <tbody>
        {{#weeks}}
        <tr>
        {{#cells}}
        <td class="{{cellClasses}}">{{#cell}}<a href="{{cellLink}}" aria-label="{{cellLabel}}">\
        <time datetime="{{cellDate}}">{{cellDay}}</time></a>\
        {{#lunarDay}} <small>{{lunarDay}}</small>{{/lunarDay}}{{#mark}} <em>{{mark}}</em>{{/mark}}\
        {{#count}} <b class="count">{{count}}</b>{{/count}}
        <ul>
        {{#cellActivities}}
        <li><span>{{lineTime}}</span> <bdi lang="{{communityLanguage}}">{{lineTitle}}</bdi></li>
        {{/cellActivities}}
        </ul>
        {{/cell}}</td>
        {{/cells}}
        </tr>
        {{/weeks}}
        </tbody>
        </table>
        {{#isQuietMonth}}
        <p class="quiet">{{quietMonth}}</p>
        {{/isQuietMonth}}
        <div class="small-screen">
        {{#days}}
        \(DaySection.part)
        {{/days}}
        </div>
        \(SubscriptionBox.part)

        """)
}

extension MonthPage {
    init(of month: YearMonth, _ source: PageSource, _ setting: PageSetting) throws {
        let timetable = try source.timetable(of: month.days)
        let calendar = try source.calendar(of: month.days)
        communityLanguage = setting.communityLanguage
        heading = month.pageWords[setting.language]
        caption = setting("\(month.pageWords.zh)的公开活动", "Public activities in \(month.pageWords.en)")
        turns = PageTurns(
            before: (.month(month.adding(months: -1)), setting("上个月", "The month before")),
            after: (.month(month.adding(months: 1)), setting("下个月", "The month after")), setting)
        weekdays = Weekday.allCases.map { WeekdayHeading(weekday: $0.name[setting.language]) }
        weeks = Self.weeks(calendar.map { Cell($0, timetable, setting) }, from: month.first)
        days = calendar.filter { !timetable.entries(on: $0.date).isEmpty }.map { DaySection($0, timetable, setting) }
        isQuietMonth = days.isEmpty
        quietMonth = setting("这个月还没有公开活动", "No public activities in this month yet")
        box = .everything(setting)
    }

    /// Rows of seven, with empty cells for the days before the first and after the last.
    private static func weeks(_ cells: [Cell], from first: LocalDate) -> [Week] {
        let before = first.weekday.rawValue - 1
        let after = (7 - (before + cells.count) % 7) % 7
        let padded = Array(repeating: Cell.empty, count: before) + cells + Array(repeating: .empty, count: after)
        return stride(from: 0, to: padded.count, by: 7).map { Week(cells: Array(padded[$0..<$0 + 7])) }
    }
}

extension MonthPage.Cell {
    fileprivate static let empty = MonthPage.Cell(cellClasses: "outside", cell: nil)

    fileprivate init(_ day: CalendarDay, _ timetable: Timetable, _ setting: PageSetting) {
        let entries = timetable.entries(on: day.date)
        let language = setting.language
        let isToday = setting.isLive && day.date == setting.today
        cellClasses = ["day", day.isWorkingDay == false ? "off" : nil, isToday ? "today" : nil].compactMap(\.self)
            .joined(separator: " ")
        let count = entries.isEmpty ? nil : setting("\(entries.count)场", "\(entries.count)")
        let spoken = LocalizedText(
            zh: entries.isEmpty ? day.date.pageWords.zh : "\(day.date.pageWords.zh)，\(entries.count)场活动",
            en: entries.isEmpty ? day.date.pageWords.en : "\(day.date.pageWords.en), activities: \(entries.count)")
        cell = Contents(
            cellDate: day.date.description, cellDay: String(day.date.day), cellLabel: spoken[language],
            cellLink: setting.links.href(.day(day.date)), lunarDay: day.shortLunarWords?[language],
            mark: day.shortMark?[language], count: count,
            cellActivities: entries.map { entry in
                Line(
                    lineTime: timetable.directory.zone.local(entry.occurrence.span.start).time.description,
                    lineTitle: entry.title)
            })
    }
}

extension CalendarDay {
    /// The lunar day as a wall calendar has it: the day alone, and on the first of a month the month. 廿九, 冬月; 11/29.
    fileprivate var shortLunarWords: LocalizedText? {
        lunar.map { lunar in
            let text = lunar.text.zh
            let dayLength = 2
            return LocalizedText(
                zh: lunar.day == 1 ? String(text.dropLast(dayLength)) : String(text.suffix(dayLength)),
                en: "\(lunar.month)/\(lunar.day)")
        }
    }

    /// The first festival or the holiday, and whether people are off or work: 国庆节 休.
    fileprivate var shortMark: LocalizedText? {
        let festival = festivals.first?.name
        guard let holiday else { return festival }
        let effect =
            switch holiday.kind {
            case .off: LocalizedText(zh: "休", en: "off")
            case .work: LocalizedText(zh: "班", en: "work")
            }
        guard let festival else { return effect }
        return LocalizedText(zh: "\(festival.zh) \(effect.zh)", en: "\(festival.en), \(effect.en)")
    }
}
