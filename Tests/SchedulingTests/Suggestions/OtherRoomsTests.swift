import CivilTime
import Testing

@testable import Scheduling

@Suite struct OtherRoomsTests {
    @Test func `a room that holds everyone comes before one that nobody has counted, and a small one is not offered`()
        throws
    {
        let suggestions = try Wish(rooms: [Centre.readingRoom], people: 35).suggestions(in: Centre())
        #expect(suggestions.zh == ["换到舞蹈室（可容纳 40 人）", "换到多功能厅（可容纳 60 人）", "换到门球场"])
        #expect(suggestions.en == ["Use 舞蹈室 (holds 40)", "Use 多功能厅 (holds 60)", "Use 门球场"])
    }

    @Test func `where only a part is held the other part is offered`() throws {
        let centre = try Centre().booked(Centre.stage, "2026-12-01 18:00", "2026-12-01 21:00")
        let rooms = try Wish(people: 28).suggestions(in: centre).changing(.rooms).flatMap(
            \.judged.proposal.details.rooms)
        #expect(rooms.contains(Centre.west))
        #expect(!rooms.contains(Centre.east) && !rooms.contains(Centre.stage))
    }

    @Test func `one of several rooms is exchanged, and never for one that shares floor with another of them`() throws {
        let centre = try Centre().booked(Centre.danceRoom, "2026-12-01 18:00", "2026-12-01 21:00")
        let suggestions = try Wish(rooms: [Centre.east, Centre.danceRoom], people: 50).suggestions(in: centre)
            .changing(.rooms)
        #expect(suggestions.first?.description.zh == "把舞蹈室换成图书室（可容纳 25 人，没有 mirror）")
        #expect(suggestions.first?.description.en == "Use 图书室 (holds 25, without mirror) instead of 舞蹈室")
        let pairs = suggestions.map(\.judged.proposal.details.rooms)
        #expect(
            pairs.allSatisfy { $0[0] == Centre.east && ![Centre.hall, Centre.stage, Centre.floor].contains($0[1]) })
    }

    @Test func `a troupe that is elsewhere is not helped by another room`() throws {
        let centre = try Centre().engaged(Centre.choir, "2026-12-01 19:00", "2026-12-01 20:00")
        let suggestions = try Wish(troupes: [Centre.choir]).suggestions(in: centre)
        #expect(!suggestions.isEmpty)
        #expect(suggestions.allSatisfy { !$0.changes.contains(.rooms) })
    }

    @Test func `a room that is no longer in use is not offered`() throws {
        var centre = try Centre().booked(Centre.readingRoom, "2026-12-01 18:00", "2026-12-01 21:00")
        centre.rooms = centre.rooms.map { room in
            guard room.id == Centre.danceRoom else { return room }
            return Room(
                id: room.id, slug: room.slug, name: room.name, capacity: room.capacity, features: room.features,
                care: RoomCare(isRetired: true))
        }
        let rooms = try Wish(rooms: [Centre.readingRoom], people: 20).suggestions(in: centre)
            .flatMap(\.judged.proposal.details.rooms)
        #expect(!rooms.isEmpty && !rooms.contains(Centre.danceRoom))
    }
}
