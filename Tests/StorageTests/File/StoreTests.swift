import CivilTime
import Foundation
import GRDB
import Scheduling
import Testing

@testable import Storage

@Suite struct StoreTests {
    @Test func `a new file holds its community and is found again`() throws {
        let folder = try Folder()
        let community = Community(
            slug: "lakeside", name: "Lakeside", zone: try Zone("America/New_York"), language: .en,
            uidHost: "lakeside.org")
        _ = try Store.create(at: folder.file("lakeside.sqlite"), community: community)
        let store = try Store.open(at: folder.file("lakeside.sqlite"))
        #expect(try store.read { try $0.community() } == community)
    }

    @Test func `a new file leaves no draft beside it`() throws {
        let fixture = try Fixture()
        #expect(try fixture.folder.names.filter { $0.contains(".new-") }.isEmpty)
    }

    @Test func `a missing file is not made by opening it`() throws {
        let folder = try Folder()
        let path = folder.file("nowhere.sqlite")
        #expect(throws: StorageError.missing(path: path)) { try Store.open(at: path) }
        #expect(try folder.names.isEmpty)
    }

    @Test func `an existing file is not overwritten`() throws {
        let fixture = try Fixture()
        let before = try Dump.text(of: fixture.stranger())
        #expect(throws: StorageError.alreadyExists(path: fixture.store.path)) {
            try Store.create(at: fixture.store.path, community: Fixture.community())
        }
        #expect(try Dump.text(of: fixture.stranger()) == before)
    }

    @Test(arguments: ["这不是数据库，只是一篇关于读书的文章。", ""])
    func `a file that is no database is refused and left as it is`(contents: String) throws {
        let folder = try Folder()
        let path = folder.file("essay.sqlite")
        let bytes = Data(String(repeating: contents, count: 100).utf8)
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(throws: StorageError.notACommunityFile(path: path)) { try Store.open(at: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }

    @Test func `another program's database is refused and not a byte of it changes`() throws {
        let folder = try Folder()
        let path = folder.file("foreign.sqlite")
        let foreign = try DatabaseQueue(path: path)
        try foreign.write { db in try db.execute(sql: "CREATE TABLE song (id INTEGER PRIMARY KEY)") }
        try foreign.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: StorageError.notACommunityFile(path: path)) { try Store.open(at: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(try folder.names == ["foreign.sqlite"])
    }

    @Test func `a file of a newer program is refused with both versions`() throws {
        let fixture = try Fixture()
        try fixture.stranger().write { db in try db.execute(sql: "PRAGMA user_version = 99") }
        let known = try #require(Migration.all.last?.version)
        let error = StorageError.newerThanProgram(path: fixture.store.path, version: 99, known: known)
        #expect(throws: error) { try Store.open(at: fixture.store.path) }
    }

    @Test func `two stores on one file see each other's writes`() throws {
        let fixture = try Fixture()
        let other = try Store.open(at: fixture.store.path)
        let id = try fixture.book(Booking())
        #expect(try other.read { try $0.activity(id)?.details.title } == "合唱排练")
        #expect(throws: StorageError.doubleBooked) {
            try other.write(Fixture.entry) { try Booking(title: "舞蹈排练").save(in: $0) }
        }
        #expect(try fixture.store.read { try $0.activityTitles().count } == 1)
    }

    @Test func `of many who book one slot at once exactly one gets it`() async throws {
        let fixture = try Fixture()
        let path = fixture.store.path
        let results = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<12 {
                group.addTask {
                    let saved = try? Store.open(at: path).write(Fixture.entry) {
                        try Booking(uid: "booker-\(number)").save(in: $0)
                    }
                    return saved != nil
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(results.filter(\.self).count == 1)
        #expect(try fixture.store.read { try $0.activityTitles().count } == 1)
        #expect(try claimCount(in: fixture) == 1)
    }

    private func claimCount(in fixture: Fixture) throws -> Int? {
        try fixture.stranger().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM claim") }
    }

    @Test func `a commit is on the disk before it is acknowledged`() throws {
        let fixture = try Fixture()
        let store = try Store.open(at: fixture.store.path)
        let (synchronous, journal, foreignKeys) = try store.read { file in
            (
                try Int.fetchOne(file.db, sql: "PRAGMA synchronous"),
                try String.fetchOne(file.db, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(file.db, sql: "PRAGMA foreign_keys")
            )
        }
        #expect(synchronous == 2, "2 is FULL")
        #expect(journal == "wal")
        #expect(foreignKeys == 1)
    }

    @Test func `a file put back from a copy returns to the write-ahead log`() throws {
        let fixture = try Fixture()
        let copy = fixture.folder.file("copy.sqlite")
        try fixture.stranger().writeWithoutTransaction { db in
            try db.execute(sql: "VACUUM INTO ?", arguments: [copy])
        }
        let store = try Store.open(at: copy)
        #expect(try store.read { try String.fetchOne($0.db, sql: "PRAGMA journal_mode") } == "wal")
    }

    @Test func `opening and reading change nothing`() throws {
        let fixture = try Fixture()
        let before = try Data(contentsOf: URL(fileURLWithPath: fixture.store.path))
        _ = try Store.open(at: fixture.store.path).read { try $0.rooms() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.store.path)) == before)
    }
}
