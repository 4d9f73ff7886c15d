public import CivilTime
public import Scheduling
import Storage

/// Lists what happens, by day.
public struct Agenda: Sendable {
    /// Which occurrences to list.
    public struct Filter: Sendable {
        /// Only those in this room, by name.
        public var room: String?
        /// Only those of this troupe, by name.
        public var troupe: String?
        /// Only those of this kind.
        public var kind: ActivityKind?

        /// Creates a filter; what is nil lets everything through.
        public init(room: String? = nil, troupe: String? = nil, kind: ActivityKind? = nil) {
            self.room = room
            self.troupe = troupe
            self.kind = kind
        }
    }

    private let desk: Desk

    /// Prepares to list.
    public init(at desk: Desk) { self.desk = desk }

    /// The occurrences that take place from the first day to the last, both included, in order of time.
    public func callAsFunction(
        from first: LocalDate, through last: LocalDate, filter: Filter = Filter()
    ) throws -> (entries: [AgendaEntry], directory: Directory) {
        try desk.read { file in
            let directory = try Directory(file)
            let room = try filter.room.map { try NameLookup(directory.rooms).find($0) }
            let troupe = try filter.troupe.map { try NameLookup(directory.troupes).find($0) }
            guard let span = directory.zone.span(from: first, through: last) else { return ([], directory) }
            let held = room?.resources ?? troupe.map { [.troupe($0.id)] }
            let entries = try file.agenda(during: span, holding: held).filter { entry in
                entry.occurrence.status.holdsItsTime
                    && room.map { entry.occurrence.rooms.contains($0.id) } ?? true
                    && troupe.map { entry.activity.details.troupes.contains($0.id) } ?? true
                    && filter.kind.map { entry.activity.details.kind == $0 } ?? true
            }
            return (entries, directory)
        }
    }
}
