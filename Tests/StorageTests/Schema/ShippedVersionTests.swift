import CivilTime
import Foundation
import GRDB
import Scheduling
import Testing

@testable import Storage

/// Files as earlier programs left them, with rows in every table that matters.
@Suite struct ShippedVersionTests {
    /// A file of version 1: a hall of two parts, a choir, a weekly series of three of which one date is called off.
    private func firstVersion(in folder: Folder) throws -> String {
        let path = folder.file("first.shuxiang")
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try Migration.apply([.v1], to: db)
            try db.execute(sql: Self.rows)
        }
        try queue.close()
        return path
    }

    private static let rows = """
        INSERT INTO community VALUES (1, 'wangjianian', '王家碾社区', 'Asia/Shanghai', 'zh', 'wangjianian.shuxiang');
        INSERT INTO resource VALUES (1, 'room'), (2, 'room'), (3, 'room'), (4, 'troupe');
        INSERT INTO room VALUES (1, 'hall', '多功能厅', 60, NULL, 0), (2, 'east', '东厅', 30, 1, 0), (3, 'west', '西厅', 30, 1, 0);
        INSERT INTO room_hours VALUES (1, 1, 'MO,TU', 28800, 75600, NULL, NULL);
        INSERT INTO person VALUES (1, '王秀兰', 1958, 1);
        INSERT INTO troupe VALUES (4, 'choir', '合唱队', 'choir', 3, 1, 'teal');
        INSERT INTO membership VALUES (4, 1, '指挥');
        INSERT INTO activity VALUES (1, 'a@wangjianian.shuxiang', '合唱排练', 'rehearsal', 40, 'public',
            '2026-12-01T19:00:00', 5400, 'FREQ=WEEKLY;COUNT=3', 'confirmed', 1, 100, 200);
        INSERT INTO activity_room VALUES (1, 0, 1);
        INSERT INTO activity_troupe VALUES (1, 0, 4);
        INSERT INTO occurrence VALUES (1, 1, '2026-12-01T19:00:00', 1796122800, 1796128200, 'confirmed', NULL, 0),
            (2, 1, '2026-12-08T19:00:00', 1796727600, 1796733000, 'cancelled', '停电', 1),
            (3, 1, '2026-12-15T19:00:00', 1797332400, 1797337800, 'confirmed', NULL, 0);
        INSERT INTO claim (resource, starts, ends, occurrence) VALUES
            (2, 1796122800, 1796128200, 1), (3, 1796122800, 1796128200, 1), (4, 1796122800, 1796128200, 1),
            (2, 1797332400, 1797337800, 3), (3, 1797332400, 1797337800, 3), (4, 1797332400, 1797337800, 3);
        INSERT INTO journal VALUES (1, 200, '李老师', 'shuxiang book', x'00');
        """

    @Test func `a file of version 1 comes up to date with everything in it`() throws {
        let folder = try Folder()
        let store = try Store.open(at: try firstVersion(in: folder))
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

    /// The same file as the program of version 2 left it, with rows in what that version brought.
    private func secondVersion(in folder: Folder) throws -> String {
        let path = try firstVersion(in: folder)
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try Migration.apply([.v1, .v2], to: db)
            try db.execute(
                sql: """
                    INSERT INTO setting VALUES ('x', '1');
                    INSERT INTO equipment VALUES (1, 'drum', '大鼓', 6);
                    INSERT INTO absence VALUES (1, 1, '2026-12-01', '2026-12-05', NULL);
                    UPDATE room SET is_retired = 1 WHERE id = 3;
                    UPDATE occurrence SET title = '合唱：新年' WHERE id = 1;
                    """)
        }
        try queue.close()
        return path
    }

    @Test func `a file of version 2 comes up to date with everything in it, and takes tokens`() throws {
        let folder = try Folder()
        let store = try Store.open(at: try secondVersion(in: folder))
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

    @Test func `in a file of version 1 that came up to date the last guard still stands`() throws {
        let folder = try Folder()
        let store = try Store.open(at: try firstVersion(in: folder))
        #expect(throws: StorageError.self) {
            try store.write(Fixture.entry) { file in
                _ = try Booking(rooms: [Room.ID(3)], start: "2026-12-01 20:00", uid: "b").save(in: file)
            }
        }
    }
}
