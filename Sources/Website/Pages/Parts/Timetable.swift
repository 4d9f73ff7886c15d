import CivilTime
import Operations
import Scheduling

/// The public activities of some days, each on the first of these days on which it takes place.
struct Timetable: Sendable {
    /// The names behind the numbers.
    let directory: Directory
    /// The days, both ends included.
    let days: ClosedRange<LocalDate>
    private let entries: [LocalDate: [AgendaEntry]]

    /// Reads the activities of some days.
    init(of days: ClosedRange<LocalDate>, at desk: Desk) throws {
        let (entries, directory) = try Agenda(at: desk)(from: days.lowerBound, through: days.upperBound)
        self.init(entries.filter { $0.activity.details.visibility == .public }, of: days, directory)
    }

    private init(_ entries: [AgendaEntry], of days: ClosedRange<LocalDate>, _ directory: Directory) {
        self.directory = directory
        self.days = days
        self.entries = Dictionary(grouping: entries) {
            max(days.lowerBound, directory.zone.local($0.occurrence.span.start).date)
        }
    }

    /// What begins on a day, by time, and on the first day also what goes on since before.
    func entries(on date: LocalDate) -> [AgendaEntry] { entries[date] ?? [] }

    /// The same days with some of the activities only.
    func filter(_ isMeant: (AgendaEntry) -> Bool) -> Timetable {
        Timetable(days.flatMap(entries).filter(isMeant), of: days, directory)
    }

    /// Some of the days, with what goes on since before the first of them.
    func part(_ part: ClosedRange<LocalDate>) -> Timetable {
        let start = directory.zone.startOfDay(part.lowerBound)
        let begun =
            days.lowerBound < part.lowerBound
            ? (days.lowerBound...part.lowerBound.adding(days: -1)).flatMap(entries)
                .filter { $0.occurrence.span.end > start } : []
        return Timetable(begun + part.flatMap(entries), of: part, directory)
    }

    /// The days on which something begins.
    var busyDays: [LocalDate] { days.filter { entries[$0] != nil } }

    /// The activities that hold floor of a room.
    func inRoom(_ room: Room) -> Timetable {
        let floor = Set(room.leaves)
        return filter { entry in
            directory.rooms(entry.occurrence.rooms).contains { !floor.isDisjoint(with: $0.leaves) }
        }
    }

    /// The activities a troupe takes part in.
    func ofTroupe(_ troupe: Troupe) -> Timetable { filter { $0.activity.details.troupes.contains(troupe.id) } }
}
