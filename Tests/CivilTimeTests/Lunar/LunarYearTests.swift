import CivilTime
import Testing

@Suite struct LunarYearTests {
    @Test(
        arguments: [
            (2023, 2, 384, "2023-01-22", "2024-02-09"), (2025, 6, 384, "2025-01-29", "2026-02-16"),
            (2026, nil, 354, "2026-02-17", "2027-02-05"), (2033, 11, 384, "2033-01-31", "2034-02-18"),
            (2056, nil, 355, "2056-02-15", "2057-02-03"),
        ] as [(Int, Int?, Int, String, String)])
    func `a year knows its leap month, its length, its first day and its last`(
        number: Int, leapMonth: Int?, days: Int, first: String, last: String
    ) throws {
        let year = try LunarYear(number)
        #expect(year.leapMonth == leapMonth)
        #expect(year.monthCount == (leapMonth == nil ? 12 : 13))
        #expect(year.dayCount == days)
        #expect(year.firstDay == (try LocalDate(first)))
        #expect(year.lastDay == (try LocalDate(last)))
    }

    @Test func `every year runs from its first day to its last, and the next follows`() throws {
        for number in LunarYear.range {
            let year = try LunarYear(number)
            #expect(try LunarYear(containing: year.firstDay) == year)
            #expect(try LunarYear(containing: year.lastDay) == year)
            #expect(try LunarDate(year.lastDay).isNewYearsEve)
            #expect(try !LunarDate(year.lastDay.adding(days: -1)).isNewYearsEve)
            if number + 1 < LunarYear.range.upperBound {
                #expect(try LunarYear(number + 1).firstDay == year.lastDay.adding(days: 1))
            }
        }
    }

    @Test func `a year has no month that is not its own`() throws {
        let year = try LunarYear(2025)
        #expect(year.days(inMonth: 6, isLeap: true) == 29)
        #expect(year.days(inMonth: 5, isLeap: true) == nil)
        #expect(year.days(inMonth: 0) == nil)
        #expect(year.days(inMonth: 13) == nil)
    }

    @Test(arguments: [
        (1950, "庚寅年（虎）", "Gengyin, year of the Tiger"), (1984, "甲子年（鼠）", "Jiazi, year of the Rat"),
        (2026, "丙午年（马）", "Bingwu, year of the Horse"), (2043, "癸亥年（猪）", "Guihai, year of the Pig"),
    ])
    func `a year is named after the cycle of sixty`(number: Int, zh: String, en: String) throws {
        #expect(try LunarYear(number).name == LocalizedText(zh: zh, en: en))
    }
}
