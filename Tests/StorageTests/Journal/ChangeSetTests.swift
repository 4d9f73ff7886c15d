import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct ChangeSetTests {
    /// What the journal recorded of insertions, changes and deletions in several tables.
    private func recorded() throws -> Data {
        let fixture = try Fixture()
        try fixture.book(Booking(troupes: [Fixture.choir], rule: "FREQ=WEEKLY;COUNT=30"))
        try fixture.store.write(Fixture.entry) { file in
            let choir = try #require(try file.reader.troupes().first)
            try file.update(choir)
            try file.run("UPDATE troupe SET name = ? WHERE id = ?", [String(repeating: "合唱", count: 200), 5])
            try file.run("DELETE FROM claim WHERE occurrence < 20", [])
            _ = try file.insertPerson(name: "李春花", birthYear: nil, hasPublicNameConsent: true)
        }
        return try fixture.stranger().read { db in
            try #require(try Data.fetchOne(db, sql: "SELECT changes FROM journal ORDER BY id DESC LIMIT 1"))
        }
    }

    @Test func `what SQLite recorded can be read`() throws { #expect(ChangeSet(try recorded()).isReadable) }

    @Test func `what was cut short, or is nothing at all, cannot`() throws {
        let bytes = try recorded()
        #expect(!ChangeSet(Data()).isReadable)
        for length in [1, 2, 5, bytes.count / 2, bytes.count - 1] {
            #expect(!ChangeSet(bytes.prefix(length)).isReadable, "\(length)")
        }
    }

    @Test(arguments: ["5405010203", "00", "54", "54ffffffff7f", "5401006100", "5401006100120003ffffff7f"])
    func `damaged bytes come to an end`(hexadecimal: String) {
        let bytes = stride(from: 0, to: hexadecimal.count, by: 2).compactMap { index in
            UInt8(hexadecimal.dropFirst(index).prefix(2), radix: 16)
        }
        // A table of which nothing changed is odd and does no harm.
        #expect(ChangeSet(Data(bytes)).isReadable == (hexadecimal == "5401006100"))
    }
}
