import GRDB
public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Notes what became of an occurrence, in the place of what was noted before. The moment and the count of people stay where the
    /// outcome is the same and nothing new is said of them.
    public func note(
        _ outcome: AttendanceOutcome, people: Int? = nil, of original: LocalDateTime, in activity: Activity.ID,
        now: Instant
    ) throws {
        guard let id = try number(of: original, in: activity) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        try run(
            """
            INSERT INTO attendance (occurrence, outcome, people, noted) VALUES (?, ?, ?, ?)
            ON CONFLICT (occurrence) DO UPDATE SET
                people = coalesce(excluded.people, iif(outcome = excluded.outcome, people, NULL)),
                noted = iif(outcome = excluded.outcome, noted, excluded.noted), outcome = excluded.outcome
            """,
            [id, outcome.rawValue, people, now.seconds])
    }

    /// Forgets what was noted of an occurrence.
    public func removeNote(of original: LocalDateTime, in activity: Activity.ID) throws {
        try run(
            "DELETE FROM attendance WHERE occurrence = (SELECT id FROM occurrence WHERE activity = ? AND original = ?)",
            [activity.value, original.description])
    }

    /// Forgets what was noted of an occurrence that is to be held anew: that it was missed, and, at another time, that people came.
    func removeOutdatedNote(ofOccurrence id: Int64, heldFrom start: Instant) throws {
        try run(
            """
            DELETE FROM attendance WHERE occurrence = ?1
                AND (outcome <> 'came' OR (SELECT starts FROM occurrence WHERE id = ?1) <> ?2)
            """,
            [id, start.seconds])
    }

    /// Forbids a troupe to book single dates on some days.
    public func insertSuspension(of troupe: Troupe.ID, days: ClosedRange<LocalDate>, reason: String) throws
        -> Suspension
    {
        try run(
            "INSERT INTO suspension (troupe, first, last, reason) VALUES (?, ?, ?, ?)",
            [troupe.value, days.lowerBound.description, days.upperBound.description, reason])
        return Suspension(id: Suspension.ID(db.lastInsertedRowID), troupe: troupe, days: days, reason: reason)
    }

    /// Takes a suspension back.
    public func remove(_ suspension: Suspension.ID) throws {
        try run("DELETE FROM suspension WHERE id = ?", [suspension.value])
    }
}
