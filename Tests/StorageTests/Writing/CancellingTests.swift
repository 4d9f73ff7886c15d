import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

@Suite struct CancellingTests {
    private func cancel(
        _ starts: [String], of id: Activity.ID, in fixture: Fixture, announced: Bool = false,
        at now: Int64 = 5_000
    ) throws -> Activity {
        try fixture.store.write(Fixture.entry) { file in
            try file.cancel(
                try starts.map { try LocalDateTime($0) }, of: id, reason: "停电", isAnnounced: announced,
                now: Instant(seconds: now))
            return try #require(try file.reader.activity(id))
        }
    }

    @Test func `a cancelled occurrence keeps its place with the reason and gives its time back`() throws {
        let fixture = try Fixture()
        let id = try fixture.book(
            Booking(rooms: [Fixture.hall], troupes: [Fixture.choir], rule: "FREQ=WEEKLY;COUNT=3"))
        let activity = try cancel(["2026-12-08 19:00"], of: id, in: fixture, announced: true)
        #expect(activity.occurrences.map(\.status) == [.confirmed, .cancelled, .confirmed])
        #expect(activity.occurrences.map(\.reason) == [nil, "停电", nil])
        #expect(activity.occurrences.map(\.isAnnounced) == [false, true, false])
        #expect(activity.status == .confirmed)
        #expect(activity.sequence == 1)
        #expect(activity.revised == Instant(seconds: 5_000))
        #expect(activity.created == Instant(seconds: 2_000))
        try fixture.book(Booking(rooms: [Fixture.west], troupes: [Fixture.choir], start: "2026-12-08 19:00"))
        #expect(throws: StorageError.doubleBooked) {
            try fixture.book(Booking(rooms: [Fixture.west], start: "2026-12-15 19:00"))
        }
    }

    @Test func `with the last one the activity itself ends`() throws {
        let fixture = try Fixture()
        let id = try fixture.book(Booking())
        let activity = try cancel(["2026-12-01 19:00"], of: id, in: fixture)
        #expect(activity.status == .cancelled)
        #expect(try fixture.stranger().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM claim") } == 0)
    }

    @Test func `each change counts once, and the time of revision never goes back`() throws {
        let fixture = try Fixture()
        let id = try fixture.book(Booking(rule: "FREQ=WEEKLY;COUNT=3"))
        _ = try cancel(["2026-12-01 19:00", "2026-12-08 19:00"], of: id, in: fixture, at: 5_000)
        let activity = try cancel(["2026-12-15 19:00"], of: id, in: fixture, at: 3_000)
        #expect(activity.sequence == 2)
        #expect(activity.revised == Instant(seconds: 5_000))
    }
}
