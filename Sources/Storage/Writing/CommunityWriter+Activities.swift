import GRDB
public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Stores a judged proposal as an activity with its occurrences and claims.
    ///
    /// - Parameters:
    ///   - judged: What a judge accepted in this same transaction.
    ///   - uid: The iCalendar UID it keeps for life.
    ///   - now: The moment it is booked.
    /// - Throws: `StorageError.doubleBooked` where a claim overlaps another: the last guard, which a verdict given in the
    ///   same transaction never reaches.
    public func save(_ judged: JudgedProposal, uid: String, now: Instant) throws -> Activity.ID {
        let proposal = judged.proposal
        let details = proposal.details
        let recurrence = proposal.schedule.recurrence
        let id = try insertNamed(
            details.title,
            """
            INSERT INTO activity (uid, title, kind, attendance, visibility, starts, seconds, rule, status, sequence,
                created, revised)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'confirmed', 0, ?, ?)
            """,
            [
                uid, details.title, details.kind.rawValue, details.attendance, details.visibility.rawValue,
                recurrence.start.description, proposal.schedule.seconds, recurrence.rule?.text, now.seconds,
                now.seconds,
            ])
        try insertDates(of: recurrence, activity: id)
        try insertParties(of: details, activity: id)
        let resources = try resources(of: details)
        for occurrence in proposal.occurrences {
            try insert(occurrence, activity: id, resources: resources)
        }
        return Activity.ID(id)
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
            let key: StatementArguments = [activity.value, original.description]
            try run(
                "DELETE FROM claim WHERE occurrence = (SELECT id FROM occurrence WHERE activity = ? AND original = ?)",
                key)
            try run(
                """
                UPDATE occurrence SET status = 'cancelled', reason = ?, is_announced = ?
                WHERE activity = ? AND original = ?
                """,
                [reason, isAnnounced] + key)
        }
        try run(
            """
            UPDATE activity SET sequence = sequence + 1, revised = max(revised, ?1),
                status = CASE
                    WHEN EXISTS (SELECT 1 FROM occurrence WHERE activity = ?2
                        AND status IN ('confirmed', 'tentative', 'moved')) THEN status
                    ELSE 'cancelled' END
            WHERE id = ?2
            """,
            [now.seconds, activity.value])
    }

    private func insertDates(of recurrence: Recurrence, activity: Int64) throws {
        let dates = recurrence.additions.map { ($0, "also") } + recurrence.exclusions.map { ($0, "except") }
        for (start, effect) in dates {
            try run(
                "INSERT OR IGNORE INTO activity_date (activity, starts, effect) VALUES (?, ?, ?)",
                [activity, start.description, effect])
        }
    }

    private func insertParties(of details: ActivityDetails, activity: Int64) throws {
        for (position, room) in details.rooms.enumerated() {
            try run(
                "INSERT INTO activity_room (activity, position, room) VALUES (?, ?, ?)",
                [activity, position, room.value])
        }
        for (position, troupe) in details.troupes.enumerated() {
            try run(
                "INSERT INTO activity_troupe (activity, position, troupe) VALUES (?, ?, ?)",
                [activity, position, troupe.value])
        }
    }

    /// The rows of the table `resource` that an activity holds: the leaves of its rooms, and its troupes.
    private func resources(of details: ActivityDetails) throws -> Set<Int64> {
        let rooms = Dictionary(uniqueKeysWithValues: try reader.rooms().map { ($0.id, $0) })
        let leaves = details.rooms.flatMap { rooms[$0]?.leaves ?? [$0] }
        return Set(leaves.map(\.value) + details.troupes.map(\.value))
    }

    private func insert(_ occurrence: ProposedOccurrence, activity: Int64, resources: Set<Int64>) throws {
        try run(
            "INSERT INTO occurrence (activity, original, starts, ends, status) VALUES (?, ?, ?, ?, 'confirmed')",
            [
                activity, occurrence.original.description, occurrence.span.start.seconds, occurrence.span.end.seconds,
            ])
        let id = db.lastInsertedRowID
        for resource in resources.sorted() {
            try run(
                "INSERT INTO claim (resource, starts, ends, occurrence) VALUES (?, ?, ?, ?)",
                [resource, occurrence.span.start.seconds, occurrence.span.end.seconds, id])
        }
    }
}
