import CivilTime
import Testing

/// One row of lunar-months.csv: a month as the almanac has it.
struct LunarMonthFact {
    let year: Int
    let month: Int
    let isLeap: Bool
    let firstDay: LocalDate
    let days: Int

    static func all() throws -> [LunarMonthFact] {
        try Facts.rows("lunar-months.csv").map { row in
            LunarMonthFact(
                year: try #require(row["lunar_year"].flatMap { Int($0) }),
                month: try #require(row["month"].flatMap { Int($0) }),
                isLeap: row["is_leap"] == "1",
                firstDay: try LocalDate(try #require(row["first_day"])),
                days: try #require(row["days"].flatMap { Int($0) }))
        }
    }
}
