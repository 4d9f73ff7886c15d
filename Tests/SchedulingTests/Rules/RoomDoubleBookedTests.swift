import CivilTime
import Testing

@testable import Scheduling

@Suite struct RoomDoubleBookedTests {
    /// What is booked, what is wished for, and whether they share floor.
    static let rooms: [(name: String, booked: Room.ID, wished: Room.ID)] = [
        ("a room", Centre.danceRoom, Centre.danceRoom),
        ("a part of the booked hall", Centre.hall, Centre.west),
        ("a part of a part of the booked hall", Centre.hall, Centre.stage),
        ("the whole of the booked part", Centre.west, Centre.hall),
        ("the whole of the whole of the booked part", Centre.floor, Centre.hall),
    ]

    @Test(
        "A room, its parts and its wholes are refused exactly where the times overlap", arguments: rooms,
        OverlapCase.all)
    func overlaps(_ rooms: (name: String, booked: Room.ID, wished: Room.ID), _ time: OverlapCase) throws {
        let centre = try Centre().booked(rooms.booked, OverlapCase.standing.0, OverlapCase.standing.1)
        let findings = try time.wish(Wish(rooms: [rooms.wished])).findings(of: RoomDoubleBooked(), in: centre)
        #expect(findings.isEmpty == !time.clashes, "\(rooms.name)")
    }

    @Test(arguments: [
        (Centre.west, Centre.east), (Centre.stage, Centre.floor), (Centre.hall, Centre.danceRoom),
    ])
    func `rooms that share no floor do not clash`(booked: Room.ID, wished: Room.ID) throws {
        let centre = try Centre().booked(booked, "2026-12-01 19:00", "2026-12-01 20:30")
        #expect(try Wish(rooms: [wished]).findings(of: RoomDoubleBooked(), in: centre).isEmpty)
    }

    @Test func `the message names the room, the time and who holds it`() throws {
        let centre = try Centre().booked(Centre.danceRoom, "2026-12-01 18:00", "2026-12-01 19:30")
        let findings = try Wish(rooms: [Centre.danceRoom]).findings(of: RoomDoubleBooked(), in: centre)
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.message.zh == "舞蹈室在 2026-12-01（周二）19:00–20:30 已被“舞蹈排练”（18:00–19:30）占用。")
        #expect(
            finding.message.en
                == "舞蹈室 is taken on Tue 2026-12-01 19:00–20:30 by “舞蹈排练” (18:00–19:30).")
        #expect(finding.neighbours == [Finding.Neighbour(activity: Activity.ID(7), title: "舞蹈排练")])
        #expect(finding.severity == .must)
        #expect(finding.occurrence == (try centre.zone.moment("2026-12-01 19:00")))
    }

    @Test func `a hall held by one booking of its parts is told once, and by two bookings with both`() throws {
        let centre = try Centre().booked(Centre.east, "2026-12-01 18:00", "2026-12-01 19:30", title: "越剧")
            .booked(Centre.west, "2026-12-01 20:00", "2026-12-01 21:00", title: "书法", activity: 9)
        let findings = try Wish().findings(of: RoomDoubleBooked(), in: centre)
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.message.zh == "多功能厅在 2026-12-01（周二）19:00–20:30 已被“越剧”（18:00–19:30）、“书法”（20:00–21:00）占用。")
        #expect(finding.neighbours.map(\.activity) == [Activity.ID(7), Activity.ID(9)])
    }

    @Test func `each of several rooms is told by itself`() throws {
        let centre = try Centre().booked(Centre.danceRoom, "2026-12-01 19:00", "2026-12-01 20:00")
            .booked(Centre.readingRoom, "2026-12-01 19:00", "2026-12-01 20:00", activity: 9)
        let wish = Wish(rooms: [Centre.readingRoom, Centre.court, Centre.danceRoom])
        let findings = try wish.findings(of: RoomDoubleBooked(), in: centre)
        #expect(findings.map { $0.message.zh.prefix(3) } == ["图书室", "舞蹈室"])
    }
}
