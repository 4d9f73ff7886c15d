import GRDB
public import CivilTime
public import Learning
public import Scheduling

extension CommunityReader {
    /// What everybody did for learning in a period, up to a moment. SQLite makes the sums, so half a million sessions are one pass over
    /// an index that holds all they need.
    ///
    /// A session counts for the day on which it began, once it has ended; a lecture once it began; an insight for the day on which it
    /// was written, once it is approved.
    public func learningRecords(in period: AwardPeriod, by now: Instant) throws -> [Person.ID: LearningRecord] {
        try LearningSums(of: nil, on: period.first...period.last, in: period, zone: community().zone, now: now)
            .records(in: self)
    }

    /// The same of one person on some days, such as those on which they lived in one place.
    public func learningRecord(
        of person: Person.ID, on days: ClosedRange<LocalDate>, in period: AwardPeriod, by now: Instant
    ) throws -> LearningRecord {
        try LearningSums(of: person, on: days, in: period, zone: community().zone, now: now)
            .records(in: self)[person] ?? LearningRecord()
    }
}

/// The sums of what people did, each kind of it one query.
private struct LearningSums {
    private let person: Person.ID?
    private let days: ClosedRange<LocalDate>
    private let span: (first: Int64, next: Int64)
    /// When each month of the period but the first begins.
    private let monthStarts: [Int64]
    private let now: Instant

    init(of person: Person.ID?, on days: ClosedRange<LocalDate>, in period: AwardPeriod, zone: Zone, now: Instant) {
        self.person = person
        self.days = days
        self.now = now
        span = (zone.startOfDay(days.lowerBound).seconds, zone.startOfDay(days.upperBound.adding(days: 1)).seconds)
        monthStarts = period.months.dropFirst().map { zone.startOfDay($0.lowerBound).seconds }
    }

    func records(in file: CommunityReader) throws -> [Person.ID: LearningRecord] {
        var records: [Person.ID: LearningRecord] = [:]
        func add(_ sql: String, _ arguments: StatementArguments, _ put: (Row, inout LearningRecord) -> Void) throws {
            try file.forEachRow(sql, arguments) {
                put($0, &records[Person.ID($0["person"]), default: LearningRecord()])
            }
        }
        try add(sessions, StatementArguments(monthStarts) + spanAndPerson) { row, record in
            record.watched = Self.tally(row, "watched")
            record.backDated = Self.tally(row, "late")
        }
        try add(lecturesHeard, spanAndPerson) { row, record in record.lecturesHeard = row["count"] }
        try add(lecturesGiven, spanAndPerson + [now.seconds]) { row, record in record.lecturesGiven = row["count"] }
        try add(insights, spanAndPerson) { row, record in record.insights = row["count"] }
        let between: StatementArguments = [days.lowerBound.description, days.upperBound.description]
        try add(services, between + ofPerson) { row, record in
            record.serviceSeconds = row["seconds"]
            record.initiatives = row["initiatives"]
        }
        return records
    }

    private static func tally(_ row: Row, _ name: String) -> ReadingTally {
        ReadingTally(
            sessions: row["\(name)_sessions"], seconds: row["\(name)_seconds"],
            months: MonthSet(bits: UInt64(bitPattern: row["\(name)_months"] as Int64)))
    }

    private var ofPerson: StatementArguments { StatementArguments([person?.value].compactMap(\.self)) }
    private var spanAndPerson: StatementArguments { [span.first, span.next] + ofPerson }
    private var onlyPerson: String { person == nil ? "" : "AND person = ?" }

    /// Months are bits: the sum of distinct powers of two is the set of them.
    private var sessions: String {
        let cases = monthStarts.indices.map { "WHEN starts < ? THEN \($0)" }.joined(separator: " ")
        let month = monthStarts.isEmpty ? "0" : "CASE \(cases) ELSE \(monthStarts.count) END"
        return """
            SELECT person, count(*) - sum(late) AS watched_sessions, sum(seconds) - sum(late * seconds) AS watched_seconds,
                sum(DISTINCT (1 - late) << month) AS watched_months, sum(late) AS late_sessions,
                sum(late * seconds) AS late_seconds, sum(DISTINCT late << month) AS late_months
            FROM (SELECT person, ends - starts AS seconds, is_back_dated AS late, \(month) AS month FROM reading_session
                WHERE removed IS NULL AND ends IS NOT NULL AND starts >= ? AND starts < ? \(onlyPerson))
            GROUP BY person
            """
    }

    private var lecturesHeard: String {
        """
        SELECT person, count(*) AS count FROM occurrence
        JOIN activity ON activity.id = occurrence.activity JOIN lecture_listener ON occurrence = occurrence.id
        WHERE activity.kind = 'lecture' AND occurrence.status IN ('confirmed', 'moved')
            AND occurrence.starts >= ? AND occurrence.starts < ? \(onlyPerson)
        GROUP BY person
        """
    }

    private var lecturesGiven: String {
        """
        SELECT person, count(*) AS count FROM lecture_turn JOIN occurrence ON occurrence.id = lecture_turn.occurrence
        WHERE occurrence.status IN ('confirmed', 'moved') AND starts >= ? AND starts < ? \(onlyPerson) AND starts <= ?
        GROUP BY person
        """
    }

    private var insights: String {
        """
        SELECT person, count(*) AS count FROM insight
        WHERE status = 'approved' AND written >= ? AND written < ? \(onlyPerson) GROUP BY person
        """
    }

    private var services: String {
        """
        SELECT person, sum(seconds) AS seconds, sum(kind IN ('led-reading', 'helped')) AS initiatives FROM service
        WHERE day BETWEEN ? AND ? \(onlyPerson) GROUP BY person
        """
    }
}
