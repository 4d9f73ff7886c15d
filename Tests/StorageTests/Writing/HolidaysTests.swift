import CivilTime
import Scheduling
import Testing

@testable import Storage

@Suite struct HolidaysTests {
    private func take(_ name: String, years: Set<Int>, _ days: [PublicHoliday], in fixture: Fixture) throws -> [String]
    {
        try fixture.store.write(Fixture.entry) { file in
            try file.save(ImportedCalendar(name: name, contents: .holidays, imported: Instant(seconds: 1)))
            try file.replaceHolidays(with: HolidayCalendar(coveredYears: years, holidays: days), from: name)
            return try file.reader.holidayCalendar().days.map { "\($0.date) \($0.name)" }
        }
    }

    private func day(_ date: String, _ name: String, _ kind: DayKind = .off) throws -> PublicHoliday {
        PublicHoliday(date: try LocalDate(date), kind: kind, name: name)
    }

    @Test func `a year is replaced as a whole, and other years stay`() throws {
        let fixture = try Fixture()
        _ = try take("2025", years: [2025], [day("2025-10-01", "国庆节")], in: fixture)
        _ = try take("2026", years: [2026], [day("2026-10-01", "国庆节"), day("2026-10-10", "国庆节", .work)], in: fixture)
        let days = try take(
            "2026 更正", years: [2026], [day("2026-10-01", "国庆"), day("2026-10-11", "国庆", .work)], in: fixture)
        #expect(days == ["2025-10-01 国庆节", "2026-10-01 国庆", "2026-10-11 国庆"])
        let calendar = try fixture.store.read { try $0.holidayCalendar() }
        #expect(calendar.coveredYears == [2025, 2026])
        #expect(calendar.days.map(\.kind) == [.off, .off, .work])
    }

    @Test func `a day that the next year's notice brought stays when its own year comes later`() throws {
        let fixture = try Fixture()
        _ = try take("2023", years: [2023], [day("2022-12-31", "元旦"), day("2023-01-01", "元旦")], in: fixture)
        let days = try take("2022", years: [2022], [day("2022-10-01", "国庆节")], in: fixture)
        #expect(days == ["2022-10-01 国庆节", "2022-12-31 元旦", "2023-01-01 元旦"])
    }

    @Test func `a calendar taken in again keeps its place with the new time`() throws {
        let fixture = try Fixture()
        let calendars = try fixture.store.write(Fixture.entry) { file in
            try file.save(ImportedCalendar(name: "节假日", contents: .holidays, imported: Instant(seconds: 1)))
            try file.save(ImportedCalendar(name: "闭馆", contents: .closures, imported: Instant(seconds: 2)))
            try file.save(ImportedCalendar(name: "节假日", contents: .activities, imported: Instant(seconds: 3)))
            return try file.reader.calendars()
        }
        #expect(
            Set(calendars) == [
                ImportedCalendar(name: "节假日", contents: .activities, imported: Instant(seconds: 3)),
                ImportedCalendar(name: "闭馆", contents: .closures, imported: Instant(seconds: 2)),
            ])
    }
}
