import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

/// What subscribers of opening hours are told when something changes them.
struct HoursRevisionTests {
    private func revisions(_ fixture: Fixture) throws -> [Room.ID: HoursRevision] {
        try fixture.store.read { try $0.hoursRevisions() }
    }

    /// Writes at a moment and gives the rooms whose hours count as changed by it.
    private func changed(
        in fixture: Fixture, at moment: Int64 = 5_000, _ body: (CommunityWriter) throws -> Void
    ) throws -> Set<Room.ID> {
        let before = try revisions(fixture)
        try fixture.store.write(
            JournalEntry(made: Instant(seconds: moment), actor: "李老师", command: "shuxiang test"), body)
        let after = try revisions(fixture)
        let rooms = Set(after.filter { before[$0.key] != $0.value }.keys)
        for room in rooms {
            #expect(after[room]?.revised == Instant(seconds: moment))
            #expect(after[room]?.sequence ?? 0 > before[room]?.sequence ?? 0)
        }
        return rooms
    }

    private func line(holidays: Bool = false) throws -> OpeningHours {
        let days: OpeningHours.Days = holidays ? .holidays : .weekdays([.monday])
        return try #require(try OpeningHours(on: days, opens: LocalTime("09:00"), closes: LocalTime("18:00")))
    }

    @Test func `a line of the timetable concerns its room`() throws {
        let fixture = try Fixture()
        let line = try line()
        #expect(try changed(in: fixture) { try $0.insert(line, of: Fixture.danceRoom) } == [Fixture.danceRoom])
        #expect(
            try changed(in: fixture, at: 6_000) { try $0.removeOpeningHours(of: Fixture.danceRoom) }
                == [Fixture.danceRoom])
    }

    @Test func `a closure concerns the room, and where it has parts all rooms that have some`() throws {
        let fixture = try Fixture()
        let span = try Fixture.span(0, 60)
        #expect(
            try changed(in: fixture) { _ = try $0.insertClosure(of: Fixture.danceRoom, span: span, reason: "检修") }
                == [Fixture.danceRoom])
        #expect(
            try changed(in: fixture, at: 6_000) { _ = try $0.insertClosure(of: Fixture.east, span: span, reason: "检修") }
                == [Fixture.hall, Fixture.east, Fixture.west])
        #expect(
            try changed(in: fixture, at: 7_000) { _ = try $0.insertClosure(of: nil, span: span, reason: "检修") }.count
                == 4)
    }

    @Test func `a public holiday concerns rooms that have hours of their own for it`() throws {
        let fixture = try Fixture()
        let (weekday, holiday) = (try line(), try line(holidays: true))
        try fixture.store.write(Fixture.entry) { file in
            try file.insert(weekday, of: Fixture.danceRoom)
            try file.insert(holiday, of: Fixture.hall)
        }
        let day = PublicHoliday(date: try LocalDate("2027-01-01"), kind: .off, name: "元旦")
        let rooms = try changed(in: fixture) { file in
            try file.save(
                ImportedCalendar(name: "2027", contents: .holidays, imported: Instant(seconds: 5_000)))
            try file.replaceHolidays(with: HolidayCalendar(coveredYears: [2027], holidays: [day]), from: "2027")
        }
        #expect(rooms == [Fixture.hall])
    }

    @Test func `a booking concerns nobody's hours`() throws {
        let fixture = try Fixture()
        #expect(try changed(in: fixture) { _ = try Booking().save(in: $0) } == [])
    }

    @Test func `a clock put back never puts back when hours were changed`() throws {
        let fixture = try Fixture()
        let line = try line()
        _ = try changed(in: fixture, at: 9_000) { try $0.insert(line, of: Fixture.danceRoom) }
        try fixture.store.write(Fixture.entry) { try $0.removeOpeningHours(of: Fixture.danceRoom) }
        #expect(
            try revisions(fixture)[Fixture.danceRoom] == HoursRevision(sequence: 2, revised: Instant(seconds: 9_000)))
    }

    @Test func `what a file of an older program says of its feeds can be read`() throws {
        let queue = try DatabaseQueue()
        try queue.write { db in
            try Migration.apply([.v1, .v2, .v3, .v4], to: db)
            #expect(try CommunityReader(db).feedRevisions().isEmpty)
        }
    }
}
