import CivilTime
import Scheduling
import Testing

@testable import Storage

@Suite struct AttendanceTests {
    private static let now = Instant(seconds: 9_000)

    /// Three Tuesday evenings of the choir from 1 December 2026.
    private static func series() throws -> (fixture: Fixture, id: Activity.ID) {
        let fixture = try Fixture()
        let id = try fixture.book(Booking(troupes: [Fixture.choir], rule: "FREQ=WEEKLY;COUNT=3"))
        return (fixture, id)
    }

    private static func note(
        _ outcome: AttendanceOutcome, people: Int? = nil, of start: String, in id: Activity.ID, _ fixture: Fixture,
        at now: Instant = now
    ) throws {
        try fixture.store.write(Fixture.entry) { file in
            try file.note(outcome, people: people, of: LocalDateTime(start), in: id, now: now)
        }
    }

    private static func notes(of id: Activity.ID, in fixture: Fixture) throws -> [String: AttendanceNote] {
        let notes = try fixture.store.read { try $0.attendance(of: id) }
        return Dictionary(uniqueKeysWithValues: notes.map { ($0.key.minuteText, $0.value) })
    }

    /// Changes the series, or one occurrence of it, as a judge without rules lets it.
    private static func change(
        _ change: ActivityChange, from start: String? = nil, only: Bool = false, of id: Activity.ID, _ fixture: Fixture,
        at now: Instant = now
    ) throws -> Activity.ID {
        try fixture.store.write(Fixture.entry) { file in
            let zone = try file.reader.community().zone
            let activity = try #require(try file.reader.activity(id))
            let first = activity.occurrences.first { $0.original.minuteText == start }
            let plan =
                only
                ? try ChangePlan(change, to: #require(first), of: activity, now: now, in: zone)
                : try ChangePlan(change, toSeries: activity, from: first, now: now, in: zone)
            return try file.save(plan, judged: judged(plan, in: zone), uid: "rest@x", now: now)
        }
    }

    private static func judged(_ plan: ChangePlan, in zone: Zone) throws -> JudgedProposal? {
        guard let proposal = plan.proposal else { return nil }
        let around = Surroundings(zone: zone, now: now, rooms: [:])
        guard case .accepted(let judged) = Judge(rules: []).verdict(on: proposal, in: around) else {
            throw Booking.Refused()
        }
        return judged
    }

    @Test func `Who came is noted, and counted again without losing when they came`() throws {
        let (fixture, id) = try Self.series()
        try Self.note(.came, people: 12, of: "2026-12-01 19:00", in: id, fixture)
        try Self.note(.came, people: 18, of: "2026-12-01 19:00", in: id, fixture, at: Instant(seconds: 9_500))
        try Self.note(.came, of: "2026-12-01 19:00", in: id, fixture, at: Instant(seconds: 9_600))
        #expect(
            try Self.notes(of: id, in: fixture) == [
                "2026-12-01 19:00": AttendanceNote(.came, people: 18, noted: Self.now)
            ])
    }

    @Test func `Another outcome takes the place of the first, with its own moment`() throws {
        let (fixture, id) = try Self.series()
        try Self.note(.came, people: 12, of: "2026-12-01 19:00", in: id, fixture)
        try Self.note(.lateCancellation, of: "2026-12-01 19:00", in: id, fixture, at: Instant(seconds: 9_500))
        #expect(
            try Self.notes(of: id, in: fixture)["2026-12-01 19:00"]
                == AttendanceNote(.lateCancellation, noted: Instant(seconds: 9_500)))
    }

    @Test func `A note is forgotten where it is taken back`() throws {
        let (fixture, id) = try Self.series()
        try Self.note(.noShow, of: "2026-12-01 19:00", in: id, fixture)
        try fixture.store.write(Fixture.entry) { try $0.removeNote(of: LocalDateTime("2026-12-01 19:00"), in: id) }
        #expect(try Self.notes(of: id, in: fixture).isEmpty)
    }

    @Test func `The record of a troupe has what it missed and no one else, and its suspensions over and to come`()
        throws
    {
        let (fixture, id) = try Self.series()
        let other = try fixture.book(Booking(troupes: [Fixture.drums], start: "2026-12-02 19:00"))
        let evening = try Zone("Asia/Shanghai").instant(LocalDateTime("2026-12-01 19:15"))
        try Self.note(.noShow, of: "2026-12-01 19:00", in: id, fixture, at: evening)
        try Self.note(.came, of: "2026-12-08 19:00", in: id, fixture, at: evening)
        try Self.note(.lateCancellation, of: "2026-12-15 19:00", in: id, fixture, at: evening)
        try Self.note(.noShow, of: "2026-12-02 19:00", in: other, fixture)
        let record = try fixture.store.read { try $0.attendanceRecord(of: Fixture.choir) }
        #expect(record.openDates(of: Fixture.choir).map(\.outcome) == [.noShow, .lateCancellation])
        #expect(record.openDates(of: Fixture.choir).map(\.day.description) == ["2026-12-01", "2026-12-01"])
        #expect(record.openDates(of: Fixture.drums).isEmpty)
        let days = try LocalDate("2026-12-02")...LocalDate("2026-12-31")
        let suspension = try fixture.store.write(Fixture.entry) { file in
            try file.insertSuspension(of: Fixture.choir, days: days, reason: "x")
        }
        #expect(try fixture.store.read { try $0.suspensions(notOverOn: days.upperBound) } == [suspension])
        #expect(
            try fixture.store.read { try $0.attendanceRecord(of: Fixture.choir) }.openDates(of: Fixture.choir).isEmpty)
        try fixture.store.write(Fixture.entry) { try $0.remove(suspension.id) }
        #expect(try fixture.store.read { try $0.suspensions(notOverOn: .min) }.isEmpty)
    }

    @Test func `A change of the series keeps what was noted of its dates`() throws {
        let (fixture, id) = try Self.series()
        try Self.note(.came, people: 9, of: "2026-12-01 19:00", in: id, fixture)
        _ = try Self.change(ActivityChange(title: "新名字"), of: id, fixture)
        #expect(
            try Self.notes(of: id, in: fixture) == [
                "2026-12-01 19:00": AttendanceNote(.came, people: 9, noted: Self.now)
            ])
    }

    @Test func `Where the series is cut, each part keeps what was noted of its dates`() throws {
        let (fixture, id) = try Self.series()
        try fixture.store.write(Fixture.entry) { file in
            try file.cancel(
                [LocalDateTime("2026-12-15 19:00")], of: id, reason: "x", isAnnounced: false, now: Self.now)
        }
        try Self.note(.came, of: "2026-12-01 19:00", in: id, fixture)
        try Self.note(.lateCancellation, of: "2026-12-15 19:00", in: id, fixture)
        let rest = try Self.change(ActivityChange(time: LocalTime("18:00")), from: "2026-12-08 19:00", of: id, fixture)
        #expect(rest != id)
        #expect(try Self.notes(of: id, in: fixture).mapValues(\.outcome) == ["2026-12-01 19:00": .came])
        #expect(try Self.notes(of: rest, in: fixture).mapValues(\.outcome) == ["2026-12-15 18:00": .lateCancellation])
    }

    @Test func `Whoever came is not there yet at another time`() throws {
        let (fixture, id) = try Self.series()
        try Self.note(.came, of: "2026-12-01 19:00", in: id, fixture)
        _ = try Self.change(
            ActivityChange(rooms: [Fixture.west]), from: "2026-12-01 19:00", only: true, of: id, fixture)
        #expect(try Self.notes(of: id, in: fixture).count == 1)
        _ = try Self.change(
            ActivityChange(time: LocalTime("20:00")), from: "2026-12-01 19:00", only: true, of: id, fixture)
        #expect(try Self.notes(of: id, in: fixture).isEmpty)
        try Self.note(.came, of: "2026-12-08 19:00", in: id, fixture)
        _ = try Self.change(ActivityChange(time: LocalTime("18:00")), of: id, fixture)
        #expect(try Self.notes(of: id, in: fixture).isEmpty)
    }

    @Test func `What was cancelled late and is brought back was not missed`() throws {
        let (fixture, id) = try Self.series()
        let start = try LocalDateTime("2026-12-08 19:00")
        try fixture.store.write(Fixture.entry) { file in
            try file.cancel([start], of: id, reason: "x", isAnnounced: false, now: Self.now)
            try file.note(.lateCancellation, of: start, in: id, now: Self.now)
            let activity = try #require(try file.reader.activity(id))
            let cancelled = try #require(activity.occurrences.first { $0.original == start })
            let plan = try ChangePlan(restoring: cancelled, of: activity, now: Self.now)
            _ = try file.save(
                plan, judged: Self.judged(plan, in: file.reader.community().zone), uid: "x", now: Self.now)
        }
        #expect(try Self.notes(of: id, in: fixture).isEmpty)
    }
}
