import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct NoteNoShowTests {
    /// A choir and a drum team; five Tuesday evenings of the choir from 1 December 2026, 19:00–20:30. With that no-show in 120
    /// days a troupe is suspended for 30.
    private static func house(limit: String = "2") throws -> House {
        let house = try House()
        _ = try KeepPolicy(at: house.desk()).set([(.noShowLimit, limit)])
        _ = try KeepPeople(at: house.desk()).addTroupe(
            name: "锣鼓队", slug: "drums", kind: "drums", loudness: 5, leader: nil, colour: nil)
        try house.book("合唱", "2026-12-01T19:00", minutes: 90, troupe: "choir", times: 5)
        return house
    }

    private static func noShow(
        _ house: House, _ name: String = "合唱", at now: String, on day: String? = nil
    ) throws -> NoteNoShow.Answer {
        try NoteNoShow(at: house.desk(at: now))(
            name, occasion: try day.map { .day(try LocalDate($0)) })
    }

    private static func suspensions(_ house: House, at now: String = "2026-12-01T09:00") throws -> [String] {
        try KeepSuspensions(at: house.desk(at: now)).list().suspensions.map {
            "\($0.troupe) \($0.days.lowerBound)...\($0.days.upperBound)"
        }
    }

    @Test func `What is left of the slot is given back, and the occurrence is called off with its reason`() throws {
        let house = try Self.house()
        let answer = try Self.noShow(house, at: "2026-12-01T19:20")
        #expect(answer.occurrence.status == .cancelled && answer.occurrence.reason == "没有到场")
        #expect(!answer.occurrence.isAnnounced)
        let zone = answer.directory.zone
        #expect(
            answer.occurrence.span
                == TimeSpan(
                    from: zone.instant(try LocalDateTime("2026-12-01T19:00")),
                    to: zone.instant(try LocalDateTime("2026-12-01T20:30"))))
        #expect(answer.released.map { zone.hours(of: $0) } == "19:20–20:30")
        let rest = try BookActivity(at: house.desk(at: "2026-12-01T19:21"))(
            House.request("锣鼓", "2026-12-01T19:30", minutes: 60, troupe: "drums"))
        #expect(rest.activity != nil)
        try house.expectClaimsEqualOccurrences("after a no-show")
    }

    @Test func `The room is kept for as long as the grace lasts`() throws {
        let house = try Self.house()
        let expected = SchedulingError.attendance(
            .mayStillCome(try LocalDateTime("2026-12-01T19:00"), until: try LocalDateTime("2026-12-01T19:15")))
        #expect(throws: expected) { try Self.noShow(house, at: "2026-12-01T19:14") }
        #expect(throws: expected) { try Self.noShow(house, at: "2026-12-01T09:00") }
        #expect(try Self.noShow(house, at: "2026-12-01T19:15").occurrence.status == .cancelled)
    }

    @Test func `Those who checked in are no no-show`() throws {
        let house = try Self.house()
        _ = try CheckIn(at: house.desk(at: "2026-12-01T18:50"))("合唱", occasion: nil)
        #expect(
            throws: SchedulingError.attendance(
                .hasCheckedIn(try LocalDateTime("2026-12-01T19:00"), at: try LocalDateTime("2026-12-01T18:50")))
        ) { try Self.noShow(house, at: "2026-12-01T19:20") }
        #expect(try house.statuses(of: "合唱").first == .confirmed)
    }

    @Test func `One that is over can still be noted, and frees nothing`() throws {
        let house = try Self.house()
        let answer = try Self.noShow(house, at: "2026-12-03T09:00", on: "2026-12-01")
        #expect(answer.released == nil && answer.occurrence.status == .cancelled)
        #expect(answer.tallies.map(\.count) == [1])
    }

    @Test func `The second suspends the troupe from the next day on, and it is said`() throws {
        let house = try Self.house()
        let first = try Self.noShow(house, at: "2026-12-01T19:20")
        #expect(first.tallies.map(\.count) == [1] && first.tallies[0].suspension == nil)
        #expect(first.tallies[0].limit == 2 && first.tallies[0].days == 120)
        #expect(try Self.suspensions(house).isEmpty)
        let second = try Self.noShow(house, at: "2026-12-08T19:20")
        let suspension = try #require(second.tallies.first?.suspension)
        #expect(suspension.days == (try LocalDate("2026-12-09"))...(try LocalDate("2027-01-07")))
        #expect(suspension.reason == "120 天内 2 次没有到场或取消得太晚")
        #expect(try Self.suspensions(house).count == 1)
        #expect(try Self.suspensions(house, at: "2027-01-07T23:00").count == 1)
        #expect(try Self.suspensions(house, at: "2027-01-08T00:00").isEmpty)
    }

    @Test func `After a suspension the count starts anew`() throws {
        let house = try Self.house()
        let counts = try ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22"].map { day in
            try #require(try Self.noShow(house, at: "\(day)T19:20").tallies.first)
        }
        #expect(counts.map(\.count) == [1, 2, 1, 2])
        #expect(counts.map { $0.suspension != nil } == [false, true, false, true])
    }

    @Test func `Each troupe of an activity is counted, and only for what it missed itself`() throws {
        let house = try Self.house()
        var request = try House.request("联欢", "2026-12-03T19:00", minutes: 60)
        request.troupes = ["choir", "drums"]
        _ = try BookActivity(at: house.desk())(request)
        _ = try Self.noShow(house, at: "2026-12-01T19:20")
        let both = try Self.noShow(house, "联欢", at: "2026-12-03T19:20")
        #expect(both.tallies.map(\.troupe.slug) == ["choir", "drums"])
        #expect(both.tallies.map(\.count) == [2, 1])
        #expect(both.tallies.map { $0.suspension != nil } == [true, false])
    }

    @Test func `Where the rules set no limit nobody is suspended, and an activity without troupes counts for nobody`()
        throws
    {
        let house = try Self.house(limit: "none")
        for day in ["2026-12-01", "2026-12-08", "2026-12-15"] {
            let answer = try Self.noShow(house, at: "\(day)T19:20")
            #expect(answer.tallies.map(\.limit) == [nil] && answer.tallies.allSatisfy { $0.suspension == nil })
        }
        #expect(try Self.suspensions(house).isEmpty)
        try house.book("讲座", "2026-12-05T15:00")
        #expect(try Self.noShow(house, "讲座", at: "2026-12-05T15:20").tallies.isEmpty)
    }

    @Test func `What is due is what began today and longer ago than the grace, and nobody checked in to`() throws {
        let house = try Self.house()
        try house.book("晨练", "2026-12-01T07:00")
        try house.book("签过到", "2026-12-01T09:00")
        try house.book("取消了", "2026-12-01T10:00")
        try house.book("图书", "2026-12-01T16:00", room: "图书室")
        _ = try CheckIn(at: house.desk(at: "2026-12-01T09:00"))("签过到", occasion: nil)
        _ = try CancelActivity(at: house.desk(at: "2026-12-01T09:30"))("取消了", occasion: nil, scope: .all, reason: "x")
        func due(at now: String) throws -> [String] {
            let (entries, graceMinutes, _) = try NoteNoShow(at: house.desk(at: now)).due()
            #expect(graceMinutes == 15)
            return entries.map(\.title)
        }
        #expect(try due(at: "2026-12-01T07:14").isEmpty)
        #expect(try due(at: "2026-12-01T16:10") == ["晨练"])
        #expect(try due(at: "2026-12-01T19:15") == ["晨练", "图书", "合唱"])
        #expect(try due(at: "2026-12-02T00:00").isEmpty)
        _ = try Self.noShow(house, at: "2026-12-01T19:20")
        #expect(try due(at: "2026-12-01T19:30") == ["晨练", "图书"])
        #expect(try house.statuses(of: "晨练") == [.confirmed])
    }

    @Test func `On another clock the day and the grace are those of the community`() throws {
        let house = try House(zone: "America/New_York")
        _ = try BookActivity(at: house.desk(at: "2026-10-01T09:00"))(
            House.request("Night", "2026-11-01T01:30", minutes: 120, troupe: "choir"))
        // The clocks go back at 2:00, so that three hours lie between 1:30 and 3:30.
        let answer = try NoteNoShow(at: house.desk(at: "2026-11-01T01:45"))("Night", occasion: nil)
        #expect(answer.released?.seconds == (3 * 60 - 15) * 60)
        #expect(answer.tallies.map(\.count) == [1])
    }
}
