import GRDB
public import CivilTime
public import Scheduling

/// A room as somebody describes it, before the file has given it a number.
public struct NewRoom: Sendable {
    /// The short ASCII name.
    public var slug: String
    /// The name people use.
    public var name: String
    /// How many people fit; nil where nobody has counted.
    public var capacity: Int?
    /// When the room may be used; empty for around the clock.
    public var openingHours: [OpeningHours]
    /// The room it is a part of, if any.
    public var whole: Room.ID?
    /// Whether it has no roof.
    public var isOutdoor: Bool
    /// What it has to offer.
    public var features: [String]

    /// Describes a room.
    public init(
        slug: String, name: String, capacity: Int? = nil, openingHours: [OpeningHours] = [], whole: Room.ID? = nil,
        isOutdoor: Bool = false, features: [String] = []
    ) {
        self.slug = slug
        self.name = name
        self.capacity = capacity
        self.openingHours = openingHours
        self.whole = whole
        self.isOutdoor = isOutdoor
        self.features = features
    }
}

extension CommunityWriter {
    /// Adds a room.
    ///
    /// - Throws: `StorageError.nameTaken` where another room has the name or the slug.
    public func insert(_ room: NewRoom) throws -> Room.ID {
        let id = try insertResource(kind: "room")
        _ = try insertNamed(
            room.name,
            "INSERT INTO room (id, slug, name, capacity, part_of, is_outdoor) VALUES (?, ?, ?, ?, ?, ?)",
            [id, room.slug, room.name, room.capacity, room.whole?.value, room.isOutdoor])
        for feature in Set(room.features).sorted() {
            try run("INSERT INTO room_feature (room, feature) VALUES (?, ?)", [id, feature])
        }
        for hours in room.openingHours { try insert(hours, of: Room.ID(id)) }
        if let whole = room.whole { try handOnClaims(of: whole, to: id) }
        return Room.ID(id)
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
