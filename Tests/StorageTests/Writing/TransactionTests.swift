import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

@Suite struct TransactionTests {
    private struct ChangedMyMind: Error {}

    @Test func `a rehearsal shows what would happen and leaves nothing`() throws {
        let fixture = try Fixture()
        try fixture.book(Booking(rooms: [Fixture.hall], rule: "FREQ=WEEKLY;COUNT=3"))
        let before = try Dump.text(of: fixture.stranger())
        let seen = try fixture.store.write(Fixture.entry, rehearsal: true) { file in
            let id = try Booking(title: "只是看看").save(in: file)
            _ = try file.insertPerson(name: "王秀兰", birthYear: 1958, hasPublicNameConsent: true)
            return try file.reader.activity(id)?.occurrences.count
        }
        #expect(seen == 1)
        #expect(try Dump.text(of: fixture.stranger()) == before)
    }

    @Test func `what throws half way leaves nothing`() throws {
        let fixture = try Fixture()
        let before = try Dump.text(of: fixture.stranger())
        #expect(throws: ChangedMyMind.self) {
            try fixture.store.write(Fixture.entry) { file in
                _ = try Booking().save(in: file)
                throw ChangedMyMind()
            }
        }
        #expect(throws: StorageError.doubleBooked) {
            try fixture.store.write(Fixture.entry) { file in
                _ = try Booking(uid: "a").save(in: file)
                _ = try Booking(uid: "b").save(in: file)
            }
        }
        #expect(try Dump.text(of: fixture.stranger()) == before)
        try fixture.book(Booking())
    }

    @Test func `what is written while reading is not kept`() throws {
        let fixture = try Fixture()
        let before = try Dump.text(of: fixture.stranger())
        try fixture.store.read { file in try file.db.execute(sql: "DELETE FROM room_feature") }
        #expect(try Dump.text(of: fixture.stranger()) == before)
        try fixture.book(Booking())
    }
}
