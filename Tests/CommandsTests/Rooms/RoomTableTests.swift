import ArgumentParser
import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

@Suite struct RoomTableTests {
    private func describe(_ flags: String...) throws -> RoomDescription {
        var description = RoomDescription(
            name: "琴房", capacity: 5, features: ["钢琴"],
            care: RoomCare(buffer: Buffer(setup: 300), needsApproval: true))
        try RoomOptions.parse(flags).apply(to: &description)
        return description
    }

    @Test func `What no flag speaks of stays as it is`() throws {
        #expect(
            try describe()
                == RoomDescription(
                    name: "琴房", capacity: 5, features: ["钢琴"],
                    care: RoomCare(buffer: Buffer(setup: 300), needsApproval: true)))
    }

    @Test func `Every flag finds its place`() throws {
        let room = try describe(
            "--capacity", "8", "--feature", "镜墙", "--feature", "灯", "--outdoor", "--cleanup", "15m",
            "--quiet-protected", "--no-approval")
        #expect(room.capacity == 8 && room.features == ["镜墙", "灯"] && room.isOutdoor)
        #expect(room.care == RoomCare(buffer: Buffer(setup: 300, cleanup: 900), isQuietProtected: true))
        #expect(try describe("--feature", "").features.isEmpty)
        #expect(try describe("--setup", "0").care.buffer == Buffer())
    }

    @Test func `A capacity below one and minutes that are none are refused`() {
        #expect(throws: RoomOptions.capacityNotPositive) { try describe("--capacity", "0") }
        #expect(throws: ArgumentError.notMinutes("soon")) { try describe("--setup", "soon") }
    }

    @Test func `A line says what else there is to know of a room`() throws {
        let rooms = KeepRooms(at: try Office().workplace.desk)
        _ = try rooms.add(
            RoomDescription(
                name: "琴房", isOutdoor: true,
                care: RoomCare(buffer: Buffer(setup: 600, cleanup: 900), isQuietProtected: true, needsApproval: true)),
            slug: "piano", partOf: "hall")
        _ = try rooms.add(RoomDescription(name: "舞蹈室"), slug: "dance")
        _ = try rooms.couple("dance", "piano", strength: .strong)
        let notes = try rooms.show("piano").notes.joined(zh: "、", en: ", ")
        #expect(notes.zh == "露天、要安静、预订要批准、属于多功能厅、布置 10 分钟、清场 15 分钟、与舞蹈室严重串音")
        #expect(
            notes.en == "outdoors, needs quiet, needs approval, part of 多功能厅, 10 min to set up, 15 min to clear up, "
                + "sound carries to 舞蹈室")
        #expect(try rooms.show("hall").notes.isEmpty)
    }

    @Test func `A spreadsheet has a column for each`() throws {
        let rooms = KeepRooms(at: try Office().workplace.desk)
        _ = try rooms.add(
            RoomDescription(name: "琴房", features: ["钢琴", "镜墙"], care: RoomCare(buffer: Buffer(cleanup: 600))),
            slug: "piano", partOf: "hall")
        let lines = RoomTable.rows(try rooms.list()).csv.split(separator: "\r\n").map(String.init)
        #expect(
            lines == [
                "slug,name,capacity,hours,features,outdoor,part_of,setup_minutes,cleanup_minutes,quiet_protected,approval",
                "hall,多功能厅,60,daily 08:30–21:00,,false,,0,0,false,false",
                "piano,琴房,,always,钢琴 镜墙,false,hall,0,10,false,false",
            ])
    }
}
