import CivilTime
import Scheduling
import Storage
import Testing

@testable import Operations

/// Cancelling when it is no longer free to: the house rules of a centre make it free until noon of the day before.
@Suite struct LateCancellationTests {
    /// A house that goes by the rules of a centre, and five Tuesday evenings of the choir from 1 December 2026.
    private static func house(troupe: String? = "choir") throws -> House {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00", troupe: troupe, times: 5)
        _ = try KeepPolicy(at: house.desk()).use(.centre)
        return house
    }

    private static func cancel(
        _ house: House, _ day: String?, at now: String, scope: SeriesScope? = nil,
        lateness: CancelActivity.Lateness = .counts
    ) throws -> CancelActivity.Answer {
        try CancelActivity(at: house.desk(at: now))(
            "合唱", occasion: try day.map { .day(try LocalDate($0)) }, scope: scope, reason: "有事", lateness: lateness)
    }

    @Test(
        "It is free until noon of the day before, that minute included",
        arguments: [
            ("2026-11-22T09:00", false), ("2026-11-30T11:59", false), ("2026-11-30T12:00", false),
            ("2026-11-30T12:00:01", true), ("2026-12-01T18:59", true),
        ])
    func boundary(now: String, isLate: Bool) throws {
        let answer = try Self.cancel(Self.house(), "2026-12-01", at: now)
        #expect(answer.late.map(\.original.minuteText) == (isLate ? ["2026-12-01 19:00"] : []))
        #expect(answer.tallies.map(\.count) == (isLate ? [1] : []))
        #expect(answer.freeUntil == LocalTime(hour: 12))
        #expect(answer.cancelled.count == 1)
    }

    @Test func `It counts together with no-shows, and the second suspends from the day after it was made`() throws {
        let house = try Self.house()
        _ = try NoteNoShow(at: house.desk(at: "2026-12-01T19:20"))("合唱", occasion: nil)
        let answer = try Self.cancel(house, "2026-12-08", at: "2026-12-07T20:00")
        #expect(answer.tallies.map(\.count) == [2])
        #expect(answer.tallies.first?.suspension?.days.lowerBound == (try LocalDate("2026-12-08")))
    }

    @Test func `Of a series only the dates that are near count, each once`() throws {
        let house = try Self.house()
        let answer = try Self.cancel(house, nil, at: "2026-12-01T18:00", scope: .all)
        #expect(answer.cancelled.count == 5 && answer.late.count == 1)
        #expect(answer.tallies.map(\.count) == [1])
    }

    @Test func `What the house calls off is excused, and so is what has no troupe or was never sure`() throws {
        let late = "2026-12-01T18:00"
        let excused = try Self.cancel(Self.house(), "2026-12-01", at: late, lateness: .excused)
        #expect(excused.late.isEmpty && excused.tallies.isEmpty && excused.cancelled.count == 1)
        #expect(try Self.cancel(Self.house(troupe: nil), "2026-12-01", at: late).late.isEmpty)
        let house = try Self.house()
        try house.ask(about: "合唱")
        #expect(try Self.cancel(house, "2026-12-01", at: late).late.isEmpty)
    }

    @Test func `Where the rules name no hour, cancelling is always free`() throws {
        let house = try Self.house()
        _ = try KeepPolicy(at: house.desk()).use(.open)
        let answer = try Self.cancel(house, "2026-12-01", at: "2026-12-01T18:59")
        #expect(answer.late.isEmpty && answer.freeUntil == nil)
    }

    @Test func `A closure that calls off counts for nobody`() throws {
        let house = try Self.house()
        _ = try CloseRoom(at: house.desk(at: "2026-12-01T18:00"))(
            "hall", from: LocalDateTime("2026-12-01T12:00"), to: LocalDateTime("2026-12-02T00:00"), reason: "停电",
            effect: .cancel)
        #expect(throws: SchedulingError.self) {
            try KeepSuspensions(at: house.desk(at: "2026-12-02T09:00")).lift("choir")
        }
    }

    @Test func `Restored at once it was not missed`() throws {
        let house = try Self.house()
        _ = try Self.cancel(house, "2026-12-01", at: "2026-12-01T09:00")
        _ = try ChangeActivity(at: house.desk(at: "2026-12-01T09:05")).restore(
            "合唱", occasion: .day(LocalDate("2026-12-01")))
        let again = try Self.cancel(house, "2026-12-01", at: "2026-12-01T09:10")
        #expect(again.tallies.map(\.count) == [1])
    }
}

extension House {
    /// Puts every occurrence of an activity in question, as a holiday does.
    fileprivate func ask(about name: String) throws {
        try desk().write { file in
            let activity = try file.reader.activity(named: name, now: desk().now)
            try file.rewrite(
                activity.occurrences.map { occurrence in
                    var asked = occurrence
                    asked.status = .tentative
                    return asked
                }, of: activity, now: desk().now)
        }
    }
}
