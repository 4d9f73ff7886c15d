import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

/// What stands in the way of taking a line of the journal back, and which lines that names.
@Suite struct TakingBackTests {
    private let fixture: Fixture

    init() throws { fixture = try Fixture() }

    private func write(_ body: (CommunityWriter) throws -> Void) throws { try fixture.store.write(Fixture.entry, body) }

    private func reasons(_ hindrances: [Hindrance]) -> Set<Hindrance.Reason> { Set(hindrances.map(\.reason)) }

    /// Nothing is changed by what is refused.
    private func refused(_ line: Int64, now: Int64 = 3_000) throws -> [Hindrance] {
        let before = try Dump.text(of: fixture.stranger())
        let hindrances = try fixture.takeBack(line, now: now)
        #expect(try Dump.text(of: fixture.stranger()) == before)
        return hindrances
    }

    @Test func `a row that a later line changed is named with that line`() throws {
        try write { _ = try $0.insertPerson(name: "王秀兰", birthYear: nil, hasPublicNameConsent: false) }
        try write { try $0.run("UPDATE person SET birth_year = 1958", []) }
        let hindrances = try refused(2)
        #expect(hindrances.map(\.reason) == [.changedLater] && hindrances.map(\.lines) == [[3]])
        #expect(hindrances.map(\.row) == [RowKey(table: "person", values: ["id": .integer(1)])])
        #expect(try fixture.takeBack(3) == [])
        #expect(try fixture.takeBack(2) == [], "once the later line is taken back nothing is in the way")
    }

    @Test func `columns that a later line left alone come back beside its own`() throws {
        try write { _ = try $0.insertPerson(name: "王秀兰", birthYear: nil, hasPublicNameConsent: false) }
        try write { try $0.run("UPDATE person SET birth_year = 1958", []) }
        try write { try $0.run("UPDATE person SET name = '王兰'", []) }
        #expect(try fixture.takeBack(3) == [])
        #expect(try fixture.store.read { try $0.people() }.map(\.name) == ["王兰"])
        #expect(try fixture.store.read { try $0.people() }.map(\.birthYear) == [nil])
    }

    @Test func `what later rows rely on stays`() throws {
        try write { _ = try $0.insertPerson(name: "王秀兰", birthYear: nil, hasPublicNameConsent: false) }
        try write { try $0.save(Membership(troupe: Fixture.choir, person: Person.ID(1))) }
        let hindrances = try refused(2)
        #expect(reasons(hindrances) == [.reliedOn] && hindrances.map(\.lines) == [[3]])
        #expect(hindrances.map(\.row.table) == ["membership"])
    }

    @Test func `what speaks of something that is gone does not come back`() throws {
        try write { _ = try $0.insertEquipment(slug: "drums", name: "大鼓", quantity: 6) }
        try fixture.book(Booking(needs: ActivityNeeds(equipment: [EquipmentNeed(Equipment.ID(1), quantity: 1)])))
        try write { try $0.run("DELETE FROM activity_equipment", []) }
        try write { try $0.delete(Equipment.ID(1)) }
        let hindrances = try refused(4)
        #expect(reasons(hindrances) == [.gone] && hindrances.map(\.lines) == [[5]])
    }

    @Test func `a name that another has by now is not given back`() throws {
        try write { try $0.run("UPDATE room SET name = '大厅' WHERE id = 4", []) }
        try write { _ = try $0.insert(RoomDescription(name: "舞蹈室"), slug: "other") }
        let hindrances = try refused(2)
        #expect(reasons(hindrances) == [.taken] && hindrances.map(\.lines) == [[3]])
    }

    @Test func `two that exchanged their names exchange them back`() throws {
        try write { file in
            try file.run("UPDATE room SET name = '旧东厅' WHERE id = 2", [])
            try file.run("UPDATE room SET name = '东厅' WHERE id = 3", [])
            try file.run("UPDATE room SET name = '西厅' WHERE id = 2", [])
        }
        #expect(try fixture.takeBack(2) == [])
        #expect(try fixture.store.read { try $0.rooms() }.map(\.name) == ["多功能厅", "东厅", "西厅", "舞蹈室"])
    }

    @Test func `what has begun since stays, and what was noted of it afterwards can be taken back`() throws {
        try fixture.book(Booking())
        let start = try #require(try fixture.store.read { try $0.activity(Activity.ID(1)) }).occurrences[0].span.start
        let hindrances = try refused(2, now: start.seconds + 60)
        #expect(reasons(hindrances) == [.begun(start)])
        let entry = JournalEntry(made: Instant(seconds: start.seconds + 1_200), actor: "李老师", command: "no-show")
        try fixture.store.write(entry) { file in
            let original = try LocalDateTime("2026-12-01 19:00")
            try file.cancel([original], of: Activity.ID(1), reason: "没有到场", isAnnounced: false, now: entry.made)
        }
        #expect(try fixture.takeBack(3, now: start.seconds + 3_600) == [])
        #expect(try fixture.store.read { try $0.problems() } == [])
    }

    @Test func `the time that somebody else has by now is not taken twice`() throws {
        try fixture.book(Booking())
        try write { file in
            try file.cancel(
                [try LocalDateTime("2026-12-01 19:00")], of: Activity.ID(1), reason: "停电", isAnnounced: false,
                now: Instant(seconds: 2_500))
        }
        try fixture.book(Booking(title: "舞蹈"))
        let before = try Dump.text(of: fixture.stranger())
        #expect(throws: StorageError.doubleBooked) { try fixture.takeBack(3) }
        #expect(try Dump.text(of: fixture.stranger()) == before)
        #expect(try fixture.takeBack(4) == [])
        #expect(try fixture.takeBack(3) == [])
    }

    @Test
    func `bookings of a hall keep it when a part of it is taken back, and hold the part again when it is brought back`()
        throws
    {
        try write { _ = try $0.insert(RoomDescription(name: "左间"), slug: "left", partOf: Fixture.danceRoom) }
        try fixture.book(Booking())
        #expect(try fixture.takeBack(2) == [])
        #expect(try fixture.store.read { try $0.problems() } == [])
        #expect(try fixture.takeBack(4) == [])
        #expect(try fixture.store.read { try $0.problems() } == [])
        #expect(throws: Booking.Refused.self) { try fixture.takeBack(9) }
    }

    @Test func `the latest line that holds is the one before what was taken back`() throws {
        for year in [1950, 1951, 1952] {
            try write { _ = try $0.insertPerson(name: "\(year)", birthYear: year, hasPublicNameConsent: false) }
        }
        func latest() throws -> Int64? { try fixture.store.read { try $0.latestLineThatHolds()?.id } }
        #expect(try latest() == 4)
        #expect(try fixture.takeBackLatest() == [])
        #expect(try latest() == 3)
        #expect(try fixture.takeBackLatest() == [])
        #expect(try latest() == 2)
        // Line 6 took line 3 back; taken back itself, line 3 holds again.
        #expect(try fixture.takeBack(6) == [])
        #expect(try latest() == 3)
        let lines = try fixture.store.read { try $0.journalLines(JournalChoice()).lines }
        #expect(lines.map(\.undoes) == [nil, nil, nil, nil, 4, 3, 6])
        #expect(lines.map(\.undoneBy) == [nil, nil, nil, 5, nil, 7, nil])
    }

    @Test func `lines are found by their time and by the activity they touch`() throws {
        try fixture.book(Booking())
        try fixture.book(Booking(title: "舞蹈", start: "2026-12-02 19:00"))
        let entry = JournalEntry(made: Instant(seconds: 5_000), actor: "李老师", command: "cancel")
        try fixture.store.write(entry) { file in
            try file.cancel(
                [try LocalDateTime("2026-12-01 19:00")], of: Activity.ID(1), reason: "停电", isAnnounced: false,
                now: entry.made)
        }
        func found(_ change: (inout JournalChoice) -> Void) throws -> ([Int64], Int) {
            var choice = JournalChoice()
            change(&choice)
            let found = try fixture.store.read { try $0.journalLines(choice) }
            return (found.lines.map(\.id), found.earlier)
        }
        #expect(try found { _ in } == ([1, 2, 3, 4], 0))
        #expect(try found { $0.last = 1 } == ([4], 3))
        #expect(try found { $0.from = Instant(seconds: 5_000) } == ([4], 0))
        #expect(try found { $0.to = Instant(seconds: 5_000) } == ([1, 2, 3], 0))
        #expect(try found { $0.activity = Activity.ID(1) } == ([2, 4], 0))
        #expect(
            try found {
                $0.activity = Activity.ID(1); $0.last = 1
            } == ([4], 1))
    }
}
