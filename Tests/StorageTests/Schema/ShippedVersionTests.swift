import CivilTime
import Foundation
import GRDB
import Learning
import Scheduling
import Testing

@testable import Storage

/// Files as earlier programs left them, with rows in every table that matters.
@Suite struct ShippedVersionTests {
    /// A file as the program of a version left it, with rows in each of its tables.
    private func file(ofVersion version: Int, in folder: Folder) throws -> String {
        let path = folder.file("version-\(version).shuxiang")
        let queue = try DatabaseQueue(path: path)
        for step in 1...version {
            try queue.write { db in
                try Migration.apply(Array(Migration.all.prefix(step)), to: db)
                try db.execute(sql: ShippedRows.all[step - 1])
            }
        }
        try queue.close()
        return path
    }

    /// The rows of each table in some columns.
    private func rows(of path: String, in columns: [String: [String]]) throws -> [String: [String]] {
        try DatabaseQueue(path: path).read { db in
            try Dictionary(
                uniqueKeysWithValues: columns.map { table, columns in
                    let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
                    return (
                        table, try Row.fetchAll(db, sql: "SELECT \(list) FROM \(table)").map(\.description).sorted()
                    )
                })
        }
    }

    @Test func `every version has rows of its own`() { #expect(ShippedRows.all.count == Migration.all.count) }

    @Test("A file of any version comes up to date with every row of every table", arguments: 1...Migration.all.count)
    func comesUpToDate(_ version: Int) throws {
        let folder = try Folder()
        let path = try file(ofVersion: version, in: folder)
        let columns = try DatabaseQueue(path: path).read { try Blueprint($0).columns }
        let before = try rows(of: path, in: columns)
        let empty = before.keys.filter { before[$0]?.isEmpty == true }
        #expect(empty == [], "a table without a row proves nothing")
        let store = try Store.open(at: path)
        #expect(try store.read { try $0.problems() } == [])
        try store.close()
        let after = try rows(of: path, in: columns)
        for table in before.keys.sorted() { #expect(after[table] == before[table], "\(table)") }
        #expect(try DatabaseQueue(path: path).read { try Migration.version(of: $0) } == Migration.all.count)
        let copies = try folder.names.filter { $0.contains("before-migration") }
        #expect(copies.map { $0.hasSuffix("-from-\(version)") } == (version == Migration.all.count ? [] : [true]))
        if let copy = copies.first { #expect(try rows(of: folder.file(copy), in: columns) == before) }
    }

    @Test func `a file of version 1 comes up to date with everything in it`() throws {
        let folder = try Folder()
        let store = try Store.open(at: try file(ofVersion: 1, in: folder))
        let activity = try #require(try store.read { try $0.activity(uid: "a@wangjianian.shuxiang") })
        #expect(activity.occurrences.map(\.status) == [.confirmed, .cancelled, .confirmed])
        #expect(activity.occurrences.allSatisfy { $0.own == Occurrence.Own() && $0.expires == nil })
        #expect(activity.details.dayPolicy == DayPolicy() && activity.details.needs == ActivityNeeds())
        #expect(activity.continues == nil)
        let rooms = try store.read { try $0.rooms() }
        #expect(rooms.map(\.care) == [RoomCare(), RoomCare(), RoomCare()])
        #expect(try store.read { try $0.troupes() }.map(\.weeklySeconds) == [nil])
        #expect(try folder.names.contains { $0.hasSuffix(".before-migration-from-1") })
    }

    @Test func `a file of version 2 comes up to date with everything in it, and takes tokens`() throws {
        let folder = try Folder()
        let store = try Store.open(at: try file(ofVersion: 2, in: folder))
        #expect(try store.read { try $0.equipment() }.map(\.quantity) == [6])
        #expect(try store.read { try $0.rooms() }.map(\.care.isRetired) == [false, false, true])
        let activity = try #require(try store.read { try $0.activity(uid: "a@wangjianian.shuxiang") })
        #expect(activity.occurrences.map(\.own.title) == ["合唱：新年", nil, nil])
        #expect(try folder.names.contains { $0.hasSuffix(".before-migration-from-2") })
        let hash = [UInt8](repeating: 7, count: 32)
        _ = try store.write(Fixture.entry) { file in
            try file.insertFeedToken(hash: hash, for: .person(Person.ID(1)), issued: Instant(seconds: 1))
        }
        #expect(try store.read { try $0.feedToken(ofHash: hash)?.subscriber } == .person(Person.ID(1)))
    }

    @Test func `a file of version 5 comes up to date with what people read and who lives where`() throws {
        let folder = try Folder()
        let store = try Store.open(at: try file(ofVersion: 5, in: folder))
        #expect(try store.read { try $0.people().map(\.name) } == ["王秀兰", "李春花"])
        #expect(try store.read { try $0.books().map(\.title) } == ["论语"])
        #expect(try store.read { try $0.insights().map(\.words.text) } == ["读书在于用心。"])
        #expect(try store.read { try $0.hoursRevisions().count } == 3)
        // Numbers are never given twice from now on, also those that were given before.
        let person = try store.write(Fixture.entry) { file in
            try file.run("DELETE FROM lecture_substitute", [])
            try file.run("DELETE FROM person WHERE id = 2", [])
            return try file.insertPerson(name: "赵秀兰", birthYear: 1960, hasPublicNameConsent: false)
        }
        #expect(person.id == Person.ID(3))
    }

    @Test func `a file of version 7 comes up to date with its award, its points and its objection`() throws {
        let folder = try Folder()
        let store = try Store.open(at: try file(ofVersion: 7, in: folder))
        let cycle = try #require(try store.read { try $0.awardCycles() }.first)
        #expect(cycle.name == "四好" && cycle.state == .publicity && cycle.revision.sequence == 5)
        let nomination = try #require(try store.read { try $0.awardNominations(in: 1) }.first)
        #expect(nomination.score?.rank == 1 && nomination.score?.total.hundredths == 250)
        #expect(try store.read { try $0.awardObjections(in: 1).map(\.answer) } == [nil])
        #expect(try store.read { try $0.journalLines(JournalChoice()).lines.map(\.undoes) } == [nil, 1])
    }

    @Test func `in a file of version 1 that came up to date the last guard still stands`() throws {
        let folder = try Folder()
        let store = try Store.open(at: try file(ofVersion: 1, in: folder))
        #expect(throws: StorageError.self) {
            try store.write(Fixture.entry) { file in
                _ = try Booking(rooms: [Room.ID(3)], start: "2026-12-01 20:00", uid: "b").save(in: file)
            }
        }
    }
}
