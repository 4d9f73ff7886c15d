import GRDB
public import CivilTime
import Learning
public import Scheduling

extension CommunityWriter {
    /// Logs a session.
    ///
    /// - Returns: The session under its number.
    /// - Throws: `StorageError.readingOverlaps` where the same person has another then.
    @discardableResult
    public func insert(_ reading: LoggedReading, at now: Instant) throws -> LoggedReading {
        let session = reading.session
        try runReading(
            """
            INSERT INTO reading_session (person, starts, ends, book, place, reading_group, logged_by, logged,
                is_back_dated, is_start_assumed, is_outside_hours, is_auto_stopped, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                reading.person.value, session.start.seconds, session.end?.seconds, reading.book?.value,
                session.place.rawValue, reading.group, reading.loggedBy, now.seconds,
                session.flags.contains(.backDated), session.flags.contains(.startAssumed),
                session.flags.contains(.outsideHours), session.flags.contains(.autoStopped), reading.reason,
            ])
        return LoggedReading(
            id: LoggedReading.ID(db.lastInsertedRowID), person: reading.person, session: session, book: reading.book,
            group: reading.group, loggedBy: reading.loggedBy, reason: reading.reason)
    }

    /// Puts a session in the place of the one of its number.
    ///
    /// - Throws: `StorageError.readingOverlaps` where the same person has another then.
    public func update(_ reading: LoggedReading) throws {
        let session = reading.session
        try runReading(
            """
            UPDATE reading_session SET starts = ?, ends = ?, book = ?, place = ?, reading_group = ?, logged_by = ?,
                is_back_dated = ?, is_start_assumed = ?, is_outside_hours = ?, is_auto_stopped = ?, reason = ?
            WHERE id = ?
            """,
            [
                session.start.seconds, session.end?.seconds, reading.book?.value, session.place.rawValue,
                reading.group, reading.loggedBy, session.flags.contains(.backDated),
                session.flags.contains(.startAssumed), session.flags.contains(.outsideHours),
                session.flags.contains(.autoStopped), reading.reason, reading.id.value,
            ])
    }

    /// Takes a session out, so that it no longer counts. Its line stays, with the reason.
    public func remove(_ reading: LoggedReading.ID, reason: String, at now: Instant) throws {
        try run(
            "UPDATE reading_session SET removed = ?, removal_reason = ? WHERE id = ? AND removed IS NULL",
            [now.seconds, reason, reading.value])
    }

    /// Forgets a session that was begun and given up within the same minute.
    public func forget(_ reading: LoggedReading.ID) throws {
        try run("DELETE FROM reading_session WHERE id = ? AND ends IS NULL", [reading.value])
    }

    private func runReading(_ sql: String, _ arguments: StatementArguments) throws {
        do {
            try run(sql, arguments)
        } catch let error as DatabaseError where error.message == "reading-overlaps" {
            throw StorageError.readingOverlaps
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw StorageError.readingOverlaps
        }
    }
}
