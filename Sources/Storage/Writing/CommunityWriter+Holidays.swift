import GRDB
public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Notes that a calendar file was taken in; taken in again, it keeps its place and gets the new time.
    public func save(_ calendar: ImportedCalendar) throws {
        try run(
            """
            INSERT INTO calendar (name, contents, imported) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET contents = excluded.contents, imported = excluded.imported
            """,
            [calendar.name, calendar.contents.rawValue, calendar.imported.seconds])
    }

    /// Notes which revision of an event an activity is made of now.
    public func save(_ event: ImportedEvent) throws {
        try run(
            """
            INSERT INTO imported_event (uid, activity, sequence, stamp, digest) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (uid) DO UPDATE SET activity = excluded.activity, sequence = excluded.sequence,
                stamp = excluded.stamp, digest = excluded.digest
            """,
            [event.uid, event.activity.value, event.sequence, event.stamp?.seconds, event.digest])
    }

    /// Puts a year's public holidays in the place of whatever was known of those years.
    ///
    /// - Parameters:
    ///   - holidays: The days off and the make-up working days, and the years they cover.
    ///   - calendar: The name of the calendar file that brought them, which has been saved.
    public func replaceHolidays(with holidays: HolidayCalendar, from calendar: String) throws {
        let number = try reader.value("SELECT id FROM calendar WHERE name = ?", [calendar]) as Int64?
        let days = Dictionary(holidays.days.map { ($0.date.description, $0) }) { _, last in last }
        for year in holidays.coveredYears.sorted() {
            // Days of this year that a neighbouring year's file brought stay: its notice may reach over New Year.
            let known = try String.fetchAll(
                db,
                sql: """
                    SELECT date FROM public_holiday WHERE date LIKE ?
                        AND calendar IN (SELECT calendar FROM covered_year WHERE year = ? UNION ALL SELECT ?)
                    """, arguments: ["\(DecimalDigits.text(year, width: 4))-%", year, number])
            for date in known where days[date] == nil {
                try run("DELETE FROM public_holiday WHERE date = ?", [date])
            }
            try run("INSERT OR REPLACE INTO covered_year (year, calendar) VALUES (?, ?)", [year, number])
        }
        // A day that stays as it was is left alone: whoever subscribes to opening hours is told of nothing.
        for (date, holiday) in days.sorted(by: { $0.key < $1.key }) {
            try run(
                """
                INSERT INTO public_holiday (date, kind, name, calendar) VALUES (?, ?, ?, ?)
                ON CONFLICT (date) DO UPDATE SET kind = excluded.kind, name = excluded.name, calendar = excluded.calendar
                WHERE (kind, name, calendar) <> (excluded.kind, excluded.name, excluded.calendar)
                """,
                [date, holiday.kind == .work ? "work" : "off", holiday.name, number])
        }
    }
}
