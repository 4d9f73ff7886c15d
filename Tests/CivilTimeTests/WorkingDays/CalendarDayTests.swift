import CivilTime
import Testing

@Suite struct CalendarDayTests {
    private let workingDays: WorkingDays

    init() throws { workingDays = try HolidayFact.workingDays() }

    @Test func `the first day of the Spring Festival is told whole`() throws {
        let day = CalendarDay(try LocalDate("2026-02-17"), workingDays)
        #expect(day.weekday == .tuesday)
        #expect(day.lunar?.text.zh == "正月初一")
        #expect(day.lunar?.isLeapMonth == false)
        #expect(day.festivals == [.springFestival])
        #expect(day.festivalText == LocalizedText(zh: "春节", en: "Spring Festival"))
        #expect(day.holiday?.name == "春节")
        #expect(day.holiday?.kind == .off)
        #expect(day.isWorkingDay == false)
    }

    @Test func `an ordinary day has a lunar date and no more`() throws {
        let day = CalendarDay(try LocalDate("2026-11-23"), workingDays)
        #expect(day.lunar?.text.zh == "十月十五")
        #expect(day.festivals.isEmpty)
        #expect(day.festivalText == nil)
        #expect(day.holiday == nil)
        #expect(day.isWorkingDay == true)
    }

    @Test func `a day of a year without a file is neither worked nor off`() throws {
        let day = CalendarDay(try LocalDate("2027-02-06"), workingDays)
        #expect(day.lunar?.text.zh == "正月初一")
        #expect(day.holiday == nil)
        #expect(day.isWorkingDay == nil)
    }

    @Test func `a day beyond the lunar table has no lunar date`() throws {
        let day = CalendarDay(try LocalDate("2057-10-01"), workingDays)
        #expect(day.lunar == nil)
        #expect(day.festivals == [.nationalDay])
    }

    @Test func `two festivals of one day are told in one text`() throws {
        let day = CalendarDay(try LocalDate("2020-10-01"), workingDays)
        #expect(day.festivalText == LocalizedText(zh: "中秋节、国庆节", en: "Mid-Autumn Festival, National Day"))
    }
}
