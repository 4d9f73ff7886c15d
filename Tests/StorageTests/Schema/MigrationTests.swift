import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

@Suite struct MigrationTests {
    private static let current = Migration.all.count
    private static let good = Migration(
        version: current + 1, sql: "ALTER TABLE person ADD COLUMN nickname TEXT; UPDATE person SET nickname = 'Lan';")
    private static let better = Migration(
        version: current + 2, sql: "CREATE TABLE poem (id INTEGER PRIMARY KEY) STRICT;")
    private static let bad = Migration(
        version: current + 1, sql: "CREATE TABLE poem (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);")

    /// A file of the program's own version with rows in it.
    private func oldFile() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.store.write(Fixture.entry) { file in
            _ = try file.insertPerson(name: "王秀兰", birthYear: 1958, hasPublicNameConsent: true)
        }
        try fixture.book(Booking(rule: "FREQ=WEEKLY;COUNT=3"))
        return fixture
    }

    private func version(_ queue: DatabaseQueue) throws -> Int { try queue.read { try Migration.version(of: $0) } }

    @Test func `an older file is brought up to date and a copy of it is kept`() throws {
        let fixture = try oldFile()
        let before = try Dump.text(of: fixture.stranger())
        _ = try Store.open(at: fixture.store.path, steps: Migration.all + [Self.good, Self.better])
        #expect(try version(fixture.stranger()) == Self.current + 2)
        #expect(try fixture.stranger().read { try String.fetchAll($0, sql: "SELECT nickname FROM person") } == ["Lan"])
        let copy = try DatabaseQueue(path: fixture.store.path + ".before-migration-from-\(Self.current)")
        #expect(try version(copy) == Self.current)
        #expect(try Dump.text(of: copy) == before)
        #expect(try Store.open(at: copy.path).read { try $0.people().map(\.name) } == ["王秀兰"])
    }

    @Test func `step by step comes to the same as at once`() throws {
        let stepwise = try oldFile()
        _ = try Store.open(at: stepwise.store.path, steps: Migration.all + [Self.good])
        _ = try Store.open(at: stepwise.store.path, steps: Migration.all + [Self.good, Self.better])
        let atOnce = try oldFile()
        _ = try Store.open(at: atOnce.store.path, steps: Migration.all + [Self.good, Self.better])
        #expect(try Dump.text(of: stepwise.stranger()) == Dump.text(of: atOnce.stranger()))
    }

    @Test func `a step that fails leaves the file as it was, also the steps before it`() throws {
        let fixture = try oldFile()
        let before = try Dump.text(of: fixture.stranger())
        let badSecond = Migration(version: Self.current + 2, sql: Self.bad.sql)
        for steps in [Migration.all + [Self.bad], Migration.all + [Self.good, badSecond]] {
            #expect(throws: StorageError.self) { try Store.open(at: fixture.store.path, steps: steps) }
            #expect(try Dump.text(of: fixture.stranger()) == before)
            #expect(try version(fixture.stranger()) == Self.current)
        }
        #expect(try Store.open(at: fixture.store.path).read { try $0.people().count } == 1)
    }

    @Test func `a file that is up to date is not copied`() throws {
        let fixture = try oldFile()
        _ = try Store.open(at: fixture.store.path)
        #expect(try fixture.folder.names.allSatisfy { !$0.contains("before-migration") })
    }

    @Test func `what was brought up to date is refused by the older program`() throws {
        let fixture = try oldFile()
        _ = try Store.open(at: fixture.store.path, steps: Migration.all + [Self.good])
        let error = StorageError.newerThanProgram(
            path: fixture.store.path, version: Self.current + 1, known: Self.current)
        #expect(throws: error) { try Store.open(at: fixture.store.path) }
    }
}
