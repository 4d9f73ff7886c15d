import CivilTime
import Testing

/// The days of rules by the Chinese calendar.
@Suite struct LunarDatesTests {
    @Test(arguments: [
        // rule, from, the first days
        ("FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15", "2024-09-18", ["2025-10-06", "2026-09-25", "2027-09-15"]),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", "2024-02-10", ["2025-01-28", "2026-02-16", "2027-02-05"]),
        ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "2027-01-01", ["2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"]),
        ("FREQ=YEARLY;BYMONTH=6L;BYMONTHDAY=1", "2024-01-01", ["2025-07-25", "2036-07-23"]),
        (
            "FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=5;SKIP=BACKWARD", "2027-01-01",
            ["2027-06-09", "2028-06-27", "2029-06-16"]
        ),
        ("FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=5;SKIP=FORWARD", "2027-01-01", ["2027-07-08", "2028-06-27", "2029-07-15"]),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "2025-07-20", ["2025-07-25", "2025-08-08", "2025-08-23", "2025-09-06"]),
        (
            "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=1", "2025-06-01",
            ["2025-06-25", "2025-08-23", "2025-09-22"]
        ),
    ])
    func `a rule gives the days of the almanac`(rule: String, from: String, days: [String]) throws {
        let dates = try LunarRule("RSCALE=CHINESE;\(rule)").dates(from: LocalDate(from))
        #expect(dates.prefix(days.count).map(\.description) == days)
    }
}
