import Foundation
import GRDB
import Scheduling
import Testing

@testable import Storage

@Suite struct ChangedRowTests {
    /// What the session extension wrote down of the last journal line.
    private func lastRows(_ fixture: Fixture) throws -> [ChangedRow] {
        let changes = try fixture.stranger().read { db in
            try Data.fetchOne(db, sql: "SELECT changes FROM journal ORDER BY id DESC LIMIT 1")
        }
        let bytes = try #require(changes)
        return try #require(ChangeSet(bytes).rows)
    }

    @Test func `rows that are added, changed and taken away are read as SQLite wrote them`() throws {
        let fixture = try Fixture()
        let person = try fixture.store.write(Fixture.entry) {
            try $0.insertPerson(name: "王秀兰", birthYear: 1958, hasPublicNameConsent: true)
        }
        let columns = try fixture.store.read { try $0.columns(of: "person") }
        let added = try #require(try lastRows(fixture).first)
        #expect(added.table == "person" && added.old == nil && added.key == [.integer(person.id.value)])
        #expect(added.named(columns).new["name"] == .text("王秀兰"))
        #expect(added.named(columns).new["birth_year"] == .integer(1958))
        #expect(added.named(columns).new["guardian"] == .null)

        try fixture.store.write(Fixture.entry) { try $0.run("UPDATE person SET name = '王兰'", []) }
        let changed = try #require(try lastRows(fixture).first)
        #expect(changed.named(columns).old["name"] == .text("王秀兰") && changed.named(columns).new["name"] == .text("王兰"))
        #expect(changed.named(columns).new["birth_year"] == .unchanged && changed.texts == ["王秀兰", "王兰"])

        try fixture.store.write(Fixture.entry) { try $0.run("DELETE FROM person", []) }
        let gone = try #require(try lastRows(fixture).first)
        #expect(gone.new == nil && gone.key == [.integer(person.id.value)])
    }

    @Test func `bytes that are cut off have no rows`() throws {
        let fixture = try Fixture()
        try fixture.book(Booking(rule: "FREQ=WEEKLY;COUNT=5"))
        let changes = try fixture.stranger().read { db in
            try Data.fetchOne(db, sql: "SELECT changes FROM journal ORDER BY id DESC LIMIT 1")
        }
        let bytes = try #require(changes)
        let whole = try #require(ChangeSet(bytes).rows)
        #expect(whole.count > 10 && whole.allSatisfy { $0.isKey.contains(true) })
        for length in stride(from: 1, to: bytes.count, by: 7) {
            let rows = ChangeSet(bytes.prefix(length)).rows
            #expect(rows.map { $0.count < whole.count } ?? true)
        }
    }
}
