import CivilTime
import Operations
import Scheduling

/// A room's own sheet, for its door: when it is open, and when it is taken in the next seven days. What is not public is only said
/// to be taken.
struct DoorPoster {
    private let name: String
    private let first: LocalDate
    private let setting: PosterSetting

    init(of name: String, from first: LocalDate, _ setting: PosterSetting) {
        self.name = name
        self.first = first
        self.setting = setting
    }

    /// Gathers what happens in the room.
    func content(at desk: Desk) throws -> PosterContent {
        let last = first.adding(days: 6)
        let rooms = KeepRooms(at: desk)
        let room = try rooms.openDay(of: name, on: first).room
        let entries = try entries(in: room, through: last, at: desk)
        let tables = try CalendarDays(at: desk).days(from: first, through: last).map { day in
            let open = try rooms.openDay(of: room.slug, on: day.date).day
            let rows = closures(open) + (entries[day.date] ?? []).map(row)
            return DayTable(day, setting).html(
                rows, besideDate: hours(open, of: room), quiet: setting("没有安排，空着", "Nothing planned: it is free"))
        }
        return PosterContent(
            heading: room.name, span: setting(.span(from: first, through: last)),
            html: openingHours(of: room) + tables.joined(separator: "\n"), page: .room(slug: room.slug),
            style: Self.style)
    }

    /// What holds floor of the room, by the day on which it begins.
    private func entries(in room: Room, through last: LocalDate, at desk: Desk) throws -> [LocalDate: [AgendaEntry]] {
        let (entries, directory) = try Agenda(at: desk)(from: first, through: last)
        let floor = Set(room.leaves)
        let held = entries.filter { entry in
            directory.rooms(entry.occurrence.rooms).contains { !floor.isDisjoint(with: $0.leaves) }
        }
        return Dictionary(grouping: held) { max(first, directory.zone.local($0.occurrence.span.start).date) }
    }

    private func row(_ entry: AgendaEntry) -> String {
        let what =
            switch entry.activity.details.visibility {
            case .public: entry.posterWords(beside: [], setting)
            case .members, .private: Markup.text(setting("已有安排", "taken"))
            }
        return DayTable.row(setting.community.zone.hours(of: entry.occurrence.span), what)
    }

    private func closures(_ day: OpenDay) -> [String] {
        day.closures.map {
            DayTable.row(setting.community.zone.hours(of: $0.span), Markup.text(setting("停用", "closed")))
        }
    }

    /// The hours of one day, where the room has a timetable.
    private func hours(_ day: OpenDay, of room: Room) -> String {
        guard !room.openingHours.isEmpty else { return "" }
        let hours = day.spans.map { setting.community.zone.hours(of: $0) }.joined(separator: setting("、", ", "))
        let words = hours.isEmpty ? setting("不开放", "closed") : setting("开放 \(hours)", "open \(hours)")
        return Markup.element("span", "hours", Markup.text(words))
    }

    /// The timetable, one line after another.
    private func openingHours(of room: Room) -> String {
        let lines = room.openingHours.filter { $0.validThrough.map { $0 >= first } ?? true }
            .map { "<p>\(Markup.text(setting($0.words)))</p>" }
        guard !lines.isEmpty else { return "" }
        return """
            <div class="timetable"><h2>\(Markup.text(setting("开放时间", "Open")))</h2>\(lines.joined(separator: "\n"))</div>
            """
    }

    private static let style = """

        h1 { font-size: 3.2rem; }
        .timetable { border: .12rem solid #000; border-radius: .3rem; padding: .3rem .6rem; font-size: 1.25rem; font-weight: 700; }
        .timetable h2 { font-size: 1rem; }
        .hours { float: right; font-weight: 400; }

        """
}
