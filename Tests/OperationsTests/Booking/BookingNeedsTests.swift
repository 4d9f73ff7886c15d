import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct BookingNeedsTests {
    private static let equipment = [
        Equipment(id: Equipment.ID(1), slug: "chairs", name: "椅子", quantity: 40),
        Equipment(id: Equipment.ID(2), slug: "drums", name: "大鼓", quantity: 6),
        Equipment(id: Equipment.ID(3), slug: "gong", name: "旧锣", quantity: 0),
    ]

    @Test func `Equipment is found by name, slug or a beginning, and what is named twice is added up`() throws {
        let wish = BookingNeeds(
            equipment: [("大鼓", 2), ("椅", 20), ("drums", 1)].map { BookingNeeds.Pieces($0, quantity: $1) },
            loudness: 4, buffer: Buffer(setup: 60))
        #expect(
            try wish.needs(among: Self.equipment)
                == ActivityNeeds(
                    equipment: [
                        EquipmentNeed(Equipment.ID(1), quantity: 20), EquipmentNeed(Equipment.ID(2), quantity: 3),
                    ], loudness: 4, buffer: Buffer(setup: 60)))
    }

    @Test(arguments: ["钢琴", "旧锣"])
    func `Equipment that there is not, or no longer, is refused`(name: String) {
        #expect(throws: OperationError.self) {
            try BookingNeeds(equipment: [BookingNeeds.Pieces(name, quantity: 1)]).needs(among: Self.equipment)
        }
    }

    @Test func `What is asked for is what is stored`() throws {
        let house = try House()
        _ = try KeepEquipment(at: house.desk()).add(name: "大鼓", slug: "drums", quantity: 6)
        var request = try House.request("锣鼓", "2026-12-01T19:00")
        request.needs = BookingNeeds(
            equipment: [BookingNeeds.Pieces("大鼓", quantity: 4)], loudness: 5, buffer: Buffer(setup: 600, cleanup: 300))
        request.dayPolicy = DayPolicy(onHoliday: .skip, makeupDay: .ask)
        let details = try #require(try BookActivity(at: house.desk())(request).activity?.details)
        #expect(details.needs.equipment.map(\.quantity) == [4])
        #expect(details.needs.loudness == 5 && details.needs.buffer == Buffer(setup: 600, cleanup: 300))
        #expect(details.dayPolicy == request.dayPolicy)
    }
}
