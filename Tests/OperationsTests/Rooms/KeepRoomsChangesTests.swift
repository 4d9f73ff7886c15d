import CivilTime
import Scheduling
import Storage
import Testing

@testable import Operations

@Suite struct KeepRoomsChangesTests {
    @Test func `What is said anew of a room changes, and nothing else`() throws {
        let house = try House()
        let rooms = KeepRooms(at: try house.desk())
        let old = try rooms.show("hall").room
        let new = try rooms.edit("多功能") { description in
            description.name = " 大厅 "
            description.care.buffer = Buffer(setup: 600, cleanup: 900)
            description.care.needsApproval = true
        }.card.room
        #expect(new.id == old.id && new.slug == "hall" && new.name == "大厅")
        #expect(new.care == RoomCare(buffer: Buffer(setup: 600, cleanup: 900), needsApproval: true))
        #expect(new.capacity == old.capacity && new.features == old.features && new.openingHours == old.openingHours)
        #expect(try rooms.show("大厅").room == new)
    }

    @Test func `A room cannot take the name of another`() throws {
        let house = try House()
        #expect(throws: StorageError.nameTaken("图书室")) {
            try KeepRooms(at: house.desk()).edit("hall") { $0.name = "图书室" }
        }
        #expect(throws: OperationError.self) { try KeepRooms(at: house.desk()).edit("hall") { $0.name = "\n" } }
    }

    @Test func `A room without a past is deleted, with what belongs to it`() throws {
        let house = try House()
        let rooms = KeepRooms(at: try house.desk())
        _ = try rooms.couple("hall", "图书室", strength: .weak)
        _ = try CloseRoom(at: house.desk())(
            "图书室", from: LocalDateTime("2026-12-01T08:00"), to: LocalDateTime("2026-12-01T09:00"), reason: "检修",
            effect: .refuse)
        #expect(try rooms.remove("图书室").removal.word == "deleted")
        #expect(try rooms.list().map(\.room.slug) == ["hall"])
        #expect(try rooms.show("hall").couplings.isEmpty)
        #expect(throws: OperationError.self) { try rooms.show("图书室") }
        _ = try rooms.add(RoomDescription(name: "图书室"), slug: "reading-room")
    }

    @Test func `A room with bookings to come stays, and they are listed`() throws {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00", times: 3)
        let later = KeepRooms(at: try house.desk(at: "2026-12-08T19:30"))
        #expect(try later.remove("hall").removal.word == "still booked on 8, 15")
        #expect(try later.list().count == 2)
    }

    /// A house whose hall is no longer in use, though the choir sang in it once.
    private func withFormerHall() throws -> (house: House, rooms: KeepRooms) {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00")
        let rooms = KeepRooms(at: try house.desk(at: "2026-12-02T09:00"))
        #expect(try rooms.remove("hall").removal.word == "retired")
        return (house, rooms)
    }

    @Test func `A room with a past is put out of use, and its past keeps its name`() throws {
        let (house, rooms) = try withFormerHall()
        #expect(try rooms.list().map(\.room.slug) == ["reading-room"])
        #expect(try rooms.show("hall").room.care.isRetired)
        #expect(try house.agenda("2026-12-01", "2026-12-01", filter: Agenda.Filter(room: "hall")).count == 1)
        let (_, directory) = try Agenda(at: house.desk())(
            from: LocalDate("2026-12-01"), through: LocalDate("2026-12-01"))
        #expect(directory.rooms.map(\.name).contains("多功能厅"))
    }

    @Test func `A room that is out of use is neither booked, nor free, nor offered, nor closed`() throws {
        let (house, rooms) = try withFormerHall()
        let desk = try house.desk(at: "2026-12-02T09:00")
        #expect(throws: OperationError.self) { try BookActivity(at: desk)(House.request("合唱", "2026-12-08T10:00")) }
        #expect(throws: OperationError.self) { try rooms.remove("hall") }
        let (slots, _) = try FreeSlots(at: desk)(
            from: LocalDate("2026-12-08"), through: LocalDate("2026-12-08"), wish: FreeSlots.Wish())
        #expect(Set(slots.map(\.room.slug)) == ["reading-room"])
        let evening = try House.request("夜读", "2026-12-08T19:00", room: "reading-room")
        let suggestions = try WeighBooking(at: desk).suggest(evening).suggestions ?? []
        #expect(!suggestions.isEmpty && suggestions.allSatisfy { !$0.changes.contains(.rooms) })
        #expect(throws: OperationError.self) {
            try CloseRoom(at: desk)(
                "hall", from: LocalDateTime("2026-12-08T08:00"), to: LocalDateTime("2026-12-08T09:00"), reason: "检修",
                effect: .refuse)
        }
    }

    @Test func `A room comes back into use, and nobody else takes its name meanwhile`() throws {
        let (house, rooms) = try withFormerHall()
        for (name, slug) in [("多功能厅", "other"), ("别的厅", "hall")] {
            #expect(throws: OperationError.noLongerInUse(room: "多功能厅")) {
                try rooms.add(RoomDescription(name: name), slug: slug)
            }
        }
        #expect(try !rooms.edit("hall") { $0.care.isRetired = false }.card.room.care.isRetired)
        try house.book("合唱", "2026-12-08T19:00")
    }

    @Test func `A part goes out of use while the whole stays booked, part by part`() throws {
        let house = try House()
        let rooms = KeepRooms(at: try house.desk())
        _ = try rooms.add(RoomDescription(name: "东厅"), slug: "east", partOf: "hall")
        _ = try rooms.add(RoomDescription(name: "西厅"), slug: "west", partOf: "hall")
        try house.book("合唱", "2026-12-01T19:00")
        #expect(try rooms.remove("east").removal.word == "retired")
        let answer = try BookActivity(at: house.desk())(House.request("舞蹈", "2026-12-01T19:00", room: "west"))
        #expect(answer.verdict.refusingRules == [.roomDoubleBooked])
        #expect(try rooms.show("west").whole?.slug == "hall")
    }

    @Test func `Sound carries between two rooms in both directions, until it does not`() throws {
        let rooms = KeepRooms(at: try House().desk())
        let told = { try rooms.list().map { $0.couplings.map { "\($0.room.slug) \($0.strength)" } } }
        _ = try rooms.couple("图书室", "hall", strength: .weak)
        #expect(try told() == [["reading-room weak"], ["hall weak"]])
        _ = try rooms.couple("hall", "图书室", strength: .strong)
        #expect(try told() == [["reading-room strong"], ["hall strong"]])
        _ = try rooms.couple("图书室", "hall", strength: nil)
        #expect(try told() == [[], []])
    }

    @Test func `Rooms that share floor are not coupled`() throws {
        let rooms = KeepRooms(at: try House().desk())
        _ = try rooms.add(RoomDescription(name: "东厅"), slug: "east", partOf: "hall")
        #expect(throws: OperationError.sharesFloor(room: "多功能厅", other: "东厅")) {
            try rooms.couple("hall", "east", strength: .strong)
        }
        #expect(throws: OperationError.self) { try rooms.couple("hall", "hall", strength: .strong) }
    }
}
