import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

/// When rooms are taken, told without what for.
@Suite struct ClaimedSpansTests {
    @Test func `they are the stored claims on rooms, and no troupe's`() throws {
        let fixture = try Fixture()
        try fixture.book(Booking(rooms: [Fixture.hall], troupes: [Fixture.choir], rule: "FREQ=WEEKLY;COUNT=5"))
        try fixture.book(Booking(visibility: .private, start: "2026-12-03 10:00", rule: "FREQ=DAILY;COUNT=9"))
        let rows = try fixture.stranger().read { db in
            try Row.fetchAll(
                db, sql: "SELECT resource, starts, ends FROM claim WHERE resource IN (SELECT id FROM room)")
        }.map { [$0["resource"] as Int64, $0["starts"], $0["ends"]] }
        let spans = try fixture.store.read { try $0.claimedSpans(overlapping: Fixture.span(0, 60 * 24 * 100)) }
        let told = spans.flatMap { room, spans in
            spans.map { [room.value, $0.start.seconds, $0.end.seconds] }
        }
        #expect(rows.count == 2 * 5 + 9)
        #expect(Set(told) == Set(rows) && told.count == rows.count)
        #expect(Set(spans.keys) == [Fixture.east, Fixture.west, Fixture.danceRoom])
    }

    @Test(arguments: [
        (0, 1_140, false), (0, 1_141, true), (1_150, 1_160, true), (1_229, 2_000, true), (1_230, 2_000, false),
        (1_140, 1_230, true),
    ])
    func `only what overlaps the span is told`(start: Int, end: Int, isTold: Bool) throws {
        let fixture = try Fixture()
        try fixture.book(Booking())
        let spans = try fixture.store.read { try $0.claimedSpans(overlapping: Fixture.span(start, end)) }
        #expect(spans == (isTold ? [Fixture.danceRoom: [try Fixture.span(1_140, 1_230)]] : [:]))
    }
}
