import CivilTime
import Testing

@Suite struct HolidayCalendarTests {
    private static func day(_ text: String, _ kind: DayKind, _ name: String = "元旦") throws -> PublicHoliday {
        PublicHoliday(date: try LocalDate(text), kind: kind, name: name)
    }

    @Test func `a day of the calendar has its kind and its holiday's name`() throws {
        let calendar = try HolidayFact.workingDays().calendar
        #expect(calendar.holiday(on: try LocalDate("2026-02-14")) == (try Self.day("2026-02-14", .work, "春节")))
        #expect(calendar.holiday(on: try LocalDate("2025-10-06")) == (try Self.day("2025-10-06", .off, "中秋节")))
        #expect(calendar.holiday(on: try LocalDate("2026-11-23")) == nil)
        #expect(calendar.days == (try HolidayFact.all()))
    }

    @Test func `of two holidays on one day the later import counts`() throws {
        let (first, correction) = (try Self.day("2026-01-04", .work), try Self.day("2026-01-04", .off))
        let calendar = HolidayCalendar(coveredYears: [2026], holidays: [first, correction])
        #expect(calendar.days == [correction])
        #expect(WorkingDays(calendar).isWorkingDay(first.date) == false)
    }

    @Test func `a file covers the years whose National Day it has off`() throws {
        #expect(HolidayCalendar.yearsCovered(by: try HolidayFact.all()) == [2024, 2025, 2026])
        #expect(HolidayCalendar.yearsCovered(by: [try Self.day("2022-12-31", .off)]).isEmpty)
        #expect(HolidayCalendar.yearsCovered(by: [try Self.day("2022-10-01", .work)]).isEmpty)
    }

    @Test func `a day that the next year's notice takes is known, and its year stays unknown`() throws {
        let calendar = HolidayCalendar(coveredYears: [2023], holidays: [try Self.day("2022-12-31", .off)])
        let workingDays = WorkingDays(calendar)
        #expect(workingDays.isWorkingDay(try LocalDate("2022-12-31")) == false)
        #expect(workingDays.isWorkingDay(try LocalDate("2022-12-30")) == nil)
    }
}
