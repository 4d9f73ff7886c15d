import CivilTime
import SeededRandom
import Testing

/// The days of rules by the Chinese calendar.
@Suite struct LunarDatesTests {
    @Test(arguments: [
        // rule, from, the first days
        ("FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15", "2024-09-18", ["2025-10-06", "2026-09-25", "2027-09-15"]),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", "2024-02-10", ["2025-01-28", "2026-02-16", "2027-02-05"]),
        ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "2027-01-01", ["2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"]),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYMONTHDAY=1", "2027-02-06", ["2027-02-06", "2029-02-13", "2031-01-23"]),
        ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1", "2025-01-01", ["2025-06-25", "2026-07-14"]),
        ("FREQ=YEARLY;BYMONTH=6L;BYMONTHDAY=1", "2024-01-01", ["2025-07-25", "2036-07-23"]),
        ("FREQ=YEARLY;BYMONTH=6,6L;BYMONTHDAY=1", "2025-01-01", ["2025-06-25", "2025-07-25", "2026-07-14"]),
        (
            "FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=5;SKIP=BACKWARD", "2027-01-01",
            ["2027-06-09", "2028-06-27", "2029-06-16"]
        ),
        ("FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=5;SKIP=FORWARD", "2027-01-01", ["2027-07-08", "2028-06-27", "2029-07-15"]),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30", "2024-01-01", ["2024-02-09", "2030-02-02"]),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;SKIP=BACKWARD", "2025-01-01", ["2025-01-28", "2026-02-16"]),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;SKIP=FORWARD", "2025-01-01", ["2025-01-29", "2026-02-17"]),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "2025-07-20", ["2025-07-25", "2025-08-08", "2025-08-23", "2025-09-06"]),
        ("FREQ=MONTHLY;BYMONTHDAY=1,30;SKIP=FORWARD", "2025-08-22", ["2025-08-23", "2025-09-21", "2025-09-22"]),
        (
            "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=1", "2025-06-01",
            ["2025-06-25", "2025-08-23", "2025-09-22"]
        ),
    ])
    func `a rule gives the days of the almanac`(rule: String, from: String, days: [String]) throws {
        let dates = try LunarRule("RSCALE=CHINESE;\(rule)").dates(from: LocalDate(from))
        #expect(dates.prefix(days.count).map(\.description) == days)
    }

    @Test("Every month and day of a year, through the whole table", arguments: LunarRule.Skip.allCases)
    func everyDay(skip: LunarRule.Skip) throws {
        let almanac = try Almanac()
        let first = LunarYear.days.lowerBound
        let leapMonths: [LunarRule.Month] = (2...11).map { .leap($0) }
        for month in LunarRule.Month.ordinaryMonths + leapMonths {
            for day in Array(1...30) + [-1, -2, -15, -29] {
                let rule = try LunarRule(frequency: .yearly, months: [month], days: [day], skip: skip)
                #expect(Array(rule.dates(from: first)) == almanac.days(of: rule, from: first), "\(rule)")
            }
        }
    }

    @Test("Every day of every month, through the whole table", arguments: LunarRule.Skip.allCases)
    func everyMonth(skip: LunarRule.Skip) throws {
        let almanac = try Almanac()
        let first = LunarYear.days.lowerBound
        for day in Array(1...30) + (-29 ... -1) {
            let rule = try LunarRule(frequency: .monthly, days: [day], skip: skip)
            #expect(Array(rule.dates(from: first)) == almanac.days(of: rule, from: first), "\(rule)")
        }
    }

    @Test(arguments: 1...20)
    func `a random rule gives the days of a walk over the almanac`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let almanac = try Almanac()
        for _ in 0..<40 {
            let random = try RandomLunarRule(from: &random)
            let (rule, start) = (random.rule, random.start)
            #expect(Array(rule.dates(from: start)) == almanac.days(of: rule, from: start), "\(rule) from \(start)")
        }
    }

    @Test(arguments: 1...10)
    func `a series that begins on its first day has the same days`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let random = try RandomLunarRule(from: &random)
            let days = Array(random.rule.dates(from: random.start))
            guard let first = days.first, random.rule.interval == 1 else { continue }
            #expect(Array(random.rule.dates(from: first)) == days, "\(random.rule) from \(random.start)")
        }
    }

    private static let midAutumn = "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15"

    @Test(arguments: ["1949-12-31", "2057-02-04", "2060-01-01"])
    func `a start outside the table is named`(start: String) throws {
        let start = try LocalDate(start)
        var dates = try LunarRule(Self.midAutumn).dates(from: start)
        #expect(dates.next() == nil)
        #expect(dates.frontier?.error == .dateOutsideLunarTable(start))
    }

    @Test func `where the table ends before the rule, the year is named`() throws {
        var dates = try LunarRule(Self.midAutumn).dates(from: LocalDate("2056-01-01"))
        #expect(dates.next() == (try LocalDate("2056-09-24")))
        #expect(dates.frontier == nil)
        #expect(dates.next() == nil)
        #expect(dates.frontier?.error == .lunarYearOutsideTable(2057))
        #expect(dates.frontier?.lastKnownDay == LunarYear.days.upperBound)
    }

    @Test(arguments: ["COUNT=2", "UNTIL=20570203"])
    func `a rule that ends within the table is known whole`(end: String) throws {
        var dates = try LunarRule("\(Self.midAutumn);\(end)")
            .dates(from: LocalDate("2055-01-01"))
        while dates.next() != nil {}
        #expect(dates.frontier == nil)
    }
}
