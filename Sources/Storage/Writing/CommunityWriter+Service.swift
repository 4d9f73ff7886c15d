import GRDB
public import CivilTime
import Learning
public import Scheduling

extension CommunityWriter {
    /// Logs time that somebody gave.
    ///
    /// - Returns: The entry under its number.
    public func insert(_ service: LoggedService, at now: Instant) throws -> LoggedService {
        try run(
            """
            INSERT INTO service (person, day, seconds, kind, troupe, note, logged_by, logged_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                service.person.value, service.day.description, service.seconds, service.kind.rawValue,
                service.troupe?.value, service.note, service.loggedBy, now.seconds,
            ])
        return LoggedService(
            id: LoggedService.ID(db.lastInsertedRowID), person: service.person, day: service.day,
            seconds: service.seconds, kind: service.kind, troupe: service.troupe, note: service.note,
            loggedBy: service.loggedBy)
    }

    /// Takes an entry away.
    public func remove(_ service: LoggedService.ID) throws {
        try run("DELETE FROM service WHERE id = ?", [service.value])
    }
}
