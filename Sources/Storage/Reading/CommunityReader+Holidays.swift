import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// The public holidays and make-up working days of every year that has been taken in.
    public func holidayCalendar() throws -> HolidayCalendar { try once(\.holidays) { try readHolidayCalendar() } }

    private func readHolidayCalendar() throws -> HolidayCalendar {
        let days = try map("SELECT date, kind, name FROM public_holiday ORDER BY date") { row in
            PublicHoliday(
                date: try LocalDate(row["date"] as String), kind: row["kind"] == "work" ? .work : .off,
                name: row["name"])
        }
        let years = try map("SELECT year FROM covered_year") { $0["year"] as Int }
        return HolidayCalendar(coveredYears: Set(years), holidays: days)
    }

    /// Which revision of an event was last taken in; nil where none was.
    public func importedEvent(uid: String) throws -> ImportedEvent? {
        let row = try Row.fetchOne(db, sql: "SELECT * FROM imported_event WHERE uid = ?", arguments: [uid])
        return row.map { row in
            ImportedEvent(
                uid: row["uid"], activity: Activity.ID(row["activity"]), sequence: row["sequence"],
                stamp: (row["stamp"] as Int64?).map { Instant(seconds: $0) }, digest: row["digest"])
        }
    }

    /// The calendar files that were taken in, by name.
    public func calendars() throws -> [ImportedCalendar] {
        try map("SELECT * FROM calendar ORDER BY name") { row in
            guard let contents = ImportedCalendar.Contents(rawValue: row["contents"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            return ImportedCalendar(
                name: row["name"], contents: contents, imported: Instant(seconds: row["imported"]))
        }
    }
}
