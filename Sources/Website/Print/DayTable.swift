import CivilTime
import Operations
import Scheduling

/// A day on a poster: its heading, which comes again where the day goes on over the page, and a row for whatever happens.
struct DayTable {
    private let day: CalendarDay
    private let setting: PosterSetting

    init(_ day: CalendarDay, _ setting: PosterSetting) {
        self.day = day
        self.setting = setting
    }

    /// The table with some rows, as `row` makes them; with the words for a quiet day where there are none.
    func html(_ rows: [String], besideDate: String = "", quiet: String) -> String {
        let rows = rows.isEmpty ? ["<tr><td class=\"quiet\" colspan=\"2\">\(Markup.text(quiet))</td></tr>"] : rows
        return """
            <table class="day\(day.isWorkingDay == false ? " off" : "")">
            <thead><tr><th colspan="2">\(heading)\(besideDate)</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    /// One row: when, and what.
    static func row(_ hours: String, _ what: String) -> String {
        "<tr><td class=\"time\">\(Markup.text(hours))</td><td>\(what)</td></tr>"
    }

    private var heading: String {
        let lunar = Markup.element("span", "lunar", day.lunarWords.map { Markup.text(setting($0)) })
        let notes = day.notes.map { Markup.element("span", "note", Markup.text(setting($0))) }.joined()
        return Markup.text(setting(day.date.posterWords)) + lunar + notes
    }
}

extension AgendaEntry {
    /// What happens, for a row of a poster: the title, for whom or where, what a lecture is about and who speaks.
    func posterWords(beside places: [String], _ setting: PosterSetting) -> String {
        let status = occurrence.status
        let mark = status == .tentative ? Markup.element("span", "mark", Markup.text(setting(status.name))) : ""
        let lines = [
            notice?.topic.map { Markup.typed($0) }, speakerWords.map { Markup.typed(setting($0)) },
            places.isEmpty ? nil : Markup.typed(places, in: setting.language),
        ]
        return "<span class=\"what\">\(Markup.typed(title))</span> \(mark)"
            + lines.compactMap(\.self).map { "<p>\($0)</p>" }.joined()
    }
}
