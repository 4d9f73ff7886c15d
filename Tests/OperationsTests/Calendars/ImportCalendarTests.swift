import CivilTime
import Foundation
import Scheduling
import Testing

@testable import Operations

@Suite struct ImportCalendarTests {
    private static func file(_ events: String...) -> [UInt8] {
        let text =
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\nX-WR-CALNAME:外来\n\(events.joined(separator: "\n"))\nEND:VCALENDAR\n"
        return Array(text.replacing("\n", with: "\r\n").utf8)
    }

    private static func event(_ uid: String, _ start: String, _ more: String) -> String {
        "BEGIN:VEVENT\nUID:\(uid)\nDTSTAMP:20261101T000000Z\n\(start)\n\(more)\nEND:VEVENT"
    }

    /// The real file of 2026.
    private static func holidays() throws -> [UInt8] {
        let package = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
        return [UInt8](try Data(contentsOf: package.appending(path: "calendars/cn-public-holidays-2026.ics")))
    }

    @Test func `Holidays replace those of the same name, and list the bookings on the days off`() throws {
        let house = try House()
        _ = try BookActivity(at: house.desk(at: "2026-09-01T09:00"))(
            House.request("合唱", "2026-09-24T19:00", times: 2))
        for _ in 0..<2 {
            let answer = try ImportCalendar(at: house.desk(at: "2026-09-01T09:00"))(
                Self.holidays(), named: nil, as: nil)
            #expect(answer.contents == .holidays)
            #expect(answer.years == [2026] && answer.holidayCount > 30)
            #expect(answer.touched.map(\.occurrence.original.minuteText) == ["2026-10-01 19:00"])
        }
        let days = CalendarDays(at: try house.desk())
        #expect(try days.imported().count == 1)
        let week = try days.days(from: LocalDate("2026-10-07"), through: LocalDate("2026-10-11"))
        #expect(week.map(\.isWorkingDay) == [false, true, true, true, false])
    }

    @Test func `A year without a file is unknown, never guessed`() throws {
        let house = try House()
        let day = try LocalDate("2026-12-01")
        #expect(try CalendarDays(at: house.desk()).days(from: day, through: day).map(\.isWorkingDay) == [nil])
        #expect(try CalendarDays(at: house.desk()).days(from: day, through: day.adding(days: -1)).isEmpty)
    }

    @Test func `An activity goes to the room its file names, else to the one told`() throws {
        let house = try House()
        let file = Self.file(
            Self.event("a", "DTSTART;TZID=Asia/Shanghai:20261201T100000", "DURATION:PT1H\nSUMMARY:甲\nLOCATION:图书室"),
            Self.event("b", "DTSTART;TZID=Asia/Shanghai:20261201T100000", "DURATION:PT1H\nSUMMARY:乙"),
            Self.event("c", "DTSTART;TZID=Asia/Shanghai:20261201T110000", "DURATION:PT1H\nSUMMARY:丙\nLOCATION:别处"))
        let answer = try ImportCalendar(at: house.desk())(file, named: nil, as: nil, room: "hall")
        #expect(answer.outcomes.allSatisfy { $0.isTaken })
        #expect(
            try house.agenda("2026-12-01", "2026-12-01", filter: Agenda.Filter(room: "图书室")) == ["2026-12-01 10:00 甲"])
        #expect(
            try house.agenda("2026-12-01", "2026-12-01", filter: Agenda.Filter(room: "hall")) == [
                "2026-12-01 10:00 乙", "2026-12-01 11:00 丙",
            ])
        let again = try ImportCalendar(at: house.desk())(file, named: nil, as: nil, room: "hall")
        #expect(again.outcomes.allSatisfy { !$0.isTaken && !$0.isRefused })
    }

    @Test func `An activity whose times run into one another is left out by line, the next is taken`() throws {
        let house = try House()
        let file = Self.file(
            Self.event(
                "a", "DTSTART;TZID=Asia/Shanghai:20261201T100000", "DURATION:PT30H\nSUMMARY:叠\nRRULE:FREQ=DAILY;COUNT=3"
            ),
            Self.event("b", "DTSTART;TZID=Asia/Shanghai:20261210T100000", "DURATION:PT1H\nSUMMARY:乙"))
        let answer = try ImportCalendar(at: house.desk())(file, named: nil, as: .activities, room: "hall")
        #expect(answer.outcomes.map(\.isRefused) == [true, false])
        guard case .unusable(let reason) = answer.outcomes[0].deed else {
            Issue.record("\(answer.outcomes[0].deed)")
            return
        }
        #expect(reason.en.hasPrefix("Line 5, “叠”, was not taken: ") && reason.zh.hasPrefix("第 5 行的“叠”没有导入："))
        #expect(try house.agenda("2026-12-01", "2026-12-31") == ["2026-12-10 10:00 乙"])
    }

    @Test func `Closures shut what they name, list what they touch, and are not doubled`() throws {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00")
        let file = Self.file(Self.event("a", "DTSTART;VALUE=DATE:20261201", "SUMMARY:检修"))
        let answer = try ImportCalendar(at: house.desk())(file, named: nil, as: .closures)
        #expect(answer.touched.map(\.activity.details.title) == ["合唱"])
        for room in ["hall", "图书室"] {
            #expect(try KeepRooms(at: house.desk()).show(room).closures.map(\.reason) == ["检修"])
        }
        let again = try ImportCalendar(at: house.desk())(file, named: nil, as: .closures)
        #expect(again.touched.isEmpty && again.outcomes.allSatisfy { !$0.isTaken })
        #expect(try KeepRooms(at: house.desk()).show("hall").closures.count == 1)
    }

    @Test func `A closure of one room touches only what is held there`() throws {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00")
        let file = Self.file(Self.event("a", "DTSTART;VALUE=DATE:20261201", "SUMMARY:检修"))
        let elsewhere = try ImportCalendar(at: house.desk())(file, named: nil, as: .closures, room: "图书室")
        #expect(elsewhere.outcomes.map(\.isTaken) == [true] && elsewhere.touched.isEmpty)
        let there = try ImportCalendar(at: house.desk())(file, named: nil, as: .closures, room: "hall")
        #expect(there.touched.map(\.activity.details.title) == ["合唱"])
    }

    @Test func `What was called off before is not touched by a closure`() throws {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00")
        _ = try CancelActivity(at: house.desk())("合唱", occasion: nil, scope: .all, reason: "停电")
        let file = Self.file(Self.event("a", "DTSTART;VALUE=DATE:20261201", "SUMMARY:检修"))
        #expect(try ImportCalendar(at: house.desk())(file, named: nil, as: .closures).touched.isEmpty)
    }
}
