import GRDB
import CivilTime
public import Scheduling

extension CommunityReader {
    /// Every activity with all its occurrences, in the order in which they were booked.
    public func activities() throws -> [Activity] {
        try activities(where: "true", [])
    }

    /// One activity; nil where there is none of that number.
    public func activity(_ id: Activity.ID) throws -> Activity? {
        try activities(where: "id = ?", [id.value]).first
    }

    /// The activity with the given UID; nil where there is none.
    public func activity(uid: String) throws -> Activity? {
        try activities(where: "uid = ?", [uid]).first
    }

    /// The number and title of every activity, for finding one by its name.
    public func activityTitles() throws -> [(id: Activity.ID, title: String)] {
        try map("SELECT id, title FROM activity ORDER BY id") { row in (Activity.ID(row["id"]), row["title"]) }
    }

    private func activities(where condition: String, _ arguments: StatementArguments) throws -> [Activity] {
        let chosen = "(SELECT id FROM activity WHERE \(condition))"
        let rooms = try roomsByActivity(in: chosen, arguments)
        let troupes = try troupesByActivity(in: chosen, arguments)
        let dates = try grouped(
            "SELECT activity AS owner, starts, effect FROM activity_date WHERE activity IN \(chosen) ORDER BY activity, starts",
            arguments
        ) { (start: try LocalDateTime($0["starts"] as String), isException: $0["effect"] == "except") }
        let occurrences = try grouped(
            "SELECT *, activity AS owner FROM occurrence WHERE activity IN \(chosen) ORDER BY activity, original",
            arguments
        ) { try Self.occurrence($0) }
        return try map("SELECT * FROM activity WHERE \(condition) ORDER BY id", arguments) { row in
            let id: Int64 = row["id"]
            let places = rooms[id] ?? []
            return try Self.activity(
                row, rooms: places, troupes: troupes[id] ?? [], dates: dates[id] ?? [],
                occurrences: (occurrences[id] ?? []).map { $0(places) })
        }
    }

    /// The rooms of the activities that a subquery chooses, each in their order.
    func roomsByActivity(in chosen: String, _ arguments: StatementArguments) throws -> [Int64: [Room.ID]] {
        try grouped(
            "SELECT activity AS owner, room FROM activity_room WHERE activity IN \(chosen) ORDER BY activity, position",
            arguments
        ) { Room.ID($0["room"]) }
    }

    /// The troupes of the activities that a subquery chooses, each in their order.
    func troupesByActivity(in chosen: String, _ arguments: StatementArguments) throws -> [Int64: [Troupe.ID]] {
        try grouped(
            "SELECT activity AS owner, troupe FROM activity_troupe WHERE activity IN \(chosen) ORDER BY activity, position",
            arguments
        ) { Troupe.ID($0["troupe"]) }
    }

    /// An occurrence that waits to be told the rooms of its activity.
    static func occurrence(_ row: Row) throws -> (_ rooms: [Room.ID]) -> Occurrence {
        let original = try LocalDateTime(row["original"] as String)
        let span = try span(row)
        let status = try status(row)
        let reason: String? = row["reason"]
        let isAnnounced: Bool = row["is_announced"]
        return { rooms in
            Occurrence(
                original: original, span: span, status: status, rooms: rooms, reason: reason, isAnnounced: isAnnounced)
        }
    }

    private static func activity(
        _ row: Row, rooms: [Room.ID], troupes: [Troupe.ID], dates: [(start: LocalDateTime, isException: Bool)],
        occurrences: [Occurrence]
    ) throws -> Activity {
        let recurrence = Recurrence(
            start: try LocalDateTime(row["starts"] as String),
            rule: try (row["rule"] as String?).map { try Repetition($0) },
            additions: dates.filter { !$0.isException }.map(\.start),
            exclusions: dates.filter(\.isException).map(\.start))
        guard let schedule = Schedule(recurrence, seconds: row["seconds"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return Activity(
            id: Activity.ID(row["id"]), uid: row["uid"], details: try details(row, rooms: rooms, troupes: troupes),
            schedule: schedule, status: try status(row), sequence: row["sequence"],
            created: Instant(seconds: row["created"]), revised: Instant(seconds: row["revised"]),
            occurrences: occurrences)
    }

    /// The columns of an activity that say what it is.
    static func details(_ row: Row, rooms: [Room.ID], troupes: [Troupe.ID]) throws -> ActivityDetails {
        guard let kind = ActivityKind(rawValue: row["kind"]), let visibility = Visibility(rawValue: row["visibility"])
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return ActivityDetails(
            title: row["title"], kind: kind, rooms: rooms, troupes: troupes, attendance: row["attendance"],
            visibility: visibility)
    }

    private static func status(_ row: Row) throws -> Occurrence.Status {
        guard let status = Occurrence.Status(rawValue: row["status"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return status
    }
}
