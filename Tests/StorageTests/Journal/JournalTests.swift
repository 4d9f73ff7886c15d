import CivilTime
import Foundation
import GRDB
import Scheduling
import Testing

@testable import Storage

@Suite struct JournalTests {
    private func lines(_ fixture: Fixture) throws -> [Row] {
        try fixture.stranger().read { db in try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY id") }
    }

    @Test func `each change is one line with who, when, what, and the change set`() throws {
        let fixture = try Fixture()
        let entry = JournalEntry(made: Instant(seconds: 1_790_000_000), actor: "王秀兰", command: "shuxiang book 合唱排练")
        try fixture.store.write(entry) { _ = try Booking().save(in: $0) }
        let lines = try lines(fixture)
        let last = try #require(lines.last)
        #expect(lines.count == 2)
        #expect(last["made"] as Int64 == 1_790_000_000)
        #expect(last["actor"] as String == "王秀兰")
        #expect(last["command"] as String == "shuxiang book 合唱排练")
        #expect(!(last["changes"] as Data).isEmpty)
    }

    @Test func `what changes nothing is not written down`() throws {
        let fixture = try Fixture()
        // The number that was given once is not given again.
        let before = try Dump.text(of: fixture.stranger(), without: ["sqlite_sequence"])
        try fixture.store.write(Fixture.entry) { file in
            _ = try file.reader.rooms()
            // Changed and changed back.
            _ = try file.insertPerson(name: "王秀兰", birthYear: nil, hasPublicNameConsent: false)
            try file.run("DELETE FROM person", [])
        }
        #expect(try Dump.text(of: fixture.stranger(), without: ["sqlite_sequence"]) == before)
    }

    @Test func `the journal does not record itself`() throws {
        let fixture = try Fixture()
        try fixture.book(Booking())
        let changes = try #require(try lines(fixture).last?["changes"] as Data?)
        #expect(!changes.contains(Data("journal".utf8)))
        #expect(changes.contains(Data("claim".utf8)))
    }
}

extension Data {
    fileprivate func contains(_ other: Data) -> Bool { range(of: other) != nil }
}
