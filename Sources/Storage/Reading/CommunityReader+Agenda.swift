import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// The occurrences of any status that overlap the span, by start and then by activity.
    ///
    /// Only what the span shows is read, however long the series are that it comes from.
    ///
    /// - Parameters:
    ///   - span: The time.
    ///   - resources: Whose claims are asked for, and then nothing is read that holds none of them; nil for everything.
    public func agenda(during span: TimeSpan, holding resources: [Resource]? = nil) throws -> [AgendaEntry] {
        // An occurrence lasts at most so long, which bounds the stretch of the index that is looked at.
        let earliest = span.start.adding(seconds: -Schedule.longestSeconds)
        let window: StatementArguments = [earliest.seconds, span.end.seconds, span.start.seconds]
        let overlaps = "starts > ? AND starts < ? AND ends > ?"
        let shown =
            resources.map { resources in
                let numbers = resources.map { "\($0.number)" }.joined(separator: ",")
                return
                    "FROM occurrence WHERE id IN (SELECT occurrence FROM claim WHERE resource IN (\(numbers)) AND \(overlaps))"
            } ?? "FROM occurrence WHERE \(overlaps)"
        return try agenda(shown, window)
    }

    /// The occurrences of any status of one kind of activity that overlap the span, by start and then by activity; nothing is read
    /// of other kinds.
    public func agenda(during span: TimeSpan, ofKind kind: ActivityKind) throws -> [AgendaEntry] {
        // The plus signs keep SQLite from walking through everything that happens meanwhile.
        try agenda(
            """
            FROM occurrence WHERE activity IN (SELECT id FROM activity WHERE kind = ?)
            AND +starts < ? AND +ends > ?
            """,
            [kind.rawValue, span.end.seconds, span.start.seconds])
    }

    /// - Parameter shown: Which occurrences, as the end of a query, with its arguments.
    private func agenda(_ shown: String, _ window: StatementArguments) throws -> [AgendaEntry] {
        let parties = try parties(of: "(SELECT activity \(shown))", window)
        let notices = try lectureNotices()
        return try map(
            """
            SELECT activity.uid, activity.title AS series_title, kind, attendance, visibility, loudness, setup, cleanup,
                holiday, makeup_day, shown.*
            FROM (SELECT * \(shown)) AS shown
            JOIN activity ON activity.id = shown.activity
            ORDER BY shown.starts, activity.id
            """,
            window
        ) { row in
            let owner: Int64 = row["activity"]
            let details = try Self.details(row, of: owner, titled: row["series_title"], in: parties)
            let occurrence = try Self.occurrence(row, in: parties)
            return AgendaEntry(
                activity: AgendaEntry.Heading(id: Activity.ID(owner), uid: row["uid"], details: details),
                occurrence: occurrence,
                notice: notices[OccurrenceKey(Activity.ID(owner), occurrence.original)])
        }
    }
}
