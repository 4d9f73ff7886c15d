import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// Every room, in the order in which they were added.
    public func rooms() throws -> [Room] { try once(\.rooms) { try readRooms() } }

    private func readRooms() throws -> [Room] {
        let features = try grouped("SELECT room AS owner, feature FROM room_feature ORDER BY room, feature") { row in
            row["feature"] as String
        }
        let hours = try grouped("SELECT *, room AS owner FROM room_hours ORDER BY id") { try Self.openingHours($0) }
        let leaves = try leavesOfWholes()
        // By place: there may be hundreds, and to look each column up by its name would take longer than to read it.
        return try map(
            """
            SELECT id, slug, name, capacity, part_of, is_outdoor, promised_weekly_seconds,
                setup, cleanup, is_quiet_protected, needs_approval, is_retired
            FROM room ORDER BY id
            """
        ) { row in
            let id: Int64 = row[0]
            return Room(
                id: Room.ID(id), slug: row[1], name: row[2], capacity: row[3],
                openingHours: hours[id] ?? [], leaves: leaves[Room.ID(id)] ?? [Room.ID(id)],
                whole: (row[4] as Int64?).map { Room.ID($0) }, isOutdoor: row[5], features: features[id] ?? [],
                care: RoomCare(
                    buffer: Buffer(setup: row[7], cleanup: row[8]), isQuietProtected: row[9], needsApproval: row[10],
                    isRetired: row[11]),
                promisedWeeklySeconds: row[6])
        }
    }

    /// What each room that has parts is made of in the end; a room without parts is its own.
    func leavesOfWholes() throws -> [Room.ID: [Room.ID]] {
        let parts = try grouped("SELECT part_of AS owner, id FROM room WHERE part_of IS NOT NULL ORDER BY id") { row in
            row["id"] as Int64
        }
        func leaves(of room: Int64) -> [Room.ID] {
            parts[room].map { $0.flatMap(leaves(of:)) } ?? [Room.ID(room)]
        }
        return Dictionary(uniqueKeysWithValues: parts.keys.map { (Room.ID($0), leaves(of: $0)) })
    }

    /// The closures that shut any room during the span, earliest first.
    public func closures(overlapping span: TimeSpan) throws -> [Closure] {
        try map(
            "SELECT * FROM closure WHERE ends > ? AND starts < ? ORDER BY starts, id",
            [span.start.seconds, span.end.seconds], Self.closure)
    }

    /// The closures that shut any room at any time after a moment, earliest first.
    public func closures(endingAfter moment: Instant) throws -> [Closure] {
        try map("SELECT * FROM closure WHERE ends > ? ORDER BY starts, id", [moment.seconds], Self.closure)
    }

    private static func closure(_ row: Row) throws -> Closure {
        Closure(
            id: Closure.ID(row["id"]), room: (row["room"] as Int64?).map { Room.ID($0) }, span: try span(row),
            reason: row["reason"])
    }

    /// The rooms between which sound carries.
    public func couplings() throws -> [RoomCoupling] { try once(\.couplings) { try readCouplings() } }

    private func readCouplings() throws -> [RoomCoupling] {
        try map("SELECT * FROM room_coupling ORDER BY room, other") { row in
            guard let strength = RoomCoupling.Strength(rawValue: row["strength"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            return RoomCoupling(Room.ID(row["room"]), Room.ID(row["other"]), strength: strength)
        }
    }

    /// Whether anything refers to a room: an activity, an occurrence, a claim, or a part of it.
    public func isMentioned(_ room: Room.ID) throws -> Bool {
        try value(
            """
            SELECT EXISTS (SELECT 1 FROM activity_room WHERE room = :room)
                OR EXISTS (SELECT 1 FROM occurrence_room WHERE room = :room)
                OR EXISTS (SELECT 1 FROM claim WHERE resource = :room)
                OR EXISTS (SELECT 1 FROM approval WHERE resource = :room)
                OR EXISTS (SELECT 1 FROM room WHERE part_of = :room)
            """, ["room": room.value]) ?? true
    }

    /// Every kind of equipment, in the order in which it was added.
    public func equipment() throws -> [Equipment] { try once(\.equipment) { try readEquipment() } }

    private func readEquipment() throws -> [Equipment] {
        try map("SELECT * FROM equipment ORDER BY id") { row in
            Equipment(id: Equipment.ID(row["id"]), slug: row["slug"], name: row["name"], quantity: row["quantity"])
        }
    }

    /// Whether any activity uses a kind of equipment, or ever used it.
    public func isMentioned(_ equipment: Equipment.ID) throws -> Bool {
        try value("SELECT EXISTS (SELECT 1 FROM activity_equipment WHERE equipment = ?)", [equipment.value]) ?? true
    }

    /// The lengths in the columns `setup` and `cleanup`.
    static func buffer(_ row: Row) -> Buffer { Buffer(setup: row["setup"], cleanup: row["cleanup"]) }

    private static func openingHours(_ row: Row) throws -> OpeningHours {
        let weekdays = try (row["weekdays"] as String).split(separator: ",").map { code in
            guard let weekday = Weekday(code: code) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
            return weekday
        }
        guard let opens = LocalTime(secondOfDay: row["opens"]), let closes = LocalTime(secondOfDay: row["closes"]),
            let hours = OpeningHours(
                on: row["holds_on_holidays"] ? .holidays : .weekdays(Set(weekdays)), opens: opens, closes: closes,
                validFrom: try (row["valid_from"] as String?).map { try LocalDate($0) },
                validThrough: try (row["valid_through"] as String?).map { try LocalDate($0) })
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return hours
    }
}

extension CommunityReader {
    /// The span in the columns `starts` and `ends`.
    static func span(_ row: Row) throws -> TimeSpan {
        guard
            let span = TimeSpan(from: Instant(seconds: row["starts"]), to: Instant(seconds: row["ends"]))
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return span
    }

    /// The values of a query, grouped by its column `owner`.
    func grouped<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ value: (Row) throws -> Value
    ) throws -> [Int64: [Value]] {
        var groups: [Int64: [Value]] = [:]
        try forEachRow(sql, arguments) { row in
            groups[row["owner"], default: []].append(try Self.made(from: row, value))
        }
        return groups
    }
}
