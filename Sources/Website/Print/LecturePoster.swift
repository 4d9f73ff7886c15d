import CivilTime
import Operations
import Scheduling

/// The weekly half-hour lecture: the next one in large letters, and those of the weeks after it.
struct LecturePoster {
    private let first: LocalDate
    private let setting: PosterSetting

    init(from first: LocalDate, _ setting: PosterSetting) {
        self.first = first
        self.setting = setting
    }

    /// How many weeks are told of.
    static let weeks = 8

    /// Gathers the lectures.
    func content(at desk: Desk) throws -> PosterContent {
        let last = first.adding(days: Self.weeks * 7 - 1)
        let timetable = try Timetable(of: first...last, at: desk)
        let days = try CalendarDays(at: desk).days(from: first, through: last)
        let lectures = days.flatMap { day in
            timetable.entries(on: day.date).filter { $0.activity.details.kind == .lecture }.map { (day, $0) }
        }
        let next =
            lectures.first.map { nextOne($0.0, $0.1, timetable.directory) }
            ?? "<p>\(Markup.text(setting("近八周没有安排讲座。", "No lecture is planned in these eight weeks.")))</p>"
        let others = lectures.dropFirst().map { day, entry in
            let isElsewhere = entry.occurrence.rooms != lectures[0].1.occurrence.rooms
            return DayTable(day, setting).html(
                [row(entry, timetable.directory, showsRoom: isElsewhere)], quiet: "")
        }
        return PosterContent(
            heading: setting("半小时读书讲座", "Half-hour reading lecture"),
            span: setting("三十分钟讲一本书，讲完大家交流心得", "Half an hour on a book, then everybody talks"),
            html: ([next] + others + [invitation]).joined(separator: "\n"), page: .lecture, style: Self.style)
    }

    private func nextOne(_ day: CalendarDay, _ entry: AgendaEntry, _ directory: Directory) -> String {
        let lunar = day.lunarWords.map { " · \(setting($0))" } ?? ""
        let notes = day.notes.map { " · \(setting($0))" }.joined()
        let rooms = directory.rooms(entry.occurrence.rooms).map(\.name)
        return """
            <div class="next"><p>\(Markup.text(setting("下一讲", "Next")))</p>
            <p class="topic">\(Markup.typed(entry.notice?.topic ?? setting("题目待定", "topic to be announced")))</p>
            <p class="speaker">\(Markup.typed(entry.speakerWords.map { setting($0) } ?? ""))</p>
            <p><b>\(Markup.text(setting(day.date.pageWords))) \(Markup.text(directory.zone.hours(of: entry.occurrence.span)))</b>\
            \(Markup.text(lunar + notes))</p>
            <p>\(Markup.typed(rooms, in: setting.language))</p></div>
            """
    }

    /// A room that is that of the next lecture need not be said again.
    private func row(_ entry: AgendaEntry, _ directory: Directory, showsRoom: Bool) -> String {
        let rooms = directory.rooms(entry.occurrence.rooms).map(\.name)
        let topic = entry.notice?.topic ?? setting("题目待定", "topic to be announced")
        let lines = [
            entry.speakerWords.map { Markup.typed(setting($0)) },
            showsRoom ? Markup.typed(rooms, in: setting.language) : nil,
        ]
        return DayTable.row(
            directory.zone.hours(of: entry.occurrence.span),
            "<span class=\"what\">\(Markup.typed(topic))</span>"
                + lines.compactMap(\.self).map { "<p>\($0)</p>" }.joined())
    }

    private var invitation: String {
        let words = setting(
            "想上台讲一讲？告诉图书室的值班人员，或者活动组织者。", "Would you like to speak? Tell whoever keeps the reading room.")
        return "<p class=\"invitation\">\(Markup.text(words))</p>"
    }

    private static let style = """

        .next { border: .15rem solid #8c1d18; border-radius: .3rem; padding: .5rem .7rem; }
        .topic { font-size: 1.9rem; line-height: 1.2; font-weight: 700; }
        .speaker { font-size: 1.3rem; }
        .invitation { margin-top: .8rem; font-weight: 700; }

        """
}
