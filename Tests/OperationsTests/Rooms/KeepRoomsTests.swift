import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct KeepRoomsTests {
    private static func hours(_ from: String, _ to: String, _ days: Set<Weekday> = [.monday]) throws -> OpeningHours {
        try #require(OpeningHours(weekdays: days, opens: LocalTime(from), closes: LocalTime(to)))
    }

    @Test func `A room keeps what was said of it, and its slug is its pinyin unless told`() throws {
        let house = try House()
        let room = try KeepRooms(at: house.desk()).add(
            RoomDescription(name: "门球场", capacity: 20, isOutdoor: true, features: ["灯光", "看台"])
        ).room
        #expect(room.slug == "men-qiu-chang")
        #expect(room.isOutdoor && room.capacity == 20 && Set(room.features) == ["灯光", "看台"])
        #expect(try KeepRooms(at: house.desk()).list().map(\.room.slug) == ["hall", "reading-room", "men-qiu-chang"])
    }

    @Test func `A name or slug that is taken is refused`() throws {
        let rooms = KeepRooms(at: try House().desk())
        #expect(throws: (any Error).self) { try rooms.add(RoomDescription(name: "多功能厅"), slug: "other") }
        #expect(throws: (any Error).self) { try rooms.add(RoomDescription(name: "别的厅"), slug: "hall") }
        #expect(throws: OperationError.self) { try rooms.add(RoomDescription(name: "别的厅"), slug: "Hall") }
        #expect(throws: OperationError.self) { try rooms.add(RoomDescription(name: "别的厅"), partOf: "没有") }
        #expect(try rooms.list().count == 2)
    }

    @Test func `Hours are added or replaced, and decide what can be booked`() throws {
        let house = try House()
        let rooms = KeepRooms(at: try house.desk())
        #expect(
            try rooms.addHours(to: "图书室", [Self.hours("19:00", "21:00", [.tuesday])]).card.room.openingHours.count == 2)
        try house.book("夜读", "2026-12-01T19:00", room: "reading-room")
        #expect(
            try rooms.replaceHours(of: "图书室", with: [Self.hours("10:00", "11:00")]).card.room.openingHours.count == 1)
        let answer = try BookActivity(at: house.desk())(
            try House.request("夜读", "2026-12-08T19:00", room: "reading-room"))
        #expect(answer.verdict.refusingRules == [.outsideOpeningHours])
    }

    @Test func `On a public holiday the hours for holidays count, also for what is booked and what is free`() throws {
        let house = try House()
        try house.takeInHolidays(["2026-12-01"])
        let onHolidays = try #require(
            OpeningHours(on: .holidays, opens: LocalTime("09:00"), closes: LocalTime("12:00")))
        let rooms = KeepRooms(at: try house.desk())
        _ = try rooms.addHours(to: "图书室", [onHolidays])
        let zone = try Zone("Asia/Shanghai")
        let hours = { (day: String) in
            try rooms.openSpans(of: "图书室", on: LocalDate(day)).spans.map { zone.hours(of: $0) }
        }
        #expect(try hours("2026-12-01") == ["09:00–12:00"])
        #expect(try hours("2026-12-02") == ["09:00–18:00"])
        let (slots, _) = try FreeSlots(at: house.desk())(
            from: LocalDate("2026-12-01"), through: LocalDate("2026-12-01"), wish: FreeSlots.Wish(room: "图书室"))
        #expect(slots.map { zone.hours(of: $0.span) } == ["09:00–12:00"])
        let answer = try BookActivity(at: house.desk())(
            try House.request("朗读", "2026-12-01T14:00", room: "reading-room"))
        #expect(answer.verdict.refusingRules == [.outsideOpeningHours])
    }

    @Test func `A day's opening leaves out what is closed`() throws {
        let house = try House()
        _ = try CloseRoom(at: house.desk())(
            "图书室", from: LocalDateTime("2026-12-01T12:00"), to: LocalDateTime("2026-12-01T13:00"), reason: "x",
            effect: .list)
        let (_, spans) = try KeepRooms(at: house.desk()).openSpans(of: "图书室", on: LocalDate("2026-12-01"))
        let zone = try Zone("Asia/Shanghai")
        #expect(spans.map { zone.hours(of: $0) } == ["09:00–12:00", "13:00–18:00"])
        #expect(try KeepRooms(at: house.desk()).show("图书室").closures.count == 1)
        #expect(try KeepRooms(at: house.desk(at: "2026-12-02T09:00")).show("图书室").closures.isEmpty)
    }
}
