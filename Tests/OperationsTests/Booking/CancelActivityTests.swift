import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct CancelActivityTests {
    /// Five Tuesdays from 1 December 2026.
    private static func series() throws -> House {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00", times: 5)
        return house
    }

    private static func cancel(
        _ house: House, on day: String?, _ scope: SeriesScope?, now: String = "2026-11-22T09:00"
    ) throws -> CancelActivity.Answer {
        try CancelActivity(at: house.desk(at: now))(
            "合唱", occasion: try day.map { .day(try LocalDate($0)) }, scope: scope, reason: "停电")
    }

    @Test(
        "A scope calls off what it says",
        arguments: [
            ("2026-12-15", SeriesScope.this, [2]), ("2026-12-15", nil, [2]), ("2026-12-15", .following, [2, 3, 4]),
            ("2026-12-01", .following, [0, 1, 2, 3, 4]), (nil, .all, [0, 1, 2, 3, 4]),
            ("2026-12-15", .all, [0, 1, 2, 3, 4]),
        ] as [(String?, SeriesScope?, [Int])])
    func scopes(day: String?, scope: SeriesScope?, cancelled: [Int]) throws {
        let house = try Self.series()
        let answer = try Self.cancel(house, on: day, scope)
        #expect(answer.cancelled.count == cancelled.count)
        let statuses = try house.statuses(of: "合唱")
        #expect(statuses.indices.filter { statuses[$0] == .cancelled } == cancelled)
        let stored = try house.activity("合唱")
        #expect(stored.occurrences.filter { $0.status == .cancelled }.allSatisfy { $0.reason == "停电" })
        #expect(stored.status == (cancelled.count == 5 ? .cancelled : .confirmed))
        #expect(stored.sequence == 1)
    }

    @Test func `What is called off gives its room back`() throws {
        let house = try Self.series()
        _ = try Self.cancel(house, on: "2026-12-15", .this)
        try house.book("锣鼓", "2026-12-15T19:00")
        let third = try BookActivity(at: house.desk())(House.request("又一个", "2026-12-15T19:30"))
        #expect(third.verdict.findings.flatMap(\.neighbours).map(\.title) == ["锣鼓"])
    }

    @Test func `What has begun stays as it was`() throws {
        let house = try Self.series()
        let answer = try Self.cancel(house, on: nil, .all, now: "2026-12-15T19:30")
        #expect(answer.cancelled.map(\.original.minuteText) == ["2026-12-22 19:00", "2026-12-29 19:00"])
        #expect(try house.statuses(of: "合唱").prefix(3).allSatisfy { $0 == .confirmed })
        #expect(try house.activity("合唱").status == .confirmed)
    }

    @Test func `What is called off stays so with its first reason, and the revision only grows`() throws {
        let house = try Self.series()
        _ = try Self.cancel(house, on: "2026-12-15", .this)
        _ = try CancelActivity(at: house.desk())("合唱", occasion: nil, scope: .all, reason: "散了")
        let stored = try house.activity("合唱")
        #expect(stored.occurrences.map(\.reason) == ["散了", "散了", "停电", "散了", "散了"])
        #expect(stored.sequence == 2)
        #expect(throws: OperationError.nothingToCancel(title: "合唱")) { try Self.cancel(house, on: nil, .all) }
        #expect(try house.activity("合唱").sequence == 2)
    }

    @Test func `A single evening needs no word about which; a series does`() throws {
        let house = try Self.series()
        #expect(throws: OperationError.whichOccurrence(title: "合唱")) { try Self.cancel(house, on: nil, nil) }
        #expect(throws: OperationError.whichOccurrence(title: "合唱")) { try Self.cancel(house, on: nil, .following) }
        try house.book("一次", "2026-12-02T19:00")
        _ = try CancelActivity(at: house.desk())("一次", occasion: nil, scope: nil, reason: "停电")
        #expect(try house.statuses(of: "一次") == [.cancelled])
    }

    @Test func `A day without an occurrence is not found`() throws {
        let house = try Self.series()
        #expect(throws: OperationError.self) { try Self.cancel(house, on: "2026-12-16", .this) }
        let start = try CancelActivity(at: house.desk())(
            "合唱", occasion: .start(try LocalDateTime("2026-12-15T19:00")), scope: .this, reason: "停电")
        #expect(start.cancelled.count == 1)
    }

    @Test func `A reason is needed, and a rehearsal cancels nothing`() throws {
        let house = try Self.series()
        #expect(throws: OperationError.self) {
            try CancelActivity(at: house.desk())("合唱", occasion: nil, scope: .all, reason: " ")
        }
        _ = try CancelActivity(at: house.desk(isRehearsal: true))("合唱", occasion: nil, scope: .all, reason: "x")
        #expect(try house.statuses(of: "合唱").allSatisfy { $0 == .confirmed })
    }
}
