import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// The public holidays and make-up working days of every year that has been taken in.
    public func holidayCalendar() throws -> HolidayCalendar {
        let days = try map("SELECT date, kind, name FROM public_holiday ORDER BY date") { row in
            PublicHoliday(
                date: try LocalDate(row["date"] as String), kind: row["kind"] == "work" ? .work : .off,
                name: row["name"])
        }
        let years = try map("SELECT year FROM covered_year") { $0["year"] as Int }
        return HolidayCalendar(coveredYears: Set(years), holidays: days)
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
