import CivilTime
import Foundation
import GRDB
import Scheduling
import Testing

@testable import Storage

/// What somebody else may have done to a file, and what is found of it.
@Suite struct ProblemsTests {
    /// A choir in the hall on three Tuesdays, and a dance.
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.book(Booking(rooms: [Fixture.hall], troupes: [Fixture.choir], rule: "FREQ=WEEKLY;COUNT=3"))
        try fixture.book(Booking(title: "舞蹈排练"))
        return fixture
    }

    /// Does something past the program, with nobody watching over references and triggers.
    private func spoil(_ fixture: Fixture, _ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(path: fixture.store.path, configuration: configuration).writeWithoutTransaction { db in
            try db.execute(sql: sql)
        }
    }

    private func problems(after sql: String) throws -> [FileProblem] {
        let fixture = try fixture()
        try spoil(fixture, sql)
        return try fixture.store.read { try $0.problems() }
    }

    @Test func `a file that only the program wrote has none`() throws {
        #expect(try fixture().store.read { try $0.problems() }.isEmpty)
    }

    @Test func `two claims at the same time`() throws {
        let found = try problems(
            after: """
                DROP TRIGGER claim_is_disjoint_on_insert;
                INSERT INTO claim (resource, starts, ends, occurrence) SELECT 4, starts, ends, occurrence FROM claim LIMIT 1;
                """)
        #expect(found.contains(.doubleBooked(Activity.ID(1), Activity.ID(2))))
        #expect(found.contains(.foreignSchema(name: "claim_is_disjoint_on_insert")))
        #expect(found.contains(.wrongClaims(Activity.ID(1))))
    }

    @Test func `a claim that is gone`() throws {
        #expect(
            try problems(after: "DELETE FROM claim WHERE resource = 5 AND occurrence = 2") == [
                .wrongClaims(Activity.ID(1))
            ])
    }

    @Test func `an occurrence that today's time zone data put elsewhere`() throws {
        let original = try LocalDateTime("2026-12-08 19:00")
        let found = try problems(after: "UPDATE occurrence SET starts = starts - 3600 WHERE id = 2")
        #expect(found == [.wrongClaims(Activity.ID(1)), .shiftedOccurrence(Activity.ID(1), original: original)])
    }

    @Test func `a row that speaks of nobody`() throws {
        let found = try problems(after: "INSERT INTO absence VALUES (9, 77, '2026-12-01', '2026-12-02', NULL)")
        #expect(found == [.danglingRow(table: "absence", row: 9, missing: "person")])
    }

    @Test func `a table of another program`() throws {
        #expect(try problems(after: "CREATE TABLE recipe (name TEXT)") == [.foreignSchema(name: "recipe")])
    }

    @Test func `a person who reads twice at the same time`() throws {
        let found = try problems(
            after: """
                INSERT INTO person (id, name, has_public_name_consent) VALUES (3, '李春花', 0);
                DROP TRIGGER reading_session_is_disjoint_on_insert;
                INSERT INTO reading_session (person, starts, ends, place, logged_by, logged)
                    VALUES (3, 100, 200, 'room', '王', 200), (3, 199, 300, 'room', '王', 300), (3, 300, 400, 'home', '王', 400);
                """)
        #expect(found == [.foreignSchema(name: "reading_session_is_disjoint_on_insert"), .readingTwice(Person.ID(3))])
    }

    @Test func `a line of the journal that is gone, or cannot be read`() throws {
        #expect(try problems(after: "DELETE FROM journal WHERE id = 2") == [.journalGap(after: 1)])
        #expect(
            try problems(after: "UPDATE journal SET changes = x'5405010203' WHERE id = 3") == [
                .unreadableJournalLine(3)
            ])
        let last = try fixture().store.read { try $0.journalLines(JournalChoice()).lines.count }
        #expect(
            try problems(after: "DELETE FROM journal WHERE id = \(last)") == [.journalGap(after: Int64(last - 1))])
    }

    @Test func `a value that no program of ours wrote, of which activity it is`() throws {
        let date = try problems(after: "UPDATE occurrence SET original = 'nope' WHERE id = 2")
        #expect(date.map(\.code) == ["unreadable-value"] && date[0].explanation.en.contains("activity #1"), "\(date)")
        let rule = try problems(after: "UPDATE activity SET rule = 'FREQ=NEVER' WHERE id = 1")
        #expect(rule.map(\.code) == ["unreadable-value"] && rule[0].explanation.zh.contains("FREQ=NEVER"), "\(rule)")
        let day = try problems(
            after: """
                INSERT INTO calendar VALUES (1, '2026', 'holidays', 0);
                INSERT INTO public_holiday VALUES ('nope', 'off', '国庆节', 1);
                """)
        #expect(day.map(\.code) == ["unreadable-value"], "\(day)")
    }

    @Test func `broken pages, and nothing else is believed`() throws {
        let fixture = try fixture()
        try spoil(fixture, "PRAGMA wal_checkpoint(TRUNCATE)")
        let page = try fixture.stranger().read {
            try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'claim_by_occurrence'") ?? 0
        }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.store.path))
        let start = (page - 1) * 4096
        bytes.replaceSubrange(start + 4064..<start + 4096, with: Data(repeating: 0, count: 32))
        let broken = fixture.folder.file("broken.shuxiang")
        try bytes.write(to: URL(fileURLWithPath: broken))
        let found = try Store.reading(broken).read { try $0.problems() }
        #expect(!found.isEmpty && found.allSatisfy { $0.code == "broken-pages" })
    }

    @Test func `every problem is told in both languages, with what to do`() throws {
        let every: [FileProblem] = [
            .brokenPages("x"), .danglingRow(table: "a", row: 1, missing: "b"), .foreignSchema(name: "x"),
            .doubleBooked(Activity.ID(1), Activity.ID(2)), .wrongClaims(Activity.ID(1)),
            .shiftedOccurrence(Activity.ID(1), original: try LocalDateTime("2026-12-08 19:00")),
            .readingTwice(Person.ID(1)), .journalGap(after: 1), .unreadableJournalLine(1),
            .unreadable(nil, because: LocalizedText(zh: "不是日子。", en: "No day.")),
        ]
        #expect(Set(every.map(\.code)).count == every.count)
        for problem in every {
            for text in [problem.explanation, problem.remedy] {
                #expect(text.zh.hasSuffix("。") && text.en.hasSuffix(".") && text.zh != text.en)
            }
        }
    }

    @Test(arguments: [
        "DELETE FROM claim WHERE resource = 5 AND occurrence = 2", "DELETE FROM claim",
        "UPDATE occurrence SET starts = starts - 3600, ends = ends - 3600 WHERE activity = 1",
    ])
    func `claiming anew puts an activity right and tells subscribers`(sql: String) throws {
        let fixture = try fixture()
        let before = try fixture.store.read { try #require(try $0.activity(Activity.ID(1))) }
        try spoil(fixture, sql)
        try fixture.store.write(Fixture.entry) { file in
            for id in [1, 2] { try file.claimAnew(Activity.ID(Int64(id)), now: Instant(seconds: 3_000)) }
        }
        #expect(try fixture.store.read { try $0.problems() }.isEmpty)
        let after = try fixture.store.read { try #require(try $0.activity(Activity.ID(1))) }
        #expect(after.occurrences == before.occurrences)
        #expect(after.sequence > before.sequence && after.revised > before.revised)
    }
}
