import CivilTime
import Foundation
import GRDB
import Scheduling
import Testing

@testable import Storage

@Suite struct BackupTests {
    private static let later = JournalEntry(made: Instant(seconds: 9_000), actor: "李老师", command: "restore-backup")

    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.book(Booking(troupes: [Fixture.choir], rule: "FREQ=WEEKLY;COUNT=3"))
        return fixture
    }

    /// Backs up, then cancels everything, so that file and backup differ.
    private func fixtureAndBackup() throws -> (Fixture, backup: String) {
        let fixture = try fixture()
        let backup = fixture.folder.file("backup")
        try fixture.store.backUp(to: backup)
        try fixture.store.write(Fixture.entry) { file in
            try file.cancel(
                [try LocalDateTime("2026-12-08 19:00")], of: Activity.ID(1), reason: "停电", isAnnounced: true,
                now: Instant(seconds: 5_000))
        }
        return (fixture, backup)
    }

    @Test func `a backup is the file as it is at that moment, and leaves nothing else behind`() throws {
        let fixture = try fixture()
        let before = try Dump.text(of: fixture.stranger())
        try fixture.store.backUp(to: fixture.folder.file("backup"))
        #expect(try Dump.text(of: DatabaseQueue(path: fixture.folder.file("backup"))) == before)
        #expect(try Dump.text(of: fixture.stranger()) == before)
        #expect(try fixture.folder.names.filter { $0.contains("partial") }.isEmpty)
    }

    @Test func `what a process that was cut off left behind is removed, and what another is at work on stays`() throws {
        let (fixture, backup) = try fixtureAndBackup()
        try fixture.store.close()
        // No process has a number as large.
        let dead = "4999999"
        let drafts = ["\(fixture.store.path).restoring-", "\(fixture.folder.file("other")).partial-"]
        for draft in drafts.flatMap({ [$0 + dead, $0 + dead + "-journal"] }) + [
            drafts[0] + "\(getppid())", drafts[1] + "x",
        ] {
            try Data("draft".utf8).write(to: URL(fileURLWithPath: draft))
        }
        _ = try Store.restore(from: backup, to: fixture.store.path, entry: Self.later, isRehearsal: true)
        try Store.open(at: fixture.store.path).backUp(to: fixture.folder.file("other"))
        let left = try fixture.folder.names.filter { $0.contains("restoring-") || $0.contains("partial-") }
        #expect(left.count == 2 && left.allSatisfy { !$0.contains(dead) }, "\(left)")
    }

    @Test func `a backup never takes the place of another file`() throws {
        let fixture = try fixture()
        let path = fixture.folder.file("backup")
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: StorageError.backupExists(path: path)) { try fixture.store.backUp(to: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
    }

    @Test func `a backup where nothing can be written says so`() throws {
        let fixture = try fixture()
        let path = fixture.folder.file("nowhere/backup")
        #expect(throws: StorageError.noPermission(path: path)) { try fixture.store.backUp(to: path) }
    }

    @Test func `a backup that is brought back replaces the file, which is kept, and revisions only grow`() throws {
        let (fixture, backup) = try fixtureAndBackup()
        let told = try #require(try fixture.store.read { try $0.activity(Activity.ID(1)) })
        let before = try Dump.text(of: fixture.stranger())
        try fixture.store.close()
        let kept = try Store.restore(
            from: backup, to: fixture.store.path, entry: Self.later, isRehearsal: false)
        let store = try Store.open(at: fixture.store.path)
        let now = try #require(try store.read { try $0.activity(Activity.ID(1)) })
        #expect(now.occurrences.map(\.status) == [.confirmed, .confirmed, .confirmed])
        #expect(now.sequence > told.sequence && now.revised > told.revised)
        #expect(try store.read { try $0.problems() }.isEmpty)
        #expect(try Dump.text(of: DatabaseQueue(path: #require(kept))) == before)
        let lines = try fixture.stranger().read {
            try String.fetchAll($0, sql: "SELECT command FROM journal ORDER BY id")
        }
        #expect(lines.last == "restore-backup")
        #expect(try fixture.folder.names.filter { $0.contains("restoring") }.isEmpty)
    }

    @Test func `what subscribers know already keeps its revision`() throws {
        let fixture = try fixture()
        let told = try #require(try fixture.store.read { try $0.activity(Activity.ID(1)) })
        try fixture.store.backUp(to: fixture.folder.file("backup"))
        try fixture.store.close()
        _ = try Store.restore(
            from: fixture.folder.file("backup"), to: fixture.store.path, entry: Self.later, isRehearsal: false)
        #expect(try Store.open(at: fixture.store.path).read { try $0.activity(Activity.ID(1)) } == told)
    }

    @Test func `a file that another has open is left alone`() throws {
        let (fixture, backup) = try fixtureAndBackup()
        let before = try Dump.text(of: fixture.stranger())
        try withExtendedLifetime(fixture.store) {
            _ = try fixture.store.read { try $0.rooms() }
            #expect(throws: StorageError.busy(path: fixture.store.path)) {
                try Store.restore(from: backup, to: fixture.store.path, entry: Self.later, isRehearsal: false)
            }
        }
        #expect(try Dump.text(of: fixture.stranger()) == before)
        #expect(try fixture.folder.names.filter { $0.contains("before-restore") }.isEmpty)
    }

    @Test func `a rehearsal looks the backup through and changes nothing`() throws {
        let (fixture, backup) = try fixtureAndBackup()
        let before = try Dump.text(of: fixture.stranger())
        try fixture.store.close()
        #expect(
            try Store.restore(from: backup, to: fixture.store.path, entry: Self.later, isRehearsal: true) == nil)
        #expect(try Dump.text(of: fixture.stranger()) == before)
    }

    @Test func `a backup that contradicts itself is not used`() throws {
        let (fixture, backup) = try fixtureAndBackup()
        try DatabaseQueue(path: backup).write { try $0.execute(sql: "DELETE FROM claim WHERE id = 1") }
        let before = try Dump.text(of: fixture.stranger())
        try fixture.store.close()
        #expect(throws: StorageError.unsoundBackup(path: backup, problems: 1)) {
            try Store.restore(from: backup, to: fixture.store.path, entry: Self.later, isRehearsal: false)
        }
        #expect(try Dump.text(of: fixture.stranger()) == before)
    }

    @Test func `what is no backup is named`() throws {
        let (fixture, backup) = try fixtureAndBackup()
        try fixture.store.close()
        let (junk, newer) = (fixture.folder.file("junk"), backup)
        try Data("这不是数据库".utf8).write(to: URL(fileURLWithPath: junk))
        try DatabaseQueue(path: newer).write { try $0.execute(sql: "PRAGMA user_version = 999") }
        let known = Migration.all.count
        for (path, error) in [
            (fixture.folder.file("none"), StorageError.noBackup(path: fixture.folder.file("none"))),
            (junk, .notACommunityFile(path: junk)), (newer, .newerThanProgram(path: newer, version: 999, known: known)),
        ] {
            #expect(throws: error) {
                try Store.restore(from: path, to: fixture.store.path, entry: Self.later, isRehearsal: false)
            }
        }
    }

    @Test func `a backup of an older version is brought up to date, and a missing file is made of it`() throws {
        let folder = try Folder()
        let backup = folder.file("old")
        try DatabaseQueue(path: backup).write { db in
            try Migration.apply([.v1], to: db)
            try db.execute(
                sql: "INSERT INTO community VALUES (1, 'w', '王家碾社区', 'Asia/Shanghai', 'zh', 'w.shuxiang')")
        }
        #expect(
            try Store.restore(from: backup, to: folder.file("w.shuxiang"), entry: Self.later, isRehearsal: false) == nil
        )
        #expect(try Store.open(at: folder.file("w.shuxiang")).read { try $0.community() }.name == "王家碾社区")
        #expect(try folder.names == ["old", "w.shuxiang"])
    }
}
