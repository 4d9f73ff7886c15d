import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct CloseRoomTests {
    private static func house() throws -> House {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00", times: 2)
        try house.book("早课", "2026-12-01T08:00")
        return house
    }

    private static func close(_ house: House, _ effect: CloseRoom.Effect, now: String = "2026-11-22T09:00") throws
        -> CloseRoom.Answer
    {
        try CloseRoom(at: house.desk(at: now))(
            "多功能厅", from: LocalDateTime("2026-12-01T12:00"), to: LocalDateTime("2026-12-02T00:00"), reason: "检修",
            effect: effect)
    }

    @Test func `A closure that refuses stands back from a booking`() throws {
        let house = try Self.house()
        let answer = try Self.close(house, .refuse)
        #expect(answer.closure == nil)
        #expect(answer.touched.map(\.activity.details.title) == ["合唱"])
        #expect(try KeepRooms(at: house.desk()).show("hall").closures.isEmpty)
        try house.book("锣鼓", "2026-12-01T14:00")
    }

    @Test func `One that lists leaves the bookings, and lets nothing new in`() throws {
        let house = try Self.house()
        let answer = try Self.close(house, .list)
        #expect(answer.closure?.reason == "检修")
        #expect(answer.touched.count == 1)
        #expect(try house.statuses(of: "合唱") == [.confirmed, .confirmed])
        let late = try BookActivity(at: house.desk())(try House.request("锣鼓", "2026-12-01T14:00"))
        #expect(late.verdict.refusingRules == [.roomClosed])
    }

    @Test func `One that cancels calls off what it hits and nothing else`() throws {
        let house = try Self.house()
        _ = try Self.close(house, .cancel)
        #expect(try house.statuses(of: "合唱") == [.cancelled, .confirmed])
        #expect(try house.activity("合唱").occurrences.first?.reason == "检修")
        #expect(try house.activity("合唱").status == .confirmed)
        #expect(try house.statuses(of: "早课") == [.confirmed])
    }

    @Test func `What has begun is not called off by a closure`() throws {
        let house = try Self.house()
        _ = try Self.close(house, .cancel, now: "2026-12-01T19:30")
        #expect(try house.statuses(of: "合唱") == [.confirmed, .confirmed])
    }

    @Test func `Closing the whole touches its parts, and closing a part touches the whole`() throws {
        let house = try House()
        let rooms = KeepRooms(at: try house.desk())
        _ = try rooms.add(RoomDescription(name: "东厅"), slug: "east", partOf: "hall")
        _ = try rooms.add(RoomDescription(name: "西厅"), slug: "west", partOf: "hall")
        try house.book("合唱", "2026-12-01T19:00")
        try house.book("东边", "2026-12-01T14:00", room: "east")
        func touched(_ room: String) throws -> [String] {
            try CloseRoom(at: house.desk(isRehearsal: true))(
                room, from: LocalDateTime("2026-12-01T00:00"), to: LocalDateTime("2026-12-02T00:00"), reason: "x",
                effect: .list
            ).touched.map(\.activity.details.title)
        }
        #expect(try touched("hall") == ["东边", "合唱"])
        #expect(try touched("east") == ["东边", "合唱"])
        #expect(try touched("west") == ["合唱"])
        #expect(try touched("图书室").isEmpty)
    }

    @Test func `A closure that ends before it begins is refused`() throws {
        let house = try House()
        #expect(throws: OperationError.self) {
            try CloseRoom(at: house.desk())(
                "hall", from: LocalDateTime("2026-12-02T00:00"), to: LocalDateTime("2026-12-01T00:00"), reason: "x",
                effect: .list)
        }
    }
}
