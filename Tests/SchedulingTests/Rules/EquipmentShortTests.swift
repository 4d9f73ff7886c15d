import CivilTime
import Testing

@testable import Scheduling

@Suite struct EquipmentShortTests {
    private func findings(
        _ pieces: Int, of equipment: Equipment.ID = Centre.bigDrum, _ wish: Wish = Wish(), in centre: Centre
    ) throws -> [Finding] {
        var wish = wish
        wish.needs.equipment = [EquipmentNeed(equipment, quantity: pieces)]
        return try wish.findings(of: EquipmentShort(), in: centre)
    }

    @Test("What is lent whole is refused exactly where the times overlap", arguments: OverlapCase.all)
    func overlaps(_ time: OverlapCase) throws {
        let centre = try Centre().lending(1, of: Centre.projector, OverlapCase.standing.0, OverlapCase.standing.1)
        let findings = try findings(1, of: Centre.projector, time.wish(Wish()), in: centre)
        #expect(findings.isEmpty == !time.clashes)
    }

    @Test(
        "The moment at which others use most is what counts",
        arguments: [
            ("as many as are left", 4, false), ("one more than are left", 5, true), ("more than there are", 7, true),
        ])
    func peak(_ name: String, _ asked: Int, _ refused: Bool) throws {
        // Two pieces first, two more then, and never four at once.
        let centre = try Centre().lending(2, of: Centre.bigDrum, "2026-12-01 18:00", "2026-12-01 19:30")
            .lending(2, of: Centre.bigDrum, "2026-12-01 19:30", "2026-12-01 21:00", activity: 11)
        #expect(try findings(asked, in: centre).isEmpty == !refused)
    }

    @Test(arguments: [(1, false), (2, true)])
    func `uses that overlap one another add up while they do`(asked: Int, refused: Bool) throws {
        let centre = try Centre().lending(2, of: Centre.bigDrum, "2026-12-01 09:00", "2026-12-01 23:00")
            .lending(3, of: Centre.bigDrum, "2026-12-01 20:00", "2026-12-01 20:15", activity: 11)
        #expect(try findings(asked, in: centre).isEmpty == !refused)
    }

    @Test func `another kind of equipment, and equipment nobody knows, is no matter`() throws {
        let centre = try Centre().lending(1, of: Centre.projector, "2026-12-01 19:00", "2026-12-01 20:00")
        #expect(try findings(6, in: centre).isEmpty)
        #expect(try findings(6, of: Equipment.ID(99), in: centre).isEmpty)
        #expect(try Wish().findings(of: EquipmentShort(), in: centre).isEmpty)
    }

    @Test func `a use that was loaded twice counts once`() throws {
        var centre = try Centre().lending(3, of: Centre.bigDrum, "2026-12-01 19:00", "2026-12-01 20:00")
        centre.equipmentUses += centre.equipmentUses
        #expect(try findings(3, in: centre).isEmpty)
    }

    @Test func `what is asked for twice is added up`() throws {
        var wish = Wish()
        wish.needs.equipment = [
            EquipmentNeed(Centre.bigDrum, quantity: 3), EquipmentNeed(Centre.bigDrum, quantity: 4),
        ]
        #expect(try wish.findings(of: EquipmentShort()).count == 1)
    }

    @Test func `a use that began long before, behind many short ones, is still seen`() throws {
        var centre = try Centre().lending(6, of: Centre.bigDrum, "2026-11-20 08:00", "2026-12-01 19:01")
        for day in 21...30 {
            centre = try centre.lending(
                1, of: Centre.bigDrum, "2026-11-\(day) 08:00", "2026-11-\(day) 09:00", activity: Int64(day))
        }
        #expect(try findings(1, in: centre).count == 1)
    }

    @Test func `of a series exactly the dates on which too few are left are told`() throws {
        let centre = try Centre().lending(6, of: Centre.bigDrum, "2026-12-15 08:00", "2026-12-16 08:00")
        let findings = try findings(1, Wish(rule: "FREQ=WEEKLY;COUNT=5"), in: centre)
        #expect(findings.map(\.occurrence) == [try Zone.shanghai.moment("2026-12-15 19:00")])
    }

    @Test func `the message names the equipment, what is left and who has it`() throws {
        let centre = try Centre().lending(4, of: Centre.bigDrum, "2026-12-01 18:00", "2026-12-01 20:00")
            .lending(1, of: Centre.bigDrum, "2026-12-01 20:15", "2026-12-01 21:00", title: "舞龙", activity: 11)
        let finding = try #require(try findings(3, in: centre).first)
        #expect(
            finding.message.zh == "2026-12-01（周二）19:00–20:30 要用大鼓 3 件，只剩 2 件：“锣鼓排练”（18:00–20:00，4 件）在用。")
        #expect(
            finding.message.en
                == "大鼓: 3 asked for on Tue 2026-12-01 19:00–20:30, only 2 left beside “锣鼓排练” (18:00–20:00, 4 of them).")
        #expect(finding.neighbours == [Finding.Neighbour(activity: Activity.ID(10), title: "锣鼓排练")])
        #expect(finding.severity == .must)
    }

    @Test func `the message of more than there are says how many there are`() throws {
        let finding = try #require(try findings(7, in: Centre()).first)
        #expect(finding.message.zh == "2026-12-01（周二）19:00–20:30 要用大鼓 7 件，一共只有 6 件。")
        #expect(finding.message.en == "大鼓: 7 asked for on Tue 2026-12-01 19:00–20:30, only 6 in all.")
        #expect(finding.neighbours.isEmpty)
    }

    @Test func `pieces that are not there are not let pass`() {
        #expect(!RuleID.equipmentShort.mayBeOverridden)
    }
}
