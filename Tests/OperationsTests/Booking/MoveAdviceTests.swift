import CivilTime
import Scheduling
import Testing

@testable import Operations

/// Where bookings that a closure touches could go. Every move is tried by making the change that it suggests.
@Suite struct MoveAdviceTests {
    /// A house with a dance room beside the hall, and nothing booked.
    private static func house() throws -> House {
        let house = try House()
        _ = try KeepRooms(at: house.desk()).add(RoomDescription(name: "舞蹈室", capacity: 40), slug: "dance")
        return house
    }

    /// Shuts a room on 1 December 2026.
    private static func close(
        _ house: House, _ room: String = "hall", from: String = "2026-12-01T00:00", to: String = "2026-12-02T00:00",
        effect: CloseRoom.Effect = .list, now: String = "2026-11-22T09:00"
    ) throws -> CloseRoom.Answer {
        try CloseRoom(at: house.desk(at: now))(
            room, from: LocalDateTime(from), to: LocalDateTime(to), reason: "检修", effect: effect)
    }

    /// What changes, move by move.
    private static func changes(_ booking: TouchedBooking) -> [[Suggestion.Change]] {
        booking.moves.map(\.suggestion.changes)
    }

    /// Makes every suggested change in a rehearsal, and fails the test where one is refused or leads elsewhere.
    private static func expectMovesWork(_ answer: CloseRoom.Answer, in house: House) throws {
        for booking in answer.touched {
            for move in booking.moves {
                let target = try #require(move.suggestion.judged.proposal.occurrences.first)
                let change = try ChangeActivity(at: house.desk(isRehearsal: true))(
                    "#\(booking.activity.id)", occasion: move.occasion, scope: nil, move.request)
                #expect(!change.isRefused, "\(change.findings.map(\.message.en))")
                let moved = change.activity.occurrences.filter { $0.span == target.span && $0.rooms == target.rooms }
                #expect(moved.count == 1, "\(move.suggestion.description.en)")
            }
        }
    }

    @Test func `A date of a series and a single date are each shown another room and another day, and both work`()
        throws
    {
        let house = try Self.house()
        try house.book("合唱", "2026-12-01T19:00", minutes: 90, troupe: "choir", times: 3)
        try house.book("联欢", "2026-12-01T15:00")
        let answer = try Self.close(house)
        #expect(answer.touched.map(\.entry.title) == ["联欢", "合唱"])
        #expect(answer.touched.map { $0.moves.count } == [2, 2])
        #expect(answer.touched.allSatisfy { Self.changes($0).contains([.rooms]) && Self.changes($0).contains([.date]) })
        #expect(answer.touched[0].moves.allSatisfy { $0.occasion == nil })
        #expect(answer.touched[1].moves.allSatisfy { $0.occasion == .day(answer.touched[1].occurrence.original.date) })
        #expect(answer.unadvised == 0)
        try Self.expectMovesWork(answer, in: house)
    }

    @Test func `A closure that stands back is counted all the same, so that nothing is moved under it`() throws {
        let house = try Self.house()
        try house.book("舞蹈", "2026-12-01T19:00", room: "dance")
        try house.book("合唱", "2026-12-01T19:00")
        let answer = try Self.close(house, from: "2026-12-01T18:00", to: "2026-12-01T22:00", effect: .refuse)
        #expect(answer.closure == nil && answer.touched.count == 1)
        #expect(Self.changes(answer.touched[0]) == [[.date], [.start]])
        let zone = answer.directory.zone
        let shut = try #require(
            TimeSpan(
                from: zone.instant(LocalDateTime("2026-12-01T18:00")),
                to: zone.instant(LocalDateTime("2026-12-01T22:00"))))
        let targets = answer.touched[0].moves.compactMap { $0.suggestion.judged.proposal.occurrences.first?.span }
        #expect(targets.count == 2 && targets.allSatisfy { !$0.overlaps(shut) })
        try Self.expectMovesWork(answer, in: house)
    }

    @Test func `What is called off is listed as such, and what has begun or is over is not moved`() throws {
        let house = try Self.house()
        try house.book("早课", "2026-12-01T08:00", minutes: 180)
        try house.book("合唱", "2026-12-01T19:00")
        let listed = try Self.close(house, now: "2026-12-01T09:00")
        #expect(listed.touched.map { $0.moves.isEmpty } == [true, false])
        let cancelled = try Self.close(house, effect: .cancel, now: "2026-12-01T09:00")
        #expect(cancelled.touched.map(\.occurrence.status) == [.confirmed, .cancelled])
        #expect(cancelled.touched.map(\.occurrence.reason) == [nil, "检修"])
        #expect(cancelled.touched.allSatisfy { $0.moves.isEmpty } && cancelled.unadvised == 0)
    }

    @Test func `One that was moved or has rooms of its own goes on from where it is`() throws {
        let house = try Self.house()
        try house.book("合唱", "2026-12-01T19:00", times: 3)
        _ = try ChangeActivity(at: house.desk())(
            "合唱", occasion: .day(LocalDate("2026-12-08")), scope: nil,
            ChangeRequest(rooms: ["dance"], date: LocalDate("2026-12-01"), time: LocalTime("21:00"), seconds: 1_800))
        let answer = try Self.close(house, "dance")
        #expect(answer.touched.map(\.occurrence.original.minuteText) == ["2026-12-08 19:00"])
        let move = try #require(answer.touched.first?.moves.first)
        #expect(move.suggestion.judged.proposal.schedule.seconds == 1_800)
        try Self.expectMovesWork(answer, in: house)
    }

    @Test func `Where a day names two of a series, the start names one`() throws {
        let house = try Self.house()
        try house.book("合唱", "2026-12-01T19:00", times: 2)
        _ = try ChangeActivity(at: house.desk())(
            "合唱", occasion: .day(LocalDate("2026-12-08")), scope: nil,
            ChangeRequest(date: LocalDate("2026-12-01"), time: LocalTime("15:00")))
        let answer = try Self.close(house)
        #expect(
            answer.touched.map { $0.moves.first?.occasion } == [
                .start(try LocalDateTime("2026-12-01T15:00")), .start(try LocalDateTime("2026-12-01T19:00")),
            ])
        try Self.expectMovesWork(answer, in: house)
    }

    @Test func `Twenty bookings are looked at, and it is said how many more there are`() throws {
        let house = try Self.house()
        for hour in 0..<23 { try house.book("第\(hour)场", "2026-12-01T\(hour < 10 ? "0" : "")\(hour):00", minutes: 60) }
        let answer = try Self.close(house)
        #expect(answer.touched.count == 23 && answer.unadvised == 3)
        #expect(answer.touched.prefix(20).allSatisfy { !$0.moves.isEmpty })
        #expect(answer.touched.suffix(3).allSatisfy { $0.moves.isEmpty })
    }

    @Test func `Where every room is shut for a fortnight there is nothing to suggest`() throws {
        let house = try Self.house()
        try house.book("合唱", "2026-12-01T19:00")
        for room in ["dance", "图书室"] {
            _ = try Self.close(house, room, from: "2026-11-22T00:00", to: "2026-12-31T00:00")
        }
        let answer = try Self.close(house, from: "2026-11-22T00:00", to: "2026-12-31T00:00")
        #expect(answer.touched.count == 1 && answer.touched[0].moves.isEmpty && answer.unadvised == 0)
    }

    @Test func `A date of a series may be moved although single dates may not be booked so early`() throws {
        let house = try Self.house()
        try house.book("合唱", "2026-12-01T19:00", times: 3)
        try house.book("联欢", "2026-12-01T15:00")
        _ = try KeepPolicy(at: house.desk()).set([(.adHocDaysAhead, "7")])
        let answer = try Self.close(house)
        #expect(answer.touched.map(\.entry.title) == ["联欢", "合唱"])
        #expect(answer.touched[1].moves.count == 2)
        try Self.expectMovesWork(answer, in: house)
    }

    @Test func `Across a change of the clocks a move keeps the hours on the wall`() throws {
        let house = try House(zone: "America/New_York")
        _ = try BookActivity(at: house.desk(at: "2026-10-01T09:00"))(
            House.request("Choir", "2026-10-31T01:30", minutes: 120, times: 2))
        let answer = try CloseRoom(at: house.desk(at: "2026-10-01T09:00"))(
            "hall", from: LocalDateTime("2026-10-31T00:00"), to: LocalDateTime("2026-11-01T00:00"), reason: "x",
            effect: .list)
        let zone = answer.directory.zone
        let target = try #require(
            answer.touched.first?.moves.first { $0.suggestion.changes == [.date] }?.suggestion.judged.proposal
                .occurrences
                .first)
        #expect(zone.hours(of: target.span) == "01:30–03:30")
    }
}
