import GRDB
public import CivilTime
public import Learning
public import Scheduling

extension CommunityReader {
    /// Every insight with its writer, in the order in which they were written down.
    public func insights() throws -> [Insight<Person>] { try insights(where: "true", []) }

    /// One insight; nil where there is none of that number.
    public func insight(_ number: Int64) throws -> Insight<Person>? {
        try insights(where: "insight.id = ?", [number]).first
    }

    /// The days of the latest lectures that had begun at a moment, latest first.
    public func lectureDays(begunBy now: Instant, in zone: Zone, atMost count: Int) throws -> [LocalDate] {
        try map(
            "\(Self.lecturesHeld) AND occurrence.starts <= ? ORDER BY occurrence.starts DESC LIMIT ?",
            [now.seconds, count]
        ) { row in
            zone.local(Instant(seconds: row["starts"])).date
        }
    }

    /// Whether a lecture began on a day, by a moment.
    public func hadLecture(on day: LocalDate, by now: Instant, in zone: Zone) throws -> Bool {
        guard let span = zone.span(from: day, through: day) else { return false }
        let last = min(span.end.seconds - 1, now.seconds)
        return try !map(
            "\(Self.lecturesHeld) AND occurrence.starts BETWEEN ? AND ? LIMIT 1", [span.start.seconds, last]
        ) { $0.copy() }.isEmpty
    }

    private static let lecturesHeld = """
        SELECT occurrence.starts FROM occurrence JOIN activity ON activity.id = occurrence.activity
        WHERE kind = 'lecture' AND occurrence.status IN ('confirmed', 'moved')
        """

    private func insights(where condition: String, _ arguments: StatementArguments) throws -> [Insight<Person>] {
        let writers = Dictionary(uniqueKeysWithValues: try people().map { ($0.id, $0) })
        return try map(
            """
            SELECT insight.*, book.title AS book_title FROM insight LEFT JOIN book ON book.id = insight.book
            WHERE \(condition) ORDER BY insight.id
            """,
            arguments
        ) { row in
            guard let writer = writers[Person.ID(row["person"])] else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            return try Self.insight(row, by: writer)
        }
    }

    private static func insight(_ row: Row, by writer: Person) throws -> Insight<Person> {
        Insight(
            number: row["id"], uid: row["uid"], writer: writer, words: InsightWords(kept: row["words"]),
            book: row["book_title"], lecture: try (row["lecture"] as String?).map { try LocalDate($0) },
            written: Instant(seconds: row["written"]), standing: try standing(row),
            revision: InsightRevision(sequence: row["sequence"], moment: Instant(seconds: row["revised"])))
    }

    private static func standing(_ row: Row) throws -> InsightStanding {
        let decided = (row["decided"] as Int64?).map { Instant(seconds: $0) }
        switch (row["status"] as String, decided) {
        case ("pending", nil): return .pending
        case ("approved", let decided?):
            return .approved(decided, through: try (row["last_day"] as String?).map { try LocalDate($0) } ?? .max)
        case ("declined", let decided?): return .declined(decided, reason: row["reason"] ?? "")
        case _: throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
    }
}
