import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

/// A room that is already booked and is then divided must stay booked, part by part.
@Suite struct NewPartTests {
    private func addPart(_ slug: String, of whole: Room.ID, to fixture: Fixture) throws -> Room.ID {
        try fixture.store.write(Fixture.entry) { try $0.insert(RoomDescription(name: slug), slug: slug, partOf: whole) }
    }

    @Test func `a booked room that gets parts stays booked, whole and in parts`() throws {
        let fixture = try Fixture()
        try fixture.book(Booking(title: "书法", rooms: [Fixture.danceRoom]))
        let left = try addPart("left", of: Fixture.danceRoom, to: fixture)
        let right = try addPart("right", of: Fixture.danceRoom, to: fixture)
        for room in [Fixture.danceRoom, left, right] {
            #expect(throws: StorageError.doubleBooked) { try fixture.book(Booking(rooms: [room])) }
        }
        let found = try fixture.store.read { file in
            try file.surroundings(
                Vicinity(of: [Fixture.span(0, 1_440)], rooms: [right]), now: Instant(seconds: 0)
            ).claims.claims(on: .room(right), overlapping: Fixture.span(0, 1_440)).map(\.title)
        }
        #expect(found == ["书法"])
    }

    @Test func `a part of a part is held by what holds the hall around it`() throws {
        let fixture = try Fixture()
        try fixture.book(Booking(rooms: [Fixture.hall]))
        let stage = try addPart("stage", of: Fixture.east, to: fixture)
        #expect(throws: StorageError.doubleBooked) { try fixture.book(Booking(rooms: [stage])) }
        #expect(throws: StorageError.doubleBooked) { try fixture.book(Booking(rooms: [Fixture.east])) }
    }

    @Test func `a new part of a hall is free where only another part is booked`() throws {
        let fixture = try Fixture()
        try fixture.book(Booking(rooms: [Fixture.east]))
        let balcony = try addPart("balcony", of: Fixture.hall, to: fixture)
        try fixture.book(Booking(rooms: [balcony]))
    }

    @Test func `what was called off does not come back`() throws {
        let fixture = try Fixture()
        let id = try fixture.book(Booking())
        try fixture.store.write(Fixture.entry) { file in
            try file.cancel(
                [try LocalDateTime("2026-12-01 19:00")], of: id, reason: "停电", isAnnounced: false,
                now: Instant(seconds: 3_000))
        }
        let left = try addPart("left", of: Fixture.danceRoom, to: fixture)
        try fixture.book(Booking(rooms: [left]))
    }
}
