import GRDB
import CivilTime
public import Scheduling

extension CommunityReader {
    /// Every activity with all its occurrences, in the order in which they were booked.
    public func activities() throws -> [Activity] {
        try activities(in: "(SELECT id FROM activity)", [])
    }

    /// One activity; nil where there is none of that number.
    public func activity(_ id: Activity.ID) throws -> Activity? {
        try activities(in: "(?)", [id.value]).first
    }

    /// The activity with the given UID; nil where there is none.
    public func activity(uid: String) throws -> Activity? {
        try activities(in: "(SELECT id FROM activity WHERE uid = ?)", [uid]).first
    }

    /// The number and title of every activity, for finding one by its name.
    public func activityTitles() throws -> [(id: Activity.ID, title: String)] {
        try map("SELECT id, title FROM activity ORDER BY id") { row in (Activity.ID(row["id"]), row["title"]) }
    }

    /// The activities whose numbers a list or a subquery gives.
    func activities(in chosen: String, _ arguments: StatementArguments) throws -> [Activity] {
        let parties = try parties(of: chosen, arguments)
        let dates = try grouped(
            "SELECT activity AS owner, starts, effect FROM activity_date WHERE activity IN \(chosen) ORDER BY activity, starts",
            arguments
        ) { (start: try LocalDateTime($0["starts"] as String), isException: $0["effect"] == "except") }
        let occurrences = try grouped(
            "SELECT *, activity AS owner FROM occurrence WHERE activity IN \(chosen) ORDER BY activity, original",
            arguments
        ) { try Self.occurrence($0, in: parties) }
        return try map("SELECT * FROM activity WHERE id IN \(chosen) ORDER BY id", arguments) { row in
            let id: Int64 = row["id"]
            return try Self.activity(
                row, in: parties, dates: dates[id] ?? [], occurrences: occurrences[id] ?? [])
        }
    }

    /// Whom and what the activities that a list or a subquery chooses hold, and the rooms that single occurrences have of their own.
    func parties(of chosen: String, _ arguments: StatementArguments) throws -> Parties {
        let rooms = try grouped(
            "SELECT activity AS owner, room FROM activity_room WHERE activity IN \(chosen) ORDER BY activity, position",
            arguments
        ) { Room.ID($0["room"]) }
        let troupes = try grouped(
            "SELECT activity AS owner, troupe FROM activity_troupe WHERE activity IN \(chosen) ORDER BY activity, position",
            arguments
        ) { Troupe.ID($0["troupe"]) }
        let equipment = try grouped(
            "SELECT *, activity AS owner FROM activity_equipment WHERE activity IN \(chosen) ORDER BY activity, equipment",
            arguments
        ) { EquipmentNeed(Equipment.ID($0["equipment"]), quantity: $0["quantity"]) }
        let ownRooms = try grouped(
            """
            SELECT occurrence AS owner, room FROM occurrence_room
            WHERE occurrence IN (SELECT id FROM occurrence WHERE activity IN \(chosen))
            ORDER BY occurrence, position
            """,
            arguments
        ) { Room.ID($0["room"]) }
        return Parties(rooms: rooms, troupes: troupes, equipment: equipment, ownRooms: ownRooms)
    }

    /// An occurrence, with the rooms of its activity unless it has its own.
    static func occurrence(_ row: Row, in parties: Parties) throws -> Occurrence {
        let ownRooms = parties.ownRooms[row["id"]]
        return Occurrence(
            original: try LocalDateTime(row["original"] as String), span: try span(row), status: try status(row),
            rooms: ownRooms ?? parties.rooms[row["activity"]] ?? [], reason: row["reason"],
            isAnnounced: row["is_announced"],
            own: Occurrence.Own(time: row["has_own_time"], rooms: ownRooms != nil, title: row["title"]),
            expires: (row["expires"] as Int64?).map { Instant(seconds: $0) }, isOffer: row["is_offer"],
            waitsSince: (row["queued"] as Int64?).map { Instant(seconds: $0) })
    }

    private static func activity(
        _ row: Row, in parties: Parties, dates: [(start: LocalDateTime, isException: Bool)], occurrences: [Occurrence]
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
            id: Activity.ID(row["id"]), uid: row["uid"],
            details: try details(row, of: row["id"], titled: row["title"], in: parties),
            schedule: schedule, status: try status(row), sequence: row["sequence"],
            created: Instant(seconds: row["created"]), revised: Instant(seconds: row["revised"]),
            occurrences: occurrences, continues: (row["continues"] as Int64?).map { Activity.ID($0) })
    }

    /// The columns of an activity that say what it is.
    static func details(
        _ row: Row, of activity: Int64, titled title: String, in parties: Parties
    ) throws -> ActivityDetails {
        guard let kind = ActivityKind(rawValue: row["kind"]), let visibility = Visibility(rawValue: row["visibility"]),
            let onHoliday = DayPolicy.OnHoliday(rawValue: row["holiday"]),
            let makeupDay = DayPolicy.MakeupDay(rawValue: row["makeup_day"])
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return ActivityDetails(
            title: title, kind: kind, rooms: parties.rooms[activity] ?? [],
            troupes: parties.troupes[activity] ?? [], attendance: row["attendance"], visibility: visibility,
            needs: ActivityNeeds(
                equipment: parties.equipment[activity] ?? [], loudness: row["loudness"], buffer: buffer(row)),
            dayPolicy: DayPolicy(onHoliday: onHoliday, makeupDay: makeupDay))
    }

    private static func status(_ row: Row) throws -> Occurrence.Status {
        guard let status = Occurrence.Status(rawValue: row["status"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return status
    }
}

/// Whom and what activities hold, by the number of the activity, and the rooms that occurrences have of their own.
struct Parties {
    let rooms: [Int64: [Room.ID]]
    let troupes: [Int64: [Troupe.ID]]
    let equipment: [Int64: [EquipmentNeed]]
    let ownRooms: [Int64: [Room.ID]]
}
