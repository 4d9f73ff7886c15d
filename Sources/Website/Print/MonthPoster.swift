import CivilTime
import Operations
import Scheduling

/// A month as on a wall calendar: a column for each weekday, in every field the lunar day, the holiday, and what begins when.
struct MonthPoster {
    private let month: YearMonth
    private let setting: PosterSetting

    init(of date: LocalDate, _ setting: PosterSetting) {
        month = YearMonth(of: date)
        self.setting = setting
    }

    /// Gathers what happens.
    func content(at desk: Desk) throws -> PosterContent {
        let timetable = try Timetable(of: month.days, at: desk)
        let days = try CalendarDays(at: desk).days(from: month.first, through: month.last)
        let fields = days.map { field($0, timetable) }
        let blanks = Array(repeating: "<td class=\"blank\"></td>", count: month.first.weekday.days(after: .monday))
        let cells = blanks + fields
        let weeks = stride(from: 0, to: cells.count, by: 7).map { start in
            let week = cells[start..<min(start + 7, cells.count)]
            let rest = String(repeating: "<td class=\"blank\"></td>", count: 7 - week.count)
            return "<tr>\(week.joined(separator: "\n"))\(rest)</tr>"
        }
        let names = Weekday.allCases.map { "<th>\(Markup.text(setting($0.name)))</th>" }.joined()
        return PosterContent(
            heading: setting(month.pageWords), span: setting("全月活动", "What is on this month"),
            html: """
                <table class="month"><thead><tr>\(names)</tr></thead>
                <tbody>\(weeks.joined(separator: "\n"))</tbody></table>
                """, page: .month(month), orientation: .landscape, style: style)
    }

    private func field(_ day: CalendarDay, _ timetable: Timetable) -> String {
        let notes = day.notes.map { "<p class=\"note\">\(Markup.text(setting($0)))</p>" }.joined()
        let activities = timetable.entries(on: day.date).map { entry in
            let start = timetable.directory.zone.local(entry.occurrence.span.start)
            let time = start.date == day.date ? "\(start.time)" : setting("续", "cont.")
            return "<p class=\"item\"><b>\(Markup.text(time))</b> \(Markup.typed(entry.title))</p>"
        }
        return """
            <td\(day.isWorkingDay == false ? " class=\"off\"" : "")><p class="date"><b>\(day.date.day)</b>\
            \(Markup.element("span", "lunar", lunar(day).map { Markup.text($0) }))</p>\(notes)\(activities.joined())</td>
            """
    }

    /// The lunar day without a word that says so: a field is narrow.
    private func lunar(_ day: CalendarDay) -> String? {
        day.lunar.map { lunar in
            setting(lunar.text.zh, "\(lunar.isLeapMonth ? "leap " : "")\(lunar.month)/\(lunar.day)")
        }
    }

    /// A field is a seventh of the sheet, so letters do not grow with it as those of a list do: on A3 a month takes fewer sheets.
    private var style: String {
        setting.paper == .a3
            ? Self.style + "html { font-size: 18.5pt; } .month .item { line-height: 1.15; }\n" : Self.style
    }

    private static let style = """

        header { margin-bottom: .4rem; padding-bottom: .2rem; }
        h1, .span { display: inline; }
        .span { margin-left: .6em; }
        .code { width: 5rem; }
        .code svg { width: 3.4rem; height: 3.4rem; }
        .month { table-layout: fixed; }
        .month th { text-align: center; background: #eee; border: .05rem solid #000; }
        .month td { border: .05rem solid #000; padding: .1rem .2rem; }
        .month tr { break-inside: avoid; }
        .month .date b { font-size: 1.3rem; line-height: 1.1; }
        .month .lunar { font-size: .75rem; margin-left: .3em; }
        .month .note { margin: 0; font-size: .8rem; font-weight: 700; }
        .month .item { line-height: 1.2; margin-top: .1rem; }
        .month .off { background: #f7dcd8; }
        .month .blank { border-color: #999; }

        """
}
