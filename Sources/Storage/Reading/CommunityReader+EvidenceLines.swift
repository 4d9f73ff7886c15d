import GRDB
public import CivilTime
import Learning
public import Scheduling

extension CommunityReader {
    /// Every line that counts for a person on some days, kind by kind, earliest first: what `learningRecord` sums up.
    public func evidenceLines(
        of person: Person.ID, on days: ClosedRange<LocalDate>, by now: Instant
    ) throws -> [EvidenceLine] {
        let zone = try community().zone
        let span: StatementArguments = [
            person.value, zone.startOfDay(days.lowerBound).seconds,
            zone.startOfDay(days.upperBound.adding(days: 1)).seconds,
        ]
        let between: StatementArguments = [person.value, days.lowerBound.description, days.upperBound.description]
        return try lines(.sessions, of: person, zone, Self.sessionLines, span)
            + lines(.lecturesHeard, of: person, zone, Self.heardLines, span)
            + lines(.lecturesGiven, of: person, zone, Self.givenLines, span + [now.seconds])
            + lines(.insights, of: person, zone, Self.insightLines, span)
            + lines(.service, of: person, zone, Self.serviceLines, between)
    }

    private func lines(
        _ kind: AwardEvidence, of person: Person.ID, _ zone: Zone, _ sql: String, _ arguments: StatementArguments
    ) throws -> [EvidenceLine] {
        try map(sql, arguments) { row in
            let start = (row["starts"] as Int64?).map { Instant(seconds: $0) }
            let day = try (row["day"] as String?).map { try LocalDate($0) } ?? start.map { zone.local($0).date }
            guard let day else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
            return EvidenceLine(
                kind: kind, number: row["id"], person: person, day: day,
                // Of an insight only the day counts.
                start: kind == .insights ? nil : start, seconds: row["seconds"],
                isBackDated: row["late"], loggedBy: row["logged_by"], reason: row["reason"], title: row["title"],
                service: (row["service"] as String?).flatMap(ServiceKind.init))
        }
    }

    private static let sessionLines = """
        SELECT reading_session.id, starts, NULL AS day, ends - starts AS seconds, is_back_dated AS late, logged_by, reason,
            book.title, NULL AS service
        FROM reading_session LEFT JOIN book ON book.id = reading_session.book
        WHERE removed IS NULL AND ends IS NOT NULL AND person = ? AND starts >= ? AND starts < ? ORDER BY starts
        """

    private static let heardLines = """
        SELECT occurrence.id, occurrence.starts, NULL AS day, NULL AS seconds, 0 AS late, NULL AS logged_by, NULL AS reason,
            lecture_turn.topic AS title, NULL AS service
        FROM lecture_listener JOIN occurrence ON occurrence.id = lecture_listener.occurrence
        JOIN activity ON activity.id = occurrence.activity
        LEFT JOIN lecture_turn ON lecture_turn.occurrence = occurrence.id
        WHERE activity.kind = 'lecture' AND occurrence.status IN ('confirmed', 'moved')
            AND lecture_listener.person = ? AND occurrence.starts >= ? AND occurrence.starts < ? ORDER BY occurrence.starts
        """

    private static let givenLines = """
        SELECT occurrence.id, occurrence.starts, NULL AS day, NULL AS seconds, 0 AS late, NULL AS logged_by, NULL AS reason,
            topic AS title, NULL AS service
        FROM lecture_turn JOIN occurrence ON occurrence.id = lecture_turn.occurrence
        WHERE occurrence.status IN ('confirmed', 'moved') AND person = ? AND starts >= ? AND starts < ? AND starts <= ?
        ORDER BY starts
        """

    private static let insightLines = """
        SELECT id, written AS starts, NULL AS day, NULL AS seconds, 0 AS late, NULL AS logged_by, NULL AS reason,
            words AS title, NULL AS service
        FROM insight WHERE status = 'approved' AND person = ? AND written >= ? AND written < ? ORDER BY written
        """

    private static let serviceLines = """
        SELECT service.id, NULL AS starts, day, seconds, 0 AS late, logged_by, NULL AS reason, note AS title,
            kind AS service
        FROM service WHERE person = ? AND day BETWEEN ? AND ? ORDER BY day, id
        """
}
