import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

/// What is read whole is read once in a transaction, and never told when it is no longer so.
@Suite struct TransactionMemoryTests {
    @Test func `what was read is not read again`() throws {
        let fixture = try Fixture()
        try fixture.store.read { file in
            let (rooms, people) = (try file.rooms(), try file.people())
            try fixture.stranger().write { try $0.execute(sql: "UPDATE room SET name = '新名字' WHERE id = 4") }
            var statements: [String] = []
            file.db.trace { statements.append($0.description) }
            #expect(try file.rooms() == rooms)
            #expect(try file.people() == people)
            file.db.trace(options: [])
            #expect(statements.isEmpty)
        }
        #expect(try fixture.store.read { try $0.rooms() }.map(\.name).contains("新名字"))
    }

    @Test func `what was written since is read`() throws {
        let fixture = try Fixture()
        try fixture.store.write(Fixture.entry) { file in
            #expect(try file.reader.rooms().count == 4)
            _ = try file.insert(RoomDescription(name: "书法室"), slug: "brush")
            #expect(try file.reader.rooms().map(\.slug).contains("brush"))
            #expect(try file.reader.policy() == .open)
            try file.save(.centre)
            #expect(try file.reader.policy() == .centre)
        }
    }
}
