import GRDB
public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Adds a room.
    ///
    /// - Parameters:
    ///   - room: What is said of it.
    ///   - slug: Its short ASCII name, for life.
    ///   - whole: The room it is a part of, if any.
    /// - Throws: `StorageError.nameTaken` where another room has the name or the slug.
    public func insert(_ room: RoomDescription, slug: String, partOf whole: Room.ID? = nil) throws -> Room.ID {
        let id = try insertResource(kind: "room")
        try runNamed(
            room.name,
            """
            INSERT INTO room (id, slug, name, capacity, part_of, is_outdoor, setup, cleanup, is_quiet_protected,
                needs_approval, is_retired, promised_weekly_seconds)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, slug, room.name, room.capacity, whole?.value, room.isOutdoor, room.care.buffer.setup,
                room.care.buffer.cleanup, room.care.isQuietProtected, room.care.needsApproval, room.care.isRetired,
                room.promisedWeeklySeconds,
            ])
        try insertFeatures(room.features, of: id)
        for hours in room.openingHours { try insert(hours, of: Room.ID(id)) }
        if let whole { try handOnClaims(of: whole, to: id) }
        return Room.ID(id)
    }

    /// Puts what is said of a room in the place of what was said before.
    ///
    /// - Throws: `StorageError.nameTaken` where another room has the name.
    public func update(_ room: Room, to description: RoomDescription) throws {
        try runNamed(
            description.name,
            """
            UPDATE room SET name = ?, capacity = ?, is_outdoor = ?, setup = ?, cleanup = ?, is_quiet_protected = ?,
                needs_approval = ?, is_retired = ?, promised_weekly_seconds = ?
            WHERE id = ?
            """,
            [
                description.name, description.capacity, description.isOutdoor, description.care.buffer.setup,
                description.care.buffer.cleanup, description.care.isQuietProtected, description.care.needsApproval,
                description.care.isRetired, description.promisedWeeklySeconds, room.id.value,
            ])
        if description.features != room.features {
            try run("DELETE FROM room_feature WHERE room = ?", [room.id.value])
            try insertFeatures(description.features, of: room.id.value)
        }
        if description.openingHours != room.openingHours {
            try removeOpeningHours(of: room.id)
            for hours in description.openingHours { try insert(hours, of: room.id) }
        }
    }

    /// Takes a room away that nothing refers to, with its timetable, its closures and its couplings.
    public func delete(_ room: Room.ID) throws {
        try run("DELETE FROM room WHERE id = ?", [room.value])
        try run("DELETE FROM resource WHERE id = ?", [room.value])
    }

    private func insertFeatures(_ features: [String], of room: Int64) throws {
        for feature in Set(features).sorted() {
            try run("INSERT INTO room_feature (room, feature) VALUES (?, ?)", [room, feature])
        }
    }

    /// Lets a new part be held by whatever holds the whole, which from now on is held through its parts alone.
    private func handOnClaims(of whole: Room.ID, to part: Int64) throws {
        try run(
            """
            INSERT INTO claim (resource, starts, ends, occurrence)
            WITH RECURSIVE around (room) AS (
                VALUES (?) UNION SELECT room.part_of FROM room JOIN around ON room.id = around.room
                WHERE room.part_of IS NOT NULL)
            SELECT DISTINCT ?, occurrence.starts, occurrence.ends, occurrence.id
            FROM (
                SELECT occurrence.id FROM around JOIN activity_room ON activity_room.room = around.room
                JOIN occurrence ON occurrence.activity = activity_room.activity
                WHERE NOT EXISTS (SELECT 1 FROM occurrence_room WHERE occurrence_room.occurrence = occurrence.id)
                UNION SELECT occurrence FROM around JOIN occurrence_room ON occurrence_room.room = around.room
            ) AS inside
            JOIN occurrence ON occurrence.id = inside.id
            WHERE occurrence.status IN ('confirmed', 'tentative', 'moved')
            """,
            [whole.value, part])
        try run("DELETE FROM claim WHERE resource = ?", [whole.value])
    }

    /// Adds a line to a room's timetable.
    public func insert(_ hours: OpeningHours, of room: Room.ID) throws {
        try run(
            """
            INSERT INTO room_hours (room, weekdays, opens, closes, valid_from, valid_through, holds_on_holidays)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                room.value, hours.weekdayCodes, hours.opens.secondOfDay, hours.closes.secondOfDay,
                hours.validFrom?.description, hours.validThrough?.description, hours.days == .holidays,
            ])
    }

    /// Takes a room's whole timetable away, so that it is open around the clock until lines are added.
    public func removeOpeningHours(of room: Room.ID) throws {
        try run("DELETE FROM room_hours WHERE room = ?", [room.value])
    }

    /// Shuts a room, or every room where none is named, for a time.
    public func insertClosure(of room: Room.ID?, span: TimeSpan, reason: String) throws -> Closure {
        try run(
            "INSERT INTO closure (room, starts, ends, reason) VALUES (?, ?, ?, ?)",
            [room?.value, span.start.seconds, span.end.seconds, reason])
        return Closure(id: Closure.ID(db.lastInsertedRowID), room: room, span: span, reason: reason)
    }

    func insertResource(kind: String) throws -> Int64 {
        try run("INSERT INTO resource (kind) VALUES (?)", [kind])
        return db.lastInsertedRowID
    }
}

extension OpeningHours {
    /// The days of the week as the file has them; every one for a line of holidays, which may fall on any.
    fileprivate var weekdayCodes: String {
        let weekdays = days == .holidays ? Set(Weekday.allCases) : weekdays
        return weekdays.sorted().map(\.code).joined(separator: ",")
    }
}
