import CivilTime
import Learning
import Scheduling
import Testing

@testable import Operations

@Suite struct ExchangeFollowingTests {
    private static func day(_ text: String) throws -> Occasion { .day(try LocalDate(text)) }

    @Test(arguments: ["15:30", "14:30", "15:10", "10:00"])
    func `The exchange goes along with its lecture, to a later or an earlier time`(time: String) throws {
        let house = try House()
        try house.planLectures(through: "2026-12-05")
        let answer = try ChangeActivity(at: house.desk())(
            "社区半小时", occasion: Self.day("2026-12-05"), scope: .this, ChangeRequest(time: LocalTime(time)))
        #expect(!answer.isRefused && answer.exchanges.count == 1)
        let start = LocalDateTime(try LocalDate("2026-12-05"), try LocalTime(time))
        #expect(
            try house.agenda("2026-12-05", "2026-12-05") == [
                "\(start.minuteText) 社区半小时读书讲座", "\(start.adding(seconds: 1_800).minuteText) 读书心得交流",
            ])
    }

    @Test(arguments: [SeriesScope.following, .all])
    func `A series of lectures takes its exchanges along, and once more`(scope: SeriesScope) throws {
        let house = try House()
        try house.planLectures(through: "2026-12-19")
        for (time, date) in [("15:30", nil), ("14:00", "2026-12-06")] {
            let answer = try ChangeActivity(at: house.desk(at: "2026-11-29T09:00"))(
                "社区半小时", occasion: Self.day("2026-12-05"), scope: scope,
                ChangeRequest(rooms: ["hall"], date: try date.map { try LocalDate($0) }, time: LocalTime(time)))
            try #require(!answer.isRefused)
        }
        #expect(
            try house.agenda("2026-11-28", "2026-12-31") == [
                "2026-11-28 15:00 社区半小时读书讲座", "2026-11-28 15:30 读书心得交流", "2026-12-06 14:00 社区半小时读书讲座",
                "2026-12-06 14:30 读书心得交流", "2026-12-13 14:00 社区半小时读书讲座", "2026-12-13 14:30 读书心得交流",
                "2026-12-20 14:00 社区半小时读书讲座", "2026-12-20 14:30 读书心得交流",
            ])
    }

    @Test func `Where the exchange cannot go along, the lecture stays too`() throws {
        let house = try House()
        try house.planLectures(through: "2026-12-05")
        try house.book("占用", "2026-12-06T16:30", minutes: 30, room: "reading-room")
        let answer = try ChangeActivity(at: house.desk())(
            "社区半小时", occasion: Self.day("2026-12-05"), scope: .this,
            ChangeRequest(date: try LocalDate("2026-12-06"), time: try LocalTime("16:00")))
        #expect(answer.isRefused)
        #expect(try house.agenda("2026-12-05", "2026-12-05").count == 2)
        #expect(try house.agenda("2026-12-06", "2026-12-06").count == 1)
    }

    @Test func `A lecture that is called off, brought back, added or goes on takes the exchange with it`() throws {
        let house = try House()
        try house.planLectures(through: "2026-12-05")
        let cancelled = try CancelActivity(at: house.desk())(
            "社区半小时", occasion: nil, scope: .all, reason: "停电", isAnnounced: true)
        #expect(cancelled.exchanges.count == 2)
        #expect(try house.agenda("2026-11-28", "2026-12-31").isEmpty)
        let change = ChangeActivity(at: try house.desk())
        _ = try change.restore("社区半小时", occasion: Self.day("2026-12-05"))
        _ = try change.add(LocalDate("2026-12-09"), at: nil, to: "社区半小时")
        _ = try change.extend("社区半小时", until: LocalDate("2026-12-12"))
        #expect(
            try house.agenda("2026-11-28", "2026-12-31") == [
                "2026-12-05 15:00 社区半小时读书讲座", "2026-12-05 15:30 读书心得交流", "2026-12-09 15:00 社区半小时读书讲座",
                "2026-12-09 15:30 读书心得交流", "2026-12-12 15:00 社区半小时读书讲座", "2026-12-12 15:30 读书心得交流",
            ])
    }

    @Test(arguments: ["15:00", "23:30"], [DayPolicy.OnHoliday.skip, .ask])
    func `A holiday does to the exchange what it does to the lecture`(time: String, effect: DayPolicy.OnHoliday) throws
    {
        let house = try House()
        _ = try KeepRooms(at: house.desk()).add(RoomDescription(name: "夜读室"), slug: "night")
        try house.takeInHolidays(["2026-12-05"])
        let term = try LectureTerm(
            on: .saturday, at: LocalTime(time), from: LocalDate("2026-11-23"), through: LocalDate("2026-12-12"))
        let answer = try PlanLectures(at: house.desk())(term, in: "night", dayPolicy: DayPolicy(onHoliday: effect))
        let expected: Occurrence.Status = effect == .skip ? .skipped : .tentative
        for activity in [answer.lectures.activity, answer.exchanges.activity] {
            #expect(activity?.occurrences.map(\.status) == [.confirmed, expected, .confirmed])
        }
        guard effect == .ask else { return }
        _ = try DecideBooking(at: house.desk()).approve("社区半小时", occasion: Self.day("2026-12-05"))
        #expect(try house.statuses(of: "读书心得") == [.confirmed, .confirmed, .confirmed])
    }

    @Test func `Anything else that is changed takes nothing along`() throws {
        let house = try House()
        try house.planLectures(through: "2026-12-05")
        let answer = try ChangeActivity(at: house.desk())(
            "读书心得", occasion: Self.day("2026-12-05"), scope: .this, ChangeRequest(time: try LocalTime("16:00")))
        #expect(answer.exchanges.isEmpty)
        #expect(try house.agenda("2026-12-05", "2026-12-05").first == "2026-12-05 15:00 社区半小时读书讲座")
    }
}
