import CivilTime
import Feeds
import Foundation
import Scheduling
import Testing

/// Holiday files: the repository's own, and those of other hands.
struct HolidayIntakeTests {
    private func intake(_ events: String...) throws -> HolidayIntake {
        try CalendarIntake(InlineCalendar.bytes(events)).holidays()
    }

    private static func table(of year: Int) throws -> [String] {
        let file = Folder.calendars.appending(path: "facts/cn-public-holidays.csv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
        return rows.filter { $0.hasPrefix("\(year)-") }.sorted()
    }

    @Test(arguments: [2024, 2025, 2026])
    func `The repository's holiday files say what the table of facts says`(year: Int) throws {
        let file = Folder.calendars.appending(path: "cn-public-holidays-\(year).ics")
        let intake = try CalendarIntake(try Data(contentsOf: file))
        #expect(intake.guessedContents == .holidays)
        let holidays = try intake.holidays()
        let rows = holidays.holidays.days.map { "\($0.date),\($0.kind == .off ? "off" : "work"),\($0.name)" }
        let table = try Self.table(of: year)
        #expect(rows.count > 20)
        #expect(rows.sorted() == table)
        #expect(holidays.holidays.coveredYears == [year])
        #expect(holidays.problems.isEmpty)
        #expect(holidays.calendarName == "中国法定节假日与调休 \(year)")
    }

    @Test(arguments: [
        ("春节（休）", DayKind.off, "春节"), ("春节（班）", .work, "春节"), ("春节(休)", .off, "春节"), ("春节 (班)", .work, "春节"),
        ("国庆节 补班", .work, "国庆节"), ("国庆节 假期", .off, "国庆节"), ("Spring Festival (Holiday)", .off, "Spring Festival"),
        ("Spring Festival (Working day)", .work, "Spring Festival"), ("Holiday", .off, "Holiday"), ("班", .work, "班"),
    ])
    func `The end of a title says whether a day is off or worked`(title: String, kind: DayKind, name: String) throws {
        let days = try intake("SUMMARY:\(title)\nDTSTART;VALUE=DATE:20261001").holidays.days
        #expect(days == [PublicHoliday(date: try LocalDate("2026-10-01"), kind: kind, name: name)])
    }

    @Test func `Apple's property counts before the title`() throws {
        let days = try intake(
            "SUMMARY:国庆节\nDTSTART;VALUE=DATE:20261001\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY",
            "SUMMARY:国庆节（休）\nDTSTART;VALUE=DATE:20261010\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY"
        ).holidays.days
        #expect(days.map(\.kind) == [.off, .work])
        #expect(days.map(\.name) == ["国庆节", "国庆节"])
    }

    @Test(arguments: ["DTEND;VALUE=DATE:20261008", "DURATION:P7D", "DURATION:P1W"])
    func `An event of several days marks each of them, its end excluded`(end: String) throws {
        let holidays = try intake("SUMMARY:国庆节（休）\nDTSTART;VALUE=DATE:20261001\n\(end)").holidays
        #expect(holidays.days.map(\.date.day) == Array(1...7))
        #expect(holidays.coveredYears == [2026])
    }

    @Test(arguments: [
        ("SUMMARY:植树节\nDTSTART;VALUE=DATE:20260312", "（休）"),
        ("SUMMARY:值班（班）\nDTSTART:20260312T080000", "全天"),
        ("SUMMARY:元旦（休）\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY", "逐日"),
        ("SUMMARY:暑期（休）\nDTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:99990901", "31"),
        ("SUMMARY:春节（休）\nDTSTART;VALUE=DATE:20260216\nSTATUS:CANCELLED", "取消"),
    ])
    func `An event that marks no day is named with its line and reason`(event: String, reason: String) throws {
        let intake = try intake("SUMMARY:国庆节（休）\nDTSTART;VALUE=DATE:20261001", event)
        #expect(intake.holidays.days.count == 1)
        let problem = try #require(intake.problems.first)
        #expect(problem.line == 8)
        #expect(problem.message.zh.contains("第 8 行") && problem.message.zh.contains(reason))
        #expect(problem.message.en.contains("Line 8"))
    }

    @Test func `A file without 1 October covers no year, and says so`() throws {
        let intake = try intake("SUMMARY:春节（休）\nDTSTART;VALUE=DATE:20260216")
        #expect(intake.holidays.coveredYears.isEmpty)
        #expect(intake.problems.contains { $0.message.zh.contains("10 月 1 日") })
    }

    @Test func `Of two words on one day the later counts, and both are told`() throws {
        let intake = try intake(
            "SUMMARY:国庆节（休）\nDTSTART;VALUE=DATE:20261010", "SUMMARY:国庆节（班）\nDTSTART;VALUE=DATE:20261010")
        #expect(intake.holidays.days.map(\.kind) == [.work])
        #expect(intake.problems.contains { $0.message.zh.contains("2026-10-10") })
    }

    @Test func `A calendar without a holiday is refused`() throws {
        let error = #expect(throws: FeedError.noHolidays(calendar: nil)) {
            try intake("SUMMARY:合唱排练\nDTSTART:20261201T190000")
        }
        #expect(error?.explanation.zh.contains("--as activities") == true)
    }
}
