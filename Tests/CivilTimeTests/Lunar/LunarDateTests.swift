import CivilTime
import Testing

@Suite struct LunarDateTests {
    @Test func `every month of the almanac begins on its day and has its length`() throws {
        let months = try LunarMonthFact.all()
        #expect(months.count == 1_323)
        for month in months {
            let first = try LunarDate(year: month.year, month: month.month, isLeapMonth: month.isLeap, day: 1)
            #expect(first.date == month.firstDay)
            #expect(try LunarDate(month.firstDay) == first)
            #expect(try LunarYear(month.year).days(inMonth: month.month, isLeap: month.isLeap) == month.days)
        }
    }

    @Test func `every day from 1950 to 2056 goes to the lunar calendar and back`() throws {
        var count = 0
        for month in try LunarMonthFact.all() {
            for day in 1...month.days {
                let date = month.firstDay.adding(days: day - 1)
                let lunar = try LunarDate(date)
                let parts = [lunar.year, lunar.month, lunar.day] == [month.year, month.month, day]
                let back = try LunarDate(
                    year: lunar.year, month: lunar.month, isLeapMonth: lunar.isLeapMonth, day: lunar.day)
                if !parts || lunar.isLeapMonth != month.isLeap || back != lunar || back.date != date {
                    Issue.record("\(date) became \(lunar)")
                }
                count += 1
            }
        }
        #expect(count == LunarYear.days.upperBound.days(since: LunarYear.days.lowerBound) + 1)
        #expect(count == 39_069)
    }

    @Test(arguments: [
        // date, year, month, leap, day
        ("2027-02-06", 2027, 1, false, 1, "正月初一", "1st month, day 1"),
        ("2030-02-03", 2030, 1, false, 1, "正月初一", "1st month, day 1"),
        ("2026-02-16", 2025, 12, false, 29, "腊月廿九", "12th month, day 29"),
        ("2027-02-05", 2026, 12, false, 29, "腊月廿九", "12th month, day 29"),
        ("2024-02-09", 2023, 12, false, 30, "腊月三十", "12th month, day 30"),
        ("2025-08-08", 2025, 6, true, 15, "闰六月十五", "leap 6th month, day 15"),
        ("2025-07-24", 2025, 6, false, 30, "六月三十", "6th month, day 30"),
        ("2025-08-23", 2025, 7, false, 1, "七月初一", "7th month, day 1"),
        ("2033-12-22", 2033, 11, true, 1, "闰冬月初一", "leap 11th month, day 1"),
        ("2025-12-20", 2025, 11, false, 1, "冬月初一", "11th month, day 1"),
        ("2023-03-22", 2023, 2, true, 1, "闰二月初一", "leap 2nd month, day 1"),
        ("2026-04-26", 2026, 3, false, 10, "三月初十", "3rd month, day 10"),
        ("2026-10-29", 2026, 9, false, 20, "九月二十", "9th month, day 20"),
        ("1950-02-17", 1950, 1, false, 1, "正月初一", "1st month, day 1"),
        ("2057-02-03", 2056, 12, false, 30, "腊月三十", "12th month, day 30"),
    ])
    func `a day is known by its lunar name`(
        date: String, year: Int, month: Int, isLeap: Bool, day: Int, zh: String, en: String
    ) throws {
        let lunar = try LunarDate(LocalDate(date))
        #expect(lunar.year == year)
        #expect(lunar.month == month)
        #expect(lunar.isLeapMonth == isLeap)
        #expect(lunar.day == day)
        #expect(lunar.text == LocalizedText(zh: zh, en: en))
    }

    @Test(arguments: ["0001-01-01", "1950-01-01", "1950-02-16", "2057-02-04", "2057-12-31", "9999-12-31"])
    func `a day outside the table is refused by name in both languages`(text: String) throws {
        let date = try LocalDate(text)
        let error = #expect(throws: CivilTimeError.dateOutsideLunarTable(date)) { try LunarDate(date) }
        #expect(
            error?.explanation
                == LocalizedText(
                    zh: "农历表只收录公历 1950-02-17 到 2057-02-03，查不到 \(text) 的农历；请改用这段时间内的日期。",
                    en: "The lunar table holds 1950-02-17 to 2057-02-03, not \(text); choose a day within them."))
    }

    @Test(arguments: [Int.min, 0, 1949, 2057, Int.max])
    func `a year outside the table is refused by name in both languages`(year: Int) throws {
        let error = #expect(throws: CivilTimeError.lunarYearOutsideTable(year)) {
            try LunarDate(year: year, month: 1, day: 1)
        }
        #expect(
            error?.explanation
                == LocalizedText(
                    zh: "农历表只收录农历 1950 年到 2056 年，没有农历 \(year) 年；请改用这段时间内的年份。",
                    en: "The lunar table holds the lunar years 1950 to 2056, not \(year); choose a year within them."))
    }

    @Test(arguments: [
        (
            2025, 4, true, 1, "农历 2025 年没有闰四月，那年只有闰六月；请改用那年有的月份。",
            "The lunar year 2025 has no leap 4th month: it has a leap 6th month; choose a month it has."
        ),
        (
            2026, 4, true, 1, "农历 2026 年没有闰四月，那年没有闰月；请改用那年有的月份。",
            "The lunar year 2026 has no leap 4th month: it has no leap month; choose a month it has."
        ),
        (2026, 13, false, 1, "农历没有第 13 个月；请写 1 到 12。", "There is no lunar month 13; write 1 to 12."),
        (2026, 0, true, 1, "农历没有第 0 个月；请写 1 到 12。", "There is no lunar month 0; write 1 to 12."),
        (
            2026, 12, false, 30, "农历 2026 年腊月只有 29 天，没有第 30 天；请写 1 到 29。",
            "The 12th month of the lunar year 2026 has 29 days, no day 30; write 1 to 29."
        ),
        (
            2025, 6, true, 30, "农历 2025 年闰六月只有 29 天，没有第 30 天；请写 1 到 29。",
            "The leap 6th month of the lunar year 2025 has 29 days, no day 30; write 1 to 29."
        ),
        (
            2026, 1, false, 0, "农历 2026 年正月只有 30 天，没有第 0 天；请写 1 到 30。",
            "The 1st month of the lunar year 2026 has 30 days, no day 0; write 1 to 30."
        ),
    ])
    func `a lunar day that there is not is refused with the reason`(
        year: Int, month: Int, isLeap: Bool, day: Int, zh: String, en: String
    ) throws {
        let error = #expect(throws: CivilTimeError.self) {
            try LunarDate(year: year, month: month, isLeapMonth: isLeap, day: day)
        }
        #expect(error?.explanation == LocalizedText(zh: zh, en: en))
    }
}
