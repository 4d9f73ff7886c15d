import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct KeepSuspensionsTests {
    /// Five Tuesday evenings of the choir from 1 December 2026, of which so many were missed.
    private static func house(missed: Int) throws -> House {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00", troupe: "choir", times: 5)
        _ = try KeepPolicy(at: house.desk()).use(.centre)
        for day in ["2026-12-01", "2026-12-08", "2026-12-15"].prefix(missed) {
            _ = try NoteNoShow(at: house.desk(at: "\(day)T19:20"))("合唱", occasion: nil)
        }
        return house
    }

    private static func keep(_ house: House, at now: String = "2026-12-09T09:00") throws -> KeepSuspensions {
        KeepSuspensions(at: try house.desk(at: now))
    }

    @Test func `Lifting takes the suspension back, and what it stood on no longer counts`() throws {
        let house = try Self.house(missed: 2)
        let lifting = try Self.keep(house).lift("合唱队")
        #expect(lifting.troupe.slug == "choir" && lifting.suspensions.count == 1)
        #expect(lifting.forgiven.map(\.day.description) == ["2026-12-01", "2026-12-08"])
        #expect(lifting.forgiven.allSatisfy { lifting.titles[$0.activity] == "合唱" })
        #expect(try Self.keep(house).list().suspensions.isEmpty)
        let next = try NoteNoShow(at: house.desk(at: "2026-12-15T19:20"))("合唱", occasion: nil)
        #expect(next.tallies.map(\.count) == [1] && next.tallies[0].suspension == nil)
        #expect(try house.statuses(of: "合唱").prefix(2).allSatisfy { $0 == .cancelled })
    }

    @Test func `A first mistake is mended too, before it suspends anybody`() throws {
        let house = try Self.house(missed: 1)
        let lifting = try Self.keep(house).lift("choir")
        #expect(lifting.suspensions.isEmpty && lifting.forgiven.count == 1)
    }

    @Test func `Where nothing counts against the troupe there is nothing to lift`() throws {
        let expected = SchedulingError.attendance(.nothingToLift(troupe: "合唱队"))
        #expect(throws: expected) { try Self.keep(Self.house(missed: 0)).lift("choir") }
        let house = try Self.house(missed: 1)
        #expect(throws: expected) { try Self.keep(house, at: "2027-04-01T09:00").lift("choir") }
        #expect(try Self.keep(house, at: "2027-03-31T09:00").lift("choir").forgiven.count == 1)
        #expect(throws: OperationError.self) { try Self.keep(house).lift("没有") }
    }

    @Test func `What a suspension was served for stays on record`() throws {
        let house = try Self.house(missed: 3)
        let lifting = try Self.keep(house, at: "2027-01-10T09:00").lift("choir")
        #expect(lifting.suspensions.isEmpty)
        #expect(lifting.forgiven.map(\.day.description) == ["2026-12-15"])
    }
}
