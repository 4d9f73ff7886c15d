import CivilTime
import GRDB
import Learning
import Scheduling
import SeededRandom
import Testing

@testable import Storage

/// The database refuses a second session of one person at a time, whoever writes.
@Suite struct ReadingGuardTests {
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.store.write(Fixture.entry) { file in
            for name in ["李春花", "王建国"] {
                _ = try file.insertPerson(name: name, birthYear: nil, hasPublicNameConsent: false)
            }
        }
        return fixture
    }

    private func write(_ person: Int, _ starts: Int, _ ends: Int?, in queue: DatabaseQueue) throws {
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO reading_session (person, starts, ends, place, logged_by, logged)
                    VALUES (?, ?, ?, 'home', 'x', 0)
                    """, arguments: [person, starts, ends])
        }
    }

    /// Random insertions, changes and removals by a program that knows nothing of ours, beside a list of what may stand.
    @Test("Sessions of one person stay disjoint whatever is tried", arguments: 0..<6 as Range<UInt64>)
    func disjoint(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fixture = try fixture()
        let queue = try fixture.stranger()
        var model: [Int: (person: Int, starts: Int, ends: Int?)] = [:]
        var refused = 0
        for step in 0..<300 {
            let person = Int.random(in: 1...2, using: &random)
            let starts = Int.random(in: 0..<1_000, using: &random)
            let ends =
                Int.random(in: 0..<12, using: &random) == 0 ? nil : starts + Int.random(in: 1...50, using: &random)
            let moved = step.isMultiple(of: 3) ? model.keys.sorted().randomElement(using: &random) : nil
            let isFree = !model.contains { id, other in
                id != moved && other.person == (moved.flatMap { model[$0]?.person } ?? person)
                    && starts < other.ends ?? .max && other.starts < ends ?? .max
            }
            do {
                if let moved {
                    try queue.write { db in
                        try db.execute(
                            sql: "UPDATE reading_session SET starts = ?, ends = ? WHERE id = ?",
                            arguments: [starts, ends, moved])
                    }
                    model[moved] = (model[moved]?.person ?? person, starts, ends)
                } else {
                    try write(person, starts, ends, in: queue)
                    let id = try queue.read { db in
                        try Int.fetchOne(db, sql: "SELECT max(id) FROM reading_session") ?? 0
                    }
                    model[id] = (person, starts, ends)
                }
                #expect(isFree, "step \(step)")
            } catch let error as DatabaseError {
                #expect(!isFree, "step \(step): \(error)")
                refused += 1
            }
        }
        #expect(refused > 20 && model.count > 10)
    }

    @Test func `A second session under way, a session of over a day and a back-dated one without a reason are refused`()
        throws
    {
        let queue = try fixture().stranger()
        try write(1, 5_000, nil, in: queue)
        #expect(throws: DatabaseError.self) { try write(1, 100, nil, in: queue) }
        #expect(throws: DatabaseError.self) { try write(2, 0, 86_401, in: queue) }
        #expect(throws: DatabaseError.self) {
            try queue.write { db in
                try db.execute(
                    sql: """
                        INSERT INTO reading_session (person, starts, ends, place, logged_by, logged, is_back_dated)
                        VALUES (2, 0, 60, 'home', 'x', 0, 1)
                        """)
            }
        }
    }

    @Test func `What was taken out is in nobody's way, and cannot come back over another`() throws {
        let fixture = try fixture()
        let queue = try fixture.stranger()
        try write(1, 0, 100, in: queue)
        try fixture.store.write(Fixture.entry) {
            try $0.remove(LoggedReading.ID(1), reason: "记错", at: Instant(seconds: 9))
        }
        try write(1, 50, 150, in: queue)
        #expect(throws: DatabaseError.self) {
            try queue.write { db in
                try db.execute(sql: "UPDATE reading_session SET removed = NULL, removal_reason = NULL WHERE id = 1")
            }
        }
    }

    @Test func `The program's own error says that the guard stopped it`() throws {
        let fixture = try fixture()
        let span = ReadingSession(start: Instant(seconds: 0), end: Instant(seconds: 600), place: .home)
        let reading = LoggedReading(person: Person.ID(1), session: span, loggedBy: "李老师")
        _ = try fixture.store.write(Fixture.entry) { try $0.insert(reading, at: Instant(seconds: 700)) }
        #expect(throws: StorageError.readingOverlaps) {
            _ = try fixture.store.write(Fixture.entry) { try $0.insert(reading, at: Instant(seconds: 700)) }
        }
    }

    @Test func `A session comes back from the file as it went in`() throws {
        let fixture = try fixture()
        for (number, place) in ReadingPlace.allCases.enumerated() {
            let flags = Set(ReadingFlag.allCases.filter { $0 != .open }.dropFirst(number))
            let reading = LoggedReading(
                person: Person.ID(1),
                session: ReadingSession(
                    start: Instant(seconds: Int64(number) * 600), end: Instant(seconds: Int64(number) * 600 + 60),
                    place: place, flags: flags), loggedBy: "李老师", reason: "漏记")
            let stored = try fixture.store.write(Fixture.entry) { try $0.insert(reading, at: Instant(seconds: 9_999)) }
            #expect(try fixture.store.read { try $0.reading(stored.id) } == stored)
        }
    }
}
