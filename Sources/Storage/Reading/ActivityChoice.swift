import GRDB
public import Scheduling

/// Which activities are asked for; the activities that they go on with, and those that go on with them, come along.
public enum ActivityChoice: Sendable, Hashable {
    /// Every activity.
    case all
    /// No activity.
    case none
    /// Those of one kind.
    case ofKind(ActivityKind)
    /// Those in any of the rooms, if only on one date.
    case inRooms(Set<Room.ID>)
    /// Those of any of the troupes, and others by their numbers.
    case ofTroupes(Set<Troupe.ID>, and: Set<Activity.ID>)
}

extension CommunityReader {
    /// The chosen activities with all their occurrences, in the order in which they were booked. Nothing is read of the occurrences
    /// of others.
    public func activities(_ choice: ActivityChoice) throws -> [Activity] {
        switch choice {
        case .all: return try activities()
        case .none: return []
        case .ofKind(let kind):
            return try activities(numbered: numbers("SELECT id FROM activity WHERE kind = ?", [kind.rawValue]))
        case .inRooms(let rooms):
            let listed = Self.list(rooms.map(\.value))
            return try activities(
                numbered: numbers(
                    """
                    SELECT activity FROM activity_room WHERE room IN (SELECT value FROM json_each(?1))
                    UNION SELECT occurrence.activity FROM occurrence_room
                    JOIN occurrence ON occurrence.id = occurrence_room.occurrence
                    WHERE occurrence_room.room IN (SELECT value FROM json_each(?1))
                    """, [listed]))
        case .ofTroupes(let troupes, let others):
            let led = try numbers(
                "SELECT activity FROM activity_troupe WHERE troupe IN (SELECT value FROM json_each(?))",
                [Self.list(troupes.map(\.value))])
            return try activities(numbered: led.union(others.map(\.value)))
        }
    }

    /// The kinds of activity that the public knows of.
    public func publicKinds() throws -> Set<ActivityKind> {
        let kinds = try map("SELECT DISTINCT kind FROM activity WHERE visibility = ?", [Visibility.public.rawValue]) {
            guard let kind = ActivityKind(rawValue: $0["kind"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            return kind
        }
        return Set(kinds)
    }

    private func activities(numbered chosen: Set<Int64>) throws -> [Activity] {
        let relatives = try numbers(
            """
            SELECT continues FROM activity WHERE id IN (SELECT value FROM json_each(?1)) AND continues IS NOT NULL
            UNION SELECT id FROM activity WHERE continues IN (SELECT value FROM json_each(?1))
            """, [Self.list(chosen)])
        return try activities(
            in: "(SELECT value FROM json_each(?))", [Self.list(chosen.union(relatives))])
    }

    private func numbers(_ sql: String, _ arguments: StatementArguments) throws -> Set<Int64> {
        Set(try map(sql, arguments) { $0[0] as Int64 })
    }

    /// Numbers as one argument of a query, which is then the same for any of them.
    static func list(_ numbers: some Sequence<Int64>) -> String {
        "[\(numbers.sorted().map(\.description).joined(separator: ","))]"
    }
}
