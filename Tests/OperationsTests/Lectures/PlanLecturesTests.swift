import CivilTime
import Learning
import Scheduling
import Testing

@testable import Operations

@Suite struct PlanLecturesTests {
    private static func plan(_ house: House, at time: String = "15:00") throws -> PlanLectures.Answer {
        let term = try LectureTerm(
            on: .saturday, at: LocalTime(time), from: LocalDate("2026-11-23"), through: LocalDate("2026-12-12"))
        return try PlanLectures(at: house.desk())(term, in: "图书室")
    }

    @Test func `Lectures and exchanges are both booked, one after the other`() throws {
        let house = try House()
        let answer = try Self.plan(house)
        #expect(answer.lectures.activity?.details.kind == .lecture)
        #expect(
            try house.agenda("2026-11-23", "2026-12-05") == [
                "2026-11-28 15:00 社区半小时读书讲座", "2026-11-28 15:30 读书心得交流", "2026-12-05 15:00 社区半小时读书讲座",
                "2026-12-05 15:30 读书心得交流",
            ])
    }

    @Test(arguments: ["2026-12-05T15:10", "2026-12-05T15:40"]) func `Where one of the two clashes, neither is booked`(
        start: String
    ) throws {
        let house = try House()
        try house.book("占用", start, minutes: 10, room: "reading-room")
        let answer = try Self.plan(house)
        let rules = answer.lectures.verdict.refusingRules.union(answer.exchanges.verdict.refusingRules)
        #expect(rules == [.roomDoubleBooked])
        #expect(answer.lectures.activity == nil && answer.exchanges.activity == nil)
        #expect(try house.agenda("2026-11-23", "2026-12-31").count == 1)
    }

    @Test func `An exchange after closing time keeps the lecture out too`() throws {
        let house = try House()
        let answer = try Self.plan(house, at: "17:30")
        #expect(answer.exchanges.verdict.refusingRules == [.outsideOpeningHours])
        #expect(try house.agenda("2026-11-23", "2026-12-31").isEmpty)
    }
}
