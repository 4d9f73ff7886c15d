import GRDB
public import CivilTime
public import Learning
public import Scheduling

extension CommunityWriter {
    /// Adds an insight that nobody has decided about yet.
    ///
    /// - Returns: Its number.
    public func insertInsight(
        _ words: InsightWords, by writer: Person.ID, about book: Book.ID?, lecture: LocalDate?, uid: String,
        now: Instant
    ) throws -> Int64 {
        try run(
            """
            INSERT INTO insight (uid, person, words, book, lecture, status, written, revised)
            VALUES (?, ?, ?, ?, ?, 'pending', ?, ?)
            """,
            [
                uid, writer.value, words.text, book?.value, lecture?.description, now.seconds, now.seconds,
            ])
        return db.lastInsertedRowID
    }

    /// Decides about an insight, or decides otherwise, and raises its revision.
    public func decide(_ standing: InsightStanding, on insight: Int64, now: Instant) throws {
        let (status, last, reason): (String, LocalDate?, String?) =
            switch standing {
            case .pending: ("pending", nil, nil)
            case .approved(_, let last): ("approved", last, nil)
            case .declined(_, let reason): ("declined", nil, reason)
            }
        try run(
            """
            UPDATE insight SET status = ?1, last_day = ?2, reason = ?3,
                decided = CASE ?1 WHEN 'pending' THEN NULL ELSE ?4 END,
                sequence = sequence + 1, revised = max(revised, ?4)
            WHERE id = ?5
            """,
            [status, last?.description, reason, now.seconds, insight])
    }

    /// Takes an insight away for good.
    public func removeInsight(_ insight: Int64) throws { try run("DELETE FROM insight WHERE id = ?", [insight]) }

    /// Raises the revision of every insight that somebody wrote, since the name under which it is shown has changed.
    func reviseInsights(of writer: Person.ID, now: Instant) throws {
        try run(
            "UPDATE insight SET sequence = sequence + 1, revised = max(revised, ?) WHERE person = ?",
            [now.seconds, writer.value])
    }

    /// Raises the revision of every insight about a book, since its title has changed.
    func reviseInsights(about book: Book.ID, now: Instant) throws {
        try run(
            "UPDATE insight SET sequence = sequence + 1, revised = max(revised, ?) WHERE book = ?",
            [now.seconds, book.value])
    }
}
