import Scheduling
import Testing

@testable import Operations

@Suite struct ReadingRoomTests {
    private func problem(_ rooms: [(slug: String, name: String)]) throws -> OperationError? {
        let house = try House()
        let keep = KeepRooms(at: try house.desk())
        _ = try keep.remove("reading-room")
        for room in rooms { _ = try keep.add(RoomDescription(name: room.name), slug: room.slug) }
        do {
            try house.desk().read { try ReadingRoom($0).check() }
            return nil
        } catch let error as OperationError {
            return error
        }
    }

    @Test func `It is the room of that slug, or the only one called so`() throws {
        #expect(try problem([("reading-room", "阳光书屋"), ("a", "图书室")]) == nil)
        #expect(try problem([("a", "东区图书室")]) == nil)
        #expect(try problem([("a", "The Reading Room")]) == nil)
        #expect(try problem([("a", "图书室"), ("b", "少儿阅览室")]) == nil)
    }

    @Test func `Where it cannot be told, the error names the rooms`() throws {
        #expect(try problem([("a", "合唱室")]) == .noReadingRoom)
        #expect(try problem([("a", "东区图书室"), ("b", "西区图书室")]) == .severalReadingRooms(["东区图书室", "西区图书室"]))
    }
}
