import CivilTime
import Testing

@testable import Scheduling

@Suite struct ArrivalTests {
    private static let day = "2026-12-01"

    /// An evening from 19:00 to 20:30.
    private static func evening(
        _ status: Occurrence.Status = .confirmed, on day: String = day, in zone: Zone = .shanghai,
        from start: String = "19:00",
        to end: String = "20:30"
    ) throws -> Occurrence {
        Occurrence(
            original: try LocalDateTime("\(day) \(start)"), span: try zone.span("\(day) \(start)", "\(day) \(end)"),
            status: status, rooms: [Centre.hall])
    }

    private static func checkIn(
        _ occurrence: Occurrence, at now: String, after note: AttendanceNote? = nil
    ) throws -> AttendanceRefusal? {
        try refusal {
            try occurrence.expectCheckIn(at: .shanghai(now), after: note, in: .shanghai)
        }
    }

    private static func noShow(
        _ occurrence: Occurrence, at now: String, after note: AttendanceNote? = nil, grace: Int = 15
    ) throws -> AttendanceRefusal? {
        var policy = Policy.open
        policy.graceMinutes = grace
        return try refusal {
            try occurrence.expectNoShow(at: .shanghai(now), after: note, under: policy, in: .shanghai)
        }
    }

    /// Why the attempt was refused; nil where it was not.
    private static func refusal(_ attempt: () throws -> Void) throws -> AttendanceRefusal? {
        do {
            try attempt()
            return nil
        } catch SchedulingError.attendance(let refusal) {
            return refusal
        }
    }

    private static func local(_ text: String) throws -> LocalDateTime { try LocalDateTime(text) }

    @Test(
        "People may check in from two hours before until the end",
        arguments: ["17:00", "18:00", "19:00", "20:29:59"])
    func inTime(time: String) throws {
        #expect(try Self.checkIn(Self.evening(), at: "\(Self.day) \(time)") == nil)
    }

    @Test func `Before that they are told when it opens, and after it that it is over`() throws {
        let start = try Self.local("2026-12-01 19:00")
        let early = try Self.checkIn(Self.evening(), at: "2026-12-01 16:59:59")
        #expect(early == .tooEarly(start, opens: try Self.local("2026-12-01 17:00")))
        let late = try Self.checkIn(Self.evening(), at: "2026-12-01 20:30")
        #expect(late == .over(start, ended: try Self.local("2026-12-01 20:30")))
    }

    @Test func `Whoever checked in may do so again, with another count`() throws {
        let note = try AttendanceNote(.came, people: 12, noted: .shanghai("2026-12-01 19:00"))
        #expect(try Self.checkIn(Self.evening(), at: "2026-12-01 19:30", after: note) == nil)
    }

    @Test func `A no-show may be noted once the grace is over, and any time after`() throws {
        let start = try Self.local("2026-12-01 19:00")
        let early = try Self.noShow(Self.evening(), at: "2026-12-01 19:14:59")
        #expect(early == .mayStillCome(start, until: try Self.local("2026-12-01 19:15")))
        for time in ["2026-12-01 19:15", "2026-12-01 21:00", "2026-12-03 08:00"] {
            #expect(try Self.noShow(Self.evening(), at: time) == nil)
        }
        #expect(try Self.noShow(Self.evening(), at: "2026-12-01 19:00", grace: 0) == nil)
    }

    @Test func `Whoever checked in is no no-show`() throws {
        let note = try AttendanceNote(.came, noted: .shanghai("2026-12-01 18:55"))
        let refusal = try Self.noShow(Self.evening(), at: "2026-12-01 19:30", after: note)
        #expect(
            refusal == .hasCheckedIn(try Self.local("2026-12-01 19:00"), at: try Self.local("2026-12-01 18:55")))
    }

    @Test func `After a no-show neither is taken, and it is said what to do`() throws {
        let note = try AttendanceNote(.noShow, noted: .shanghai("2026-12-01 19:15"))
        let refusals = [
            try Self.checkIn(Self.evening(.cancelled), at: "2026-12-01 19:30", after: note),
            try Self.noShow(Self.evening(.cancelled), at: "2026-12-01 19:30", after: note),
        ]
        #expect(refusals == Array(repeating: .notedAsNoShow(try Self.local("2026-12-01 19:00")), count: 2))
        #expect(refusals[0]?.explanation.en.contains("suspension lift") == true)
    }

    @Test(
        "What does not take place is neither attended nor missed",
        arguments: [Occurrence.Status.cancelled, .skipped, .waiting])
    func notTakingPlace(status: Occurrence.Status) throws {
        let expected = AttendanceRefusal.doesNotTakePlace(try Self.local("2026-12-01 19:00"), status)
        #expect(try Self.checkIn(Self.evening(status), at: "2026-12-01 19:30") == expected)
        #expect(try Self.noShow(Self.evening(status), at: "2026-12-01 19:30") == expected)
    }

    /// An activity of which some occurrences were called off.
    private static func activity(_ occurrences: Occurrence...) throws -> Activity {
        Activity(
            id: Activity.ID(1), uid: "x", details: ActivityDetails(title: "合唱", kind: .rehearsal, rooms: [Centre.hall]),
            schedule: try Wish().schedule(), created: Instant(seconds: 0), revised: Instant(seconds: 0),
            occurrences: occurrences)
    }

    /// Two sessions on 1 December and one on the day after.
    private static func sessions(morning: Occurrence.Status = .confirmed) throws -> Activity {
        try activity(
            evening(morning, from: "09:00", to: "11:00"), evening(), evening(on: "2026-12-02"))
    }

    @Test(
        "Without a date the one that is on is meant, else the next one today",
        arguments: [
            ("2026-12-01 00:30", "2026-12-01 09:00"), ("2026-12-01 10:59", "2026-12-01 09:00"),
            ("2026-12-01 11:00", "2026-12-01 19:00"), ("2026-12-01 20:30", nil), ("2026-11-30 23:59", nil),
            ("2026-12-02 08:00", "2026-12-02 19:00"),
        ])
    func atHand(now: String, original: String?) throws {
        let found = try Self.sessions().occurrenceAtHand(at: .shanghai(now), in: .shanghai)
        #expect(found?.original.minuteText == original)
    }

    @Test(
        "Without a date the last that has begun was left alone, else the next one today",
        arguments: [
            ("2026-12-01 08:00", "2026-12-01 09:00"), ("2026-12-01 09:20", "2026-12-01 09:00"),
            ("2026-12-01 18:59", "2026-12-01 09:00"), ("2026-12-01 23:59", "2026-12-01 19:00"),
            ("2026-11-30 23:59", nil),
        ])
    func leftAlone(now: String, original: String?) throws {
        let found = try Self.sessions().occurrenceLeftAlone(at: .shanghai(now), in: .shanghai)
        #expect(found?.original.minuteText == original)
    }

    @Test func `One that was called off is meant only where there is no other`() throws {
        let now = try Instant.shanghai("2026-12-01 09:30")
        let activity = try Self.sessions(morning: .cancelled)
        #expect(activity.occurrenceAtHand(at: now, in: .shanghai)?.original.minuteText == "2026-12-01 19:00")
        #expect(activity.occurrenceLeftAlone(at: now, in: .shanghai)?.original.minuteText == "2026-12-01 19:00")
        let single = try Self.activity(Self.evening(.cancelled))
        let evening = try Instant.shanghai("2026-12-01 19:30")
        #expect(single.occurrenceAtHand(at: evening, in: .shanghai)?.status == .cancelled)
        #expect(single.occurrenceLeftAlone(at: evening, in: .shanghai)?.status == .cancelled)
    }

    @Test func `One that runs past midnight is on after it too`() throws {
        let night = Occurrence(
            original: try Self.local("2026-12-01 22:00"),
            span: try Zone.shanghai.span("2026-12-01 22:00", "2026-12-02 02:00"),
            rooms: [Centre.hall])
        let found = try Self.activity(night).occurrenceAtHand(at: .shanghai("2026-12-02 01:00"), in: .shanghai)
        #expect(found == night)
    }

    @Test(
        "It is free to cancel until an hour of the day before, on the community's clock",
        arguments: [
            ("Asia/Shanghai", "2026-12-01 19:00", "2026-12-01 20:00", "2026-11-30 12:00"),
            ("Asia/Shanghai", "2028-03-01 00:00", "2028-03-01 01:00", "2028-02-29 12:00"),
            ("America/New_York", "2026-03-09 09:00", "2026-03-09 10:00", "2026-03-08 12:00"),
            ("America/New_York", "2026-11-01 09:00", "2026-11-01 10:00", "2026-10-31 12:00"),
        ])
    func freeCancellation(zone: String, start: String, end: String, until: String) throws {
        let zone = Zone.named(zone)
        let ends = try Policy.centre.freeCancellationEnds(for: zone.span(start, end), in: zone)
        #expect(ends == (try zone.moment(until)))
        #expect(try Policy.open.freeCancellationEnds(for: zone.span(start, end), in: zone) == nil)
    }
}

extension Instant {
    /// The moment of `2026-12-01 19:00` in Shanghai.
    fileprivate static func shanghai(_ text: String) throws -> Instant { try Zone.shanghai.moment(text) }
}
