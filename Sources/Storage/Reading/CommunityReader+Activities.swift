import GRDB
public import CivilTime
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

    /// The activities that have an occurrence during the span, in the order in which they were booked.
    public func activities(during span: TimeSpan) throws -> [Activity] {
        try activities(
            where: """
                id IN (SELECT activity FROM occurrence WHERE starts > ? AND starts < ? AND ends > ?)
                """,
            [
                span.start.adding(seconds: -Schedule.longestSeconds).seconds, span.end.seconds, span.start.seconds,
            ])
    }

    private func activities(where condition: String, _ arguments: StatementArguments) throws -> [Activity] {
        let chosen = "(SELECT id FROM activity WHERE \(condition))"
        let rooms = try grouped(
            "SELECT activity AS owner, room FROM activity_room WHERE activity IN \(chosen) ORDER BY activity, position",
            arguments
        ) { Room.ID($0["room"]) }
        let troupes = try grouped(
            "SELECT activity AS owner, troupe FROM activity_troupe WHERE activity IN \(chosen) ORDER BY activity, position",
            arguments
        ) { Troupe.ID($0["troupe"]) }
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

    /// An occurrence that waits to be told the rooms of its activity.
    private static func occurrence(_ row: Row) throws -> (_ rooms: [Room.ID]) -> Occurrence {
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
            rule: try (row["rule"] as String?).map { try RecurrenceRule($0) },
            additions: dates.filter { !$0.isException }.map(\.start),
            exclusions: dates.filter(\.isException).map(\.start))
        guard let schedule = Schedule(recurrence, seconds: row["seconds"]),
            let kind = ActivityKind(rawValue: row["kind"]), let visibility = Visibility(rawValue: row["visibility"])
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return Activity(
            id: Activity.ID(row["id"]), uid: row["uid"],
            details: ActivityDetails(
                title: row["title"], kind: kind, rooms: rooms, troupes: troupes, attendance: row["attendance"],
                visibility: visibility),
            schedule: schedule, status: try status(row), sequence: row["sequence"],
            created: Instant(seconds: row["created"]), revised: Instant(seconds: row["revised"]),
            occurrences: occurrences)
    }

    private static func status(_ row: Row) throws -> Occurrence.Status {
        guard let status = Occurrence.Status(rawValue: row["status"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return status
    }
}
