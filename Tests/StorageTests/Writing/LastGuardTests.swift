import CivilTime
import GRDB
import Scheduling
import SeededRandom
import Testing

@testable import Storage

@Suite struct LastGuardTests {
    /// A file in which a resource is held from minute 600 to 720, and another connection that would claim it.
    private func standing(on room: Room.ID, troupes: [Troupe.ID] = []) throws -> (Fixture, DatabaseQueue) {
        let fixture = try Fixture()
        try fixture.book(Booking(rooms: [room], troupes: troupes, start: "2026-12-01 10:00", seconds: 7_200))
        return (fixture, try fixture.stranger())
    }

    private func claim(_ resource: Int64, _ time: OverlapCase, verb: String = "INSERT", in queue: DatabaseQueue) throws
    {
        let span = try Fixture.span(time.start, time.end)
        try queue.write { db in
            try db.execute(
                sql: "\(verb) INTO claim (resource, starts, ends, occurrence) VALUES (?, ?, ?, 1)",
                arguments: [resource, span.start.seconds, span.end.seconds])
        }
    }

    private func isRefused(_ resource: Int64, _ time: OverlapCase, verb: String = "INSERT", in queue: DatabaseQueue)
        throws -> Bool
    {
        do {
            try claim(resource, time, verb: verb, in: queue)
            return false
        } catch let error as DatabaseError where error.message == "double-booked" {
            return true
        }
    }

    @Test("No program can claim a room twice", arguments: OverlapCase.all)
    func room(_ time: OverlapCase) throws {
        let (_, queue) = try standing(on: Fixture.danceRoom)
        #expect(try isRefused(Fixture.danceRoom.value, time, in: queue) == time.clashes)
    }

    @Test("No program can claim a part of a booked hall", arguments: OverlapCase.all)
    func part(_ time: OverlapCase) throws {
        let (_, queue) = try standing(on: Fixture.hall)
        #expect(try isRefused(Fixture.west.value, time, in: queue) == time.clashes)
    }

    @Test("No program can claim a troupe twice", arguments: OverlapCase.all)
    func troupe(_ time: OverlapCase) throws {
        let (_, queue) = try standing(on: Fixture.danceRoom, troupes: [Fixture.choir])
        #expect(try isRefused(Fixture.choir.value, time, in: queue) == time.clashes)
    }

    @Test(
        "Nor by asking to ignore or replace", arguments: ["INSERT OR IGNORE", "INSERT OR REPLACE", "INSERT OR FAIL"],
        OverlapCase.all)
    func otherVerbs(_ verb: String, _ time: OverlapCase) throws {
        let (_, queue) = try standing(on: Fixture.danceRoom)
        #expect(try isRefused(Fixture.danceRoom.value, time, verb: verb, in: queue) == time.clashes)
    }

    @Test func `a claim cannot be moved`() throws {
        let (_, queue) = try standing(on: Fixture.danceRoom)
        #expect(throws: DatabaseError.self) {
            try queue.write { db in try db.execute(sql: "UPDATE claim SET ends = ends + 3600") }
        }
        #expect(throws: DatabaseError.self) {
            try queue.write { db in try db.execute(sql: "UPDATE OR REPLACE claim SET starts = starts - 3600") }
        }
    }

    @Test(
        "A hall, its parts and its neighbours are told apart",
        arguments: [
            ([Fixture.hall], [Fixture.west], false), ([Fixture.east], [Fixture.hall], false),
            ([Fixture.east], [Fixture.west], true), ([Fixture.hall], [Fixture.danceRoom], true),
            ([Fixture.hall, Fixture.east], [Fixture.danceRoom], true),
        ])
    func parts(_ first: [Room.ID], _ second: [Room.ID], _ fits: Bool) throws {
        let fixture = try Fixture()
        try fixture.book(Booking(rooms: first))
        if fits {
            try fixture.book(Booking(rooms: second))
        } else {
            #expect(throws: StorageError.doubleBooked) { try fixture.book(Booking(rooms: second)) }
        }
    }

    /// Random bookings, each of which the file must take exactly where a list of everything taken so far has room.
    @Test("Claims stay disjoint whatever is tried", arguments: 0..<6 as Range<UInt64>)
    func disjoint(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fixture = try Fixture()
        let leaves: [Room.ID: [Int64]] = [
            Fixture.hall: [2, 3], Fixture.east: [2], Fixture.west: [3], Fixture.danceRoom: [4],
        ]
        var held: Set<Held> = []
        for number in 0..<60 {
            let room = try #require(
                [Fixture.hall, Fixture.east, Fixture.west, Fixture.danceRoom].randomElement(using: &random))
            let troupes = [Fixture.choir, Fixture.drums].filter { _ in Int.random(in: 0...3, using: &random) == 0 }
            let start = Int.random(in: 0..<48, using: &random) * 30
            let minutes = Int.random(in: 1...6, using: &random) * 30
            let day = try LocalDateTime("2026-12-01 00:00")
            let booking = Booking(
                rooms: [room], troupes: troupes, start: "\(day.adding(seconds: start * 60))", seconds: minutes * 60,
                uid: "\(number)")
            let span = try Fixture.span(start, start + minutes)
            let wanted = Set((leaves[room] ?? []) + troupes.map(\.value)).map { Held(resource: $0, span: span) }
            let isFree = wanted.allSatisfy { want in
                !held.contains { $0.resource == want.resource && $0.span.overlaps(want.span) }
            }
            if isFree {
                try fixture.book(booking)
                held.formUnion(wanted)
            } else {
                #expect(throws: StorageError.doubleBooked) { try fixture.book(booking) }
            }
        }
        #expect(held.count > 5)
        #expect(try claims(in: fixture) == held)
    }

    private struct Held: Hashable {
        let resource: Int64
        let span: TimeSpan
    }

    private func claims(in fixture: Fixture) throws -> Set<Held> {
        try fixture.stranger().read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT resource, starts, ends FROM claim")
            return Set(
                try rows.map { row in
                    Held(
                        resource: row["resource"],
                        span: try #require(
                            TimeSpan(from: Instant(seconds: row["starts"]), to: Instant(seconds: row["ends"]))))
                })
        }
    }
}
