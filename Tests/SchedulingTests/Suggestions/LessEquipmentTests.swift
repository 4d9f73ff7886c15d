import CivilTime
import Testing

@testable import Scheduling

@Suite struct LessEquipmentTests {
    private func less(_ needs: [EquipmentNeed], _ wish: Wish = Wish(), in centre: Centre) throws -> [Suggestion] {
        var wish = wish
        wish.needs.equipment = needs
        return try wish.suggestions(in: centre).changing(.equipment)
    }

    @Test func `what is left is offered, and what is not there is done without`() throws {
        let centre = try Centre().lending(4, of: Centre.bigDrum, "2026-12-01 18:00", "2026-12-01 20:00")
            .lending(1, of: Centre.projector, "2026-12-01 18:00", "2026-12-01 20:00", activity: 11)
        let needs = [EquipmentNeed(Centre.bigDrum, quantity: 3), EquipmentNeed(Centre.projector, quantity: 1)]
        let suggestions = try less(needs, in: centre)
        #expect(suggestions.zh == ["大鼓只用 2 件，不用投影仪"])
        #expect(suggestions.en == ["Use only 2 of 大鼓, do without 投影仪"])
        #expect(
            suggestions.map(\.judged.proposal.details.needs.equipment) == [
                [EquipmentNeed(Centre.bigDrum, quantity: 2)]
            ])
    }

    @Test func `for a series it is what is left on every date`() throws {
        let centre = try Centre().lending(3, of: Centre.bigDrum, "2026-12-01 18:00", "2026-12-01 20:00")
            .lending(5, of: Centre.bigDrum, "2026-12-08 18:00", "2026-12-08 20:00")
        let needs = [EquipmentNeed(Centre.bigDrum, quantity: 4)]
        #expect(try less(needs, Wish(rule: "FREQ=WEEKLY;COUNT=8"), in: centre).zh == ["大鼓只用 1 件"])
    }

    @Test func `where the room is taken too, less equipment is no help`() throws {
        let centre = try Centre().lending(4, of: Centre.bigDrum, "2026-12-01 18:00", "2026-12-01 20:00")
            .booked(Centre.hall, "2026-12-01 18:00", "2026-12-01 20:00")
        #expect(try less([EquipmentNeed(Centre.bigDrum, quantity: 3)], in: centre).isEmpty)
        let enough = try Centre().booked(Centre.hall, "2026-12-01 18:00", "2026-12-01 20:00")
        #expect(try less([EquipmentNeed(Centre.bigDrum, quantity: 3)], in: enough).isEmpty)
    }
}
