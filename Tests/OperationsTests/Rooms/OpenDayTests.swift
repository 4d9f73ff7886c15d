import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct OpenDayTests {
    /// A reading room open 09:00–18:00 but on Mondays, and 09:00–12:00 on public holidays; it is Sunday 22 November 2026.
    private static func house() throws -> House {
        let house = try House()
        let days = Set(Weekday.allCases).subtracting([.monday])
        let lines = try [
            OpeningHours(weekdays: days, opens: LocalTime("09:00"), closes: LocalTime("18:00")),
            OpeningHours(on: .holidays, opens: LocalTime("09:00"), closes: LocalTime("12:00")),
        ].compactMap(\.self)
        _ = try KeepRooms(at: house.desk()).replaceHours(of: "图书室", with: lines)
        return house
    }

    private static func day(_ house: House, _ date: String, at now: String = "2026-11-22T09:00") throws
        -> KeepRooms.OpenDayAnswer
    {
        try KeepRooms(at: house.desk(at: now)).openDay(of: "图书室", on: LocalDate(date))
    }

    private static func start(_ span: TimeSpan?) throws -> String? {
        let zone = try Zone("Asia/Shanghai")
        return span.map { zone.local($0.start).minuteText }
    }

    @Test func `A weekday without hours is closed, and the next opening follows`() throws {
        let answer = try Self.day(Self.house(), "2026-11-23")
        #expect(answer.day.spans.isEmpty && answer.day.reason == .noHours)
        #expect(try Self.start(answer.next) == "2026-11-24 09:00")
    }

    @Test func `A closure says why, whether it takes the whole day or a part of it`() throws {
        let house = try Self.house()
        for (start, end) in [("2026-11-24T00:00", "2026-11-26T00:00"), ("2026-11-26T00:00", "2026-11-26T12:00")] {
            _ = try CloseRoom(at: house.desk())(
                "图书室", from: LocalDateTime(start), to: LocalDateTime(end), reason: "盘点", effect: .list)
        }
        let shut = try Self.day(house, "2026-11-24")
        #expect(shut.day.reason == .closed && shut.day.closures.map(\.reason) == ["盘点"])
        #expect(try Self.start(shut.next) == "2026-11-26 12:00")
        let half = try Self.day(house, "2026-11-26")
        #expect(half.day.reason == nil && half.day.spans.count == 1 && half.day.closures.count == 1)
        #expect(try Self.day(house, "2026-11-27").day.closures.isEmpty)
    }

    @Test func `A public holiday has its own hours and is named`() throws {
        let house = try Self.house()
        try house.takeInHolidays(["2026-11-23", "2026-11-24"])
        let answer = try Self.day(house, "2026-11-23")
        let zone = try Zone("Asia/Shanghai")
        #expect(answer.day.holiday?.name == "节日")
        #expect(answer.day.spans.map { zone.hours(of: $0) } == ["09:00–12:00"])
        #expect(try Self.day(house, "2026-11-25").day.holiday == nil)
    }

    @Test func `A day outside every season says so, and a room that never opens has no next opening`() throws {
        let house = try House()
        let line = try #require(
            try OpeningHours(
                weekdays: [.sunday], opens: LocalTime("09:00"), closes: LocalTime("18:00"),
                validThrough: LocalDate("2026-11-22")))
        _ = try KeepRooms(at: house.desk()).edit("图书室") { $0.openingHours = [line] }
        let answer = try Self.day(house, "2026-11-29")
        #expect(answer.day.reason == .outOfSeason && answer.next == nil)
        #expect(try Self.day(house, "2026-11-24").day.reason == .noHours)
    }

    @Test func `Today the next opening is counted from this moment`() throws {
        let house = try Self.house()
        #expect(try Self.start(Self.day(house, "2026-11-22", at: "2026-11-22T08:59").next) == "2026-11-22 09:00")
        #expect(try Self.start(Self.day(house, "2026-11-22", at: "2026-11-22T09:00").next) == "2026-11-24 09:00")
        #expect(try Self.day(house, "2026-11-23", at: "2026-11-22T09:00").now == nil)
    }

    @Test func `Somebody keeps the room every week, and another on one day in their place`() throws {
        let house = try Self.house()
        let rooms = KeepRooms(at: try house.desk())
        for name in ["杨晓梅", "郭文斌"] {
            _ = try KeepPeople(at: house.desk()).addPerson(name: name, birthYear: nil, hasPublicNameConsent: false)
        }
        _ = try rooms.setKeeper("杨", of: "图书室", at: [.weekly(.tuesday), .weekly(.thursday)])
        let tuesday = try LocalDate("2026-12-01")
        _ = try rooms.setKeeper("郭文斌", of: "图书室", at: [.single(tuesday)])
        let keeper = { (date: String) in try Self.day(house, date).keeper?.name }
        #expect(try keeper("2026-12-01") == "郭文斌" && keeper("2026-12-08") == "杨晓梅" && keeper("2026-12-02") == nil)
        _ = try rooms.setKeeper(nil, of: "图书室", at: [.single(tuesday)])
        #expect(try keeper("2026-12-01") == "杨晓梅")
        _ = try rooms.setKeeper("郭文斌", of: "图书室", at: [.weekly(.tuesday)])
        _ = try rooms.setKeeper(nil, of: "图书室", at: [.weekly(.thursday)])
        #expect(try rooms.keepers(of: "图书室").rota.weekly.mapValues(\.name) == [.tuesday: "郭文斌"])
        #expect(throws: OperationError.self) { try rooms.setKeeper("没有", of: "图书室", at: [.weekly(.friday)]) }
        _ = try KeepPeople(at: house.desk()).noteAway("郭", from: tuesday, through: tuesday, reason: nil)
        #expect(try Self.day(house, "2026-12-01").isKeeperAway && !Self.day(house, "2026-12-08").isKeeperAway)
    }

    @Test func `A promise is kept week by week, closures and holidays taken out`() throws {
        let house = try Self.house()
        let rooms = KeepRooms(at: try house.desk())
        let (first, last) = (try LocalDate("2026-11-25"), try LocalDate("2026-12-09"))
        #expect(throws: OperationError.nothingPromised(room: "图书室")) {
            try rooms.openingWeeks(of: "图书室", from: first, through: last)
        }
        _ = try rooms.edit("图书室") { $0.promisedWeeklySeconds = 50 * 3_600 }
        #expect(try rooms.show("图书室").room.promisedWeeklySeconds == 50 * 3_600)
        try house.takeInHolidays(["2026-12-01"])
        _ = try CloseRoom(at: house.desk())(
            "图书室", from: LocalDateTime("2026-12-08T16:00"), to: LocalDateTime("2026-12-09T10:00"), reason: "盘点",
            effect: .list)
        let weeks = try rooms.openingWeeks(of: "图书室", from: first, through: last).weeks
        #expect(weeks.map(\.name) == ["2026-W48", "2026-W49", "2026-W50"])
        #expect(weeks.map(\.monday.description) == ["2026-11-23", "2026-11-30", "2026-12-07"])
        #expect(weeks.map(\.plannedSeconds) == [54 * 3_600, 48 * 3_600, 51 * 3_600])
        #expect(weeks.map(\.missingSeconds) == [0, 2 * 3_600, 0])
        #expect(throws: OperationError.self) { try rooms.openingWeeks(of: "图书室", from: last, through: first) }
        #expect(
            try rooms.openingWeeks(of: "图书室", from: LocalDate("2027-01-01"), through: LocalDate("2027-01-01")).weeks[0]
                .name == "2026-W53")
    }
}
