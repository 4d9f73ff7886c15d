import CivilTime
import Operations
import Scheduling

/// A week from Monday to Sunday: every public activity with its time and place.
struct WeekPoster {
    private let monday: LocalDate
    private let setting: PosterSetting

    init(of date: LocalDate, _ setting: PosterSetting) {
        monday = date.monday
        self.setting = setting
    }

    /// Gathers what happens.
    func content(at desk: Desk) throws -> PosterContent {
        let days = monday...monday.adding(days: 6)
        let timetable = try Timetable(of: days, at: desk)
        let tables = try CalendarDays(at: desk).days(from: days.lowerBound, through: days.upperBound).map { day in
            let rows = timetable.entries(on: day.date).map { row($0, in: timetable.directory) }
            return DayTable(day, setting).html(rows, quiet: setting("没有公开活动", "No public activities"))
        }
        return PosterContent(
            heading: setting("一周活动", "This week"),
            span: setting(.span(from: days.lowerBound, through: days.upperBound)),
            html: tables.joined(separator: "\n"), page: .week(monday))
    }

    private func row(_ entry: AgendaEntry, in directory: Directory) -> String {
        let rooms = directory.rooms(entry.occurrence.rooms).map(\.name)
        let troupes = directory.troupes(entry.activity.details.troupes).map(\.name)
        return DayTable.row(
            directory.zone.hours(of: entry.occurrence.span), entry.posterWords(beside: rooms + troupes, setting))
    }
}
