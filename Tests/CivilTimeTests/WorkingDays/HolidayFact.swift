import CivilTime
import Testing

/// The rows of cn-public-holidays.csv: the days of the State Council's notices for 2024 to 2026.
enum HolidayFact {
    static func all() throws -> [PublicHoliday] {
        try Facts.rows("cn-public-holidays.csv").map { row in
            let kind = try #require(["off": DayKind.off, "work": .work][row["kind"] ?? ""])
            return PublicHoliday(
                date: try LocalDate(try #require(row["date"])), kind: kind, name: try #require(row["festival"]))
        }
    }

    /// The working days of the years 2024 to 2026; every other year is unknown.
    static func workingDays() throws -> WorkingDays {
        let holidays = try all()
        return WorkingDays(HolidayCalendar(coveredYears: [2024, 2025, 2026], holidays: holidays))
    }
}
