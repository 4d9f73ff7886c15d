import GRDB
public import CivilTime
import Learning
public import Scheduling

extension CommunityReader {
    /// The sessions that began within a span, of one person or of all, earliest first; without those that were taken out.
    public func readings(of person: Person.ID? = nil, startingIn span: TimeSpan) throws -> [LoggedReading] {
        var found: [LoggedReading] = []
        try forEachReading(of: person, startingIn: span) { found.append($0) }
        return found
    }

    /// Calls the body with the sessions that began within a span, one at a time, as `readings` would list them.
    public func forEachReading(
        of person: Person.ID? = nil, startingIn span: TimeSpan, _ body: (LoggedReading) throws -> Void
    ) throws {
        try forEachRow(
            """
            SELECT * FROM reading_session
            WHERE removed IS NULL AND starts >= ?1 AND starts < ?2 AND (?3 IS NULL OR person = ?3) ORDER BY starts, id
            """,
            [span.start.seconds, span.end.seconds, person?.value]
        ) { try body(Self.reading($0)) }
    }

    /// Calls the body also with those that were taken out, so that what was once taken in is known again.
    public func forEachReadingEver(startingIn span: TimeSpan, _ body: (LoggedReading) throws -> Void) throws {
        try forEachRow(
            "SELECT * FROM reading_session WHERE starts >= ? AND starts < ? ORDER BY starts, id",
            [span.start.seconds, span.end.seconds]
        ) { try body(Self.reading($0)) }
    }

    /// The sessions that are under way, those that began first first.
    public func openReadings() throws -> [LoggedReading] {
        try map("SELECT * FROM reading_session WHERE ends IS NULL AND removed IS NULL ORDER BY starts, id") {
            try Self.reading($0)
        }
    }

    /// One session, also where it was taken out; nil where there is none of that number.
    public func reading(_ id: LoggedReading.ID) throws -> LoggedReading? {
        try map("SELECT * FROM reading_session WHERE id = ?", [id.value]) { try Self.reading($0) }.first
    }

    private static func reading(_ row: Row) throws -> LoggedReading {
        guard let place = ReadingPlace(rawValue: row["place"]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        let session = ReadingSession(
            start: Instant(seconds: row["starts"]), end: (row["ends"] as Int64?).map { Instant(seconds: $0) },
            place: place, flags: Set(ReadingFlag.allCases.filter { flag in flag.column.map { row[$0] } ?? false }))
        return LoggedReading(
            id: LoggedReading.ID(row["id"]), person: Person.ID(row["person"]), session: session,
            book: (row["book"] as Int64?).map { Book.ID($0) }, group: row["reading_group"], loggedBy: row["logged_by"],
            reason: row["reason"], isRemoved: (row["removed"] as Int64?) != nil)
    }
}

extension ReadingFlag {
    /// The column that keeps the flag; nil where it follows from another.
    fileprivate var column: String? {
        switch self {
        case .backDated: "is_back_dated"
        case .outsideHours: "is_outside_hours"
        case .startAssumed: "is_start_assumed"
        case .autoStopped: "is_auto_stopped"
        case .open: nil
        }
    }
}
