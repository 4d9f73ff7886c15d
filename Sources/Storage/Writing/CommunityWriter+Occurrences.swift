import GRDB
public import CivilTime
public import Scheduling

/// Which rows of the table `resource` a room is held by.
struct FloorPlan {
    private let leaves: [Room.ID: [Room.ID]]

    init(_ file: CommunityReader) throws {
        leaves = try file.leavesOfWholes()
    }

    /// The leaves of the rooms, and the troupes, each once.
    func resources(rooms: [Room.ID], troupes: [Troupe.ID]) -> [Int64] {
        Set(rooms.flatMap { leaves[$0] ?? [$0] }.map(\.value) + troupes.map(\.value)).sorted()
    }
}

extension CommunityWriter {
    /// Stores an occurrence, with what it has of its own, and claims what it holds.
    ///
    /// - Parameters:
    ///   - occurrence: The occurrence as it is to be.
    ///   - activity: Whose it is.
    ///   - details: What the activity is: its troupes are claimed, and its rooms unless the occurrence has its own.
    ///   - floor: Which resources the rooms stand for.
    func insert(
        _ occurrence: Occurrence, of activity: Activity.ID, details: ActivityDetails, floor: FloorPlan
    ) throws {
        try run(
            """
            INSERT INTO occurrence (activity, original, starts, ends, status, reason, is_announced, title,
                has_own_time, expires, is_offer, queued)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                activity.value, occurrence.original.description, occurrence.span.start.seconds,
                occurrence.span.end.seconds, occurrence.status.rawValue, occurrence.reason, occurrence.isAnnounced,
                occurrence.own.title, occurrence.own.time, occurrence.expires?.seconds, occurrence.isOffer,
                occurrence.waitsSince?.seconds,
            ])
        let id = db.lastInsertedRowID
        if occurrence.own.rooms { try insertRooms(occurrence.rooms, ofOccurrence: id) }
        guard occurrence.status.holdsItsTime else { return }
        let resources = floor.resources(rooms: occurrence.rooms, troupes: details.troupes)
        try claim(resources, during: occurrence.span, forOccurrence: id)
    }

    /// Puts an occurrence in the place of the one that has its original start, and claims anew what it holds.
    func replace(
        _ occurrence: Occurrence, of activity: Activity.ID, details: ActivityDetails, floor: FloorPlan
    ) throws {
        guard let id = try number(of: occurrence.original, in: activity) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        try run("DELETE FROM claim WHERE occurrence = ?", [id])
        try run("DELETE FROM occurrence_room WHERE occurrence = ?", [id])
        if occurrence.status.holdsItsTime {
            try removeOutdatedNote(ofOccurrence: id, heldFrom: occurrence.span.start)
        }
        try run(
            """
            UPDATE occurrence SET starts = ?, ends = ?, status = ?, reason = ?, is_announced = ?, title = ?,
                has_own_time = ?, expires = ?, is_offer = ?, queued = ?
            WHERE id = ?
            """,
            [
                occurrence.span.start.seconds, occurrence.span.end.seconds, occurrence.status.rawValue,
                occurrence.reason, occurrence.isAnnounced, occurrence.own.title, occurrence.own.time,
                occurrence.expires?.seconds, occurrence.isOffer, occurrence.waitsSince?.seconds, id,
            ])
        if occurrence.own.rooms { try insertRooms(occurrence.rooms, ofOccurrence: id) }
        guard occurrence.status.holdsItsTime else { return }
        let resources = floor.resources(rooms: occurrence.rooms, troupes: details.troupes)
        try claim(resources, during: occurrence.span, forOccurrence: id)
    }

    /// Calls occurrences off: they keep their place in the series with the reason, and give back what they held. An activity
    /// of which none is left is called off with them.
    ///
    /// - Parameters:
    ///   - occurrences: The original starts of the occurrences.
    ///   - activity: The activity they belong to.
    ///   - reason: Why, in the words of whoever calls it off.
    ///   - isAnnounced: Whether subscribers are told by an entry that says so.
    ///   - now: The moment of the change.
    public func cancel(
        _ occurrences: [LocalDateTime], of activity: Activity.ID, reason: String, isAnnounced: Bool,
        now: Instant
    ) throws {
        for original in occurrences {
            try release(original, of: activity)
            try run(
                """
                UPDATE occurrence SET status = 'cancelled', reason = ?, is_announced = ?, expires = NULL, is_offer = 0, queued = NULL
                WHERE activity = ? AND original = ?
                """,
                [reason, isAnnounced, activity.value, original.description])
        }
        try revise(activity, now: now)
    }

    /// Gives back what an occurrence holds.
    func release(_ original: LocalDateTime, of activity: Activity.ID) throws {
        try run(
            "DELETE FROM claim WHERE occurrence = (SELECT id FROM occurrence WHERE activity = ? AND original = ?)",
            [activity.value, original.description])
    }

    /// Takes occurrences out of an activity, as when another activity goes on with them.
    func remove(_ occurrences: [LocalDateTime], of activity: Activity.ID) throws {
        for original in occurrences {
            try run(
                "DELETE FROM occurrence WHERE activity = ? AND original = ?",
                [activity.value, original.description])
        }
    }

    /// The row of an occurrence; nil where the activity has none of that original start.
    func number(of original: LocalDateTime, in activity: Activity.ID) throws -> Int64? {
        try reader.value(
            "SELECT id FROM occurrence WHERE activity = ? AND original = ?", [activity.value, original.description])
    }

    private func insertRooms(_ rooms: [Room.ID], ofOccurrence id: Int64) throws {
        for (position, room) in rooms.enumerated() {
            try run(
                "INSERT INTO occurrence_room (occurrence, position, room) VALUES (?, ?, ?)",
                [id, position, room.value])
        }
    }

    func claim(_ resources: [Int64], during span: TimeSpan, forOccurrence id: Int64) throws {
        for resource in resources {
            try run(
                "INSERT INTO claim (resource, starts, ends, occurrence) VALUES (?, ?, ?, ?)",
                [resource, span.start.seconds, span.end.seconds, id])
        }
    }
}
