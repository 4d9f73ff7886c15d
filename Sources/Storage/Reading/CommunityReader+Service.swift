import GRDB
public import CivilTime
import Learning
public import Scheduling

extension CommunityReader {
    /// The time given on some days, by one person or by all, earliest first.
    public func services(of person: Person.ID? = nil, on days: ClosedRange<LocalDate>) throws -> [LoggedService] {
        try map(
            """
            SELECT * FROM service WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR person = ?3) ORDER BY day, id
            """,
            [days.lowerBound.description, days.upperBound.description, person?.value]
        ) { try Self.service($0) }
    }

    /// One entry; nil where there is none of that number.
    public func service(_ id: LoggedService.ID) throws -> LoggedService? {
        try map("SELECT * FROM service WHERE id = ?", [id.value]) { try Self.service($0) }.first
    }

    private static func service(_ row: Row) throws -> LoggedService {
        guard let kind = ServiceKind(rawValue: row["kind"]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return LoggedService(
            id: LoggedService.ID(row["id"]), person: Person.ID(row["person"]), day: try LocalDate(row["day"] as String),
            seconds: row["seconds"], kind: kind, troupe: (row["troupe"] as Int64?).map { Troupe.ID($0) },
            note: row["note"], loggedBy: row["logged_by"])
    }
}
