import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct KeepPolicyTests {
    @Test func `Rules are changed together, and the answer says which`() throws {
        let house = try House()
        let answer = try KeepPolicy(at: house.desk()).set([
            (.longestMinutes, "240"), (.loudFrom, "3"), (.holdHours, "48"),
        ])
        #expect(answer.changed == [.longestMinutes, .holdHours])
        #expect(answer.before == .open)
        #expect(try KeepPolicy(at: house.desk()).show() == answer.after)
        #expect(answer.after.longestMinutes == 240 && answer.after.holdHours == 48)
    }

    @Test func `One bad value, and nothing changes`() throws {
        let house = try House()
        #expect(throws: PolicyError.badValue(.holdHours, text: "x")) {
            try KeepPolicy(at: house.desk()).set([(.longestMinutes, "240"), (.holdHours, "x")])
        }
        #expect(try KeepPolicy(at: house.desk()).show() == .open)
    }

    @Test func `A template replaces every rule, also those that were set by hand`() throws {
        let house = try House()
        let keeper = KeepPolicy(at: try house.desk())
        _ = try keeper.set([(.horizonDays, "100")])
        #expect(try keeper.use(.centre).changed.contains(.horizonDays))
        #expect(try keeper.show() == .centre)
        #expect(try keeper.use(.centre).changed.isEmpty)
    }

    @Test func `A rehearsal shows the change and does not make it`() throws {
        let house = try House()
        #expect(try KeepPolicy(at: house.desk(isRehearsal: true)).use(.centre).after == .centre)
        #expect(try KeepPolicy(at: house.desk()).show() == .open)
    }

    @Test func `A rule is found by its name or a unique beginning`() throws {
        #expect(try KeepPolicy.key(named: "quiet-hours") == .quietHours)
        #expect(try KeepPolicy.key(named: "quiet") == .quietHours)
        #expect(throws: OperationError.self) { try KeepPolicy.key(named: "series") }
        #expect(throws: OperationError.self) { try KeepPolicy.key(named: "x") }
    }

    @Test func `A series keeps to the house's number of dates and of years`() throws {
        let house = try House()
        _ = try KeepPolicy(at: house.desk()).set([(.seriesOccurrences, "60"), (.seriesYears, "1")])
        let book = BookActivity(at: try house.desk())
        #expect(throws: SchedulingError.endless(limit: 60)) {
            try book(House.request("合唱", "2026-12-01T19:00", times: 61))
        }
        #expect(throws: SchedulingError.reachesTooFar(last: try LocalDate("2027-12-07"), years: 1)) {
            try book(House.request("合唱", "2026-12-01T19:00", times: 54))
        }
        #expect(try book(House.request("合唱", "2026-12-01T19:00", times: 53)).activity?.occurrences.count == 53)
    }
}
