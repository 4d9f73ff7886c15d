import CivilTime
import Testing

@testable import Scheduling

@Suite struct RoomClosedTests {
    @Test("A closed room is refused exactly where the times overlap", arguments: OverlapCase.all)
    func overlaps(_ time: OverlapCase) throws {
        let centre = try Centre().closed(Centre.danceRoom, OverlapCase.standing.0, OverlapCase.standing.1)
        let findings = try time.wish(Wish(rooms: [Centre.danceRoom])).findings(of: RoomClosed(), in: centre)
        #expect(findings.isEmpty == !time.clashes)
    }

    @Test(
        "A closure shuts the room, what shares floor with it, and nothing else",
        arguments: [
            ("the room itself", Centre.west, Centre.west, true),
            ("the whole of a closed part", Centre.west, Centre.hall, true),
            ("the whole of the whole of a closed part", Centre.stage, Centre.hall, true),
            ("a part of a closed whole", Centre.hall, Centre.stage, true),
            ("the other half", Centre.west, Centre.east, false),
            ("another room", Centre.hall, Centre.danceRoom, false),
        ])
    func reach(_ name: String, _ closed: Room.ID, _ wished: Room.ID, _ refused: Bool) throws {
        let centre = try Centre().closed(closed, "2026-12-01 18:00", "2026-12-01 20:00")
        #expect(try Wish(rooms: [wished]).findings(of: RoomClosed(), in: centre).isEmpty == !refused)
    }

    @Test(arguments: Centre.everyRoom.map(\.id))
    func `a closure of every room shuts each of them`(room: Room.ID) throws {
        let centre = try Centre().closed(nil, "2026-12-01 18:00", "2026-12-01 20:00")
        #expect(try Wish(rooms: [room]).findings(of: RoomClosed(), in: centre).count == 1)
    }

    @Test func `the message names the room, the closure and its reason`() throws {
        let centre = try Centre().closed(Centre.hall, "2026-11-30 00:00", "2026-12-03 00:00", reason: "换地板")
        let findings = try Wish().findings(of: RoomClosed(), in: centre)
        #expect(findings.map(\.message.zh) == ["多功能厅在 2026-11-30（周一）00:00–2026-12-02（周三）24:00 关闭：换地板。"])
        #expect(
            findings.map(\.message.en) == [
                "多功能厅 is closed on Mon 2026-11-30 00:00–Wed 2026-12-02 24:00: 换地板."
            ])
    }
}
