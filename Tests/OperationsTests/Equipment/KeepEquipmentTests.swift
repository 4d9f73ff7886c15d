import CivilTime
import Scheduling
import Storage
import Testing

@testable import Operations

@Suite struct KeepEquipmentTests {
    /// A house with six drums, four of which the choir uses on three Tuesdays.
    private static func drumming() throws -> (house: House, keeper: KeepEquipment) {
        let house = try House()
        let keeper = KeepEquipment(at: try house.desk())
        _ = try keeper.add(name: "大鼓", slug: "drums", quantity: 6)
        var request = try House.request("锣鼓", "2026-12-01T19:00", times: 3)
        request.needs.equipment = [BookingNeeds.Pieces("大鼓", quantity: 4)]
        #expect(try BookActivity(at: house.desk())(request).activity != nil)
        return (house, keeper)
    }

    @Test func `Equipment is added once, its slug its pinyin unless told`() throws {
        let keeper = KeepEquipment(at: try House().desk())
        #expect(try keeper.add(name: " 大鼓 ", slug: nil, quantity: 6).slug == "da-gu")
        #expect(try keeper.list().map(\.name) == ["大鼓"])
        #expect(throws: StorageError.nameTaken("大鼓")) { try keeper.add(name: "大鼓", slug: "drums", quantity: 2) }
        #expect(throws: OperationError.self) { try keeper.add(name: "", slug: "x", quantity: 1) }
    }

    @Test func `Fewer pieces list the bookings to come that use them, more pieces list none`() throws {
        let (house, keeper) = try Self.drumming()
        #expect(try keeper.edit("drums", newName: "战鼓", quantity: 8).touched.isEmpty)
        let later = KeepEquipment(at: try house.desk(at: "2026-12-02T09:00"))
        let (equipment, touched) = try later.edit("战鼓", newName: nil, quantity: 5)
        #expect(equipment.name == "战鼓" && equipment.quantity == 5 && equipment.slug == "drums")
        #expect(touched.map(\.occurrence.original.date.day) == [8, 15])
        #expect(try keeper.list() == [equipment])
    }

    @Test func `Equipment that bookings to come use stays`() throws {
        let (_, keeper) = try Self.drumming()
        #expect(try keeper.remove("drums").removal.word == "still booked on 1, 8, 15")
        #expect(try keeper.list().count == 1)
    }

    @Test func `Equipment that was never used is deleted`() throws {
        let keeper = KeepEquipment(at: try House().desk())
        _ = try keeper.add(name: "投影仪", slug: nil, quantity: 1)
        #expect(try keeper.remove("投影仪").removal.word == "deleted")
        #expect(try keeper.list().isEmpty)
    }

    @Test func `Equipment with a past goes out of use, keeps its name there, and comes back when added again`() throws {
        let (house, _) = try Self.drumming()
        let later = KeepEquipment(at: try house.desk(at: "2026-12-20T09:00"))
        #expect(try later.remove("drums").removal.word == "retired")
        #expect(try later.list().isEmpty)
        #expect(throws: OperationError.self) { try later.remove("drums") }
        let dossier = try ShowActivity(at: house.desk())("锣鼓")
        #expect(dossier.directory.equipment(dossier.activity.details.needs.equipment).map(\.equipment.name) == ["大鼓"])
        var request = try House.request("再来", "2026-12-22T19:00")
        request.needs.equipment = [BookingNeeds.Pieces("大鼓", quantity: 1)]
        #expect(throws: OperationError.self) { try BookActivity(at: house.desk())(request) }
        let revived = try later.add(name: "大鼓", slug: nil, quantity: 3)
        #expect(revived.slug == "drums" && revived.quantity == 3)
        #expect(try later.list() == [revived])
    }
}
