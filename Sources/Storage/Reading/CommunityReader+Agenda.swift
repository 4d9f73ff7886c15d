import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// The occurrences of any status that overlap the span, by start and then by activity.
    ///
    /// Only what the span shows is read, however long the series are that it comes from.
    public func agenda(during span: TimeSpan) throws -> [AgendaEntry] {
        // An occurrence lasts at most so long, which bounds the stretch of the index that is looked at.
        let earliest = span.start.adding(seconds: -Schedule.longestSeconds)
        let window: StatementArguments = [earliest.seconds, span.end.seconds, span.start.seconds]
        let shown = "FROM occurrence WHERE starts > ? AND starts < ? AND ends > ?"
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
