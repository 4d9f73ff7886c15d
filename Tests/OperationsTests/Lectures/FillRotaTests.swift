import CivilTime
import Feeds
import Learning
import Scheduling
import Testing

@testable import Operations

@Suite struct FillRotaTests {
    private static func house() throws -> House {
        let house = try House()
        try house.planLectures(through: "2026-12-19")
        try house.addPeople(["李春花", "王建国", "赵秀兰", "陈志强"])
        return house
    }

    @Test func `Offers take their lectures, and the rest goes round`() throws {
        let house = try Self.house()
        let offers = KeepLectureOffers(at: try house.desk())
        _ = try offers.offer("赵秀兰", topic: "家风", book: "《傅雷家书》", on: LocalDate("2026-12-05"))
        _ = try offers.offer("陈志强", topic: "陕北", book: nil, on: nil)
        _ = try KeepLectureLists(.speakers, at: house.desk()).add(["王建国", "李春花"])
        let answer = try FillRota(at: house.desk())()
        #expect(
            try house.speakers() == ["2026-11-28 陈志强", "2026-12-05 赵秀兰", "2026-12-12 王建国", "2026-12-19 李春花"])
        #expect(answer.decisions.map { $0.placement?.reason == .newcomer } == [false, false, true, true])
        let lines = try ListLectures(at: house.desk())(from: LocalDate("2026-12-05"), through: LocalDate("2026-12-05"))
        #expect(lines.first?.turn?.book == "傅雷家书" && lines.first?.turn?.origin == .offered)
        #expect(try KeepLectureOffers(at: house.desk()).offers().isEmpty)
    }

    @Test func `Running it again changes nothing, not even a revision`() throws {
        let house = try Self.house()
        _ = try KeepLectureLists(.speakers, at: house.desk()).add(["王建国", "李春花"])
        _ = try FillRota(at: house.desk())()
        let before = try FeedDesk(at: house.desk()).bytes(of: "lecture", form: .series)
        let again = try FillRota(at: house.desk(at: "2026-11-23T09:00"))()
        #expect(again.decisions.isEmpty)
        #expect(try FeedDesk(at: house.desk()).bytes(of: "lecture", form: .series) == before)
    }

    @Test func `A rehearsal says who would speak and changes nothing`() throws {
        let house = try Self.house()
        _ = try KeepLectureLists(.speakers, at: house.desk()).add(["王建国"])
        let answer = try FillRota(at: house.desk(isRehearsal: true))()
        #expect(answer.decisions.allSatisfy { $0.placement != nil })
        #expect(try house.speakers().allSatisfy { $0.hasSuffix(" -") })
    }

    @Test func `Nobody is asked who is away that day or in a troupe that is busy`() throws {
        let house = try Self.house()
        _ = try KeepPeople(at: house.desk()).addMember("王建国", to: "choir", role: nil)
        // The choir sings while the exchange is on.
        try house.book("合唱", "2026-11-28T15:45", troupe: "choir")
        _ = try KeepPeople(at: house.desk()).noteAway(
            "李春花", from: LocalDate("2026-12-05"), through: LocalDate("2026-12-06"), reason: nil)
        _ = try KeepLectureLists(.speakers, at: house.desk()).add(["王建国", "李春花"])
        let answer = try FillRota(at: house.desk())(through: LocalDate("2026-12-05"))
        #expect(try house.speakers().prefix(2) == ["2026-11-28 李春花", "2026-12-05 王建国"])
        #expect(answer.decisions[0].hindered.map(\.hindrance) == [.busy(with: "合唱")])
        #expect(answer.decisions[1].hindered.map(\.hindrance) == [.away])
    }

    @Test func `A troupe that is done when the lecture begins, or starts when the exchange is over, is no hindrance`()
        throws
    {
        let house = try Self.house()
        _ = try KeepPeople(at: house.desk()).addMember("王建国", to: "choir", role: nil)
        try house.book("早", "2026-11-28T14:00", troupe: "choir")
        try house.book("晚", "2026-11-28T16:00", troupe: "choir")
        _ = try KeepLectureLists(.speakers, at: house.desk()).add(["王建国"])
        _ = try FillRota(at: house.desk())(through: LocalDate("2026-11-28"))
        #expect(try house.speakers().first == "2026-11-28 王建国")
    }

    @Test func `The young speak where they offer and are never put on the rota`() throws {
        let house = try Self.house()
        try house.addPeople(["何小雨"], born: 2014)
        _ = try KeepLectureOffers(at: house.desk()).offer("何小雨", topic: "西游记", book: nil, on: nil)
        _ = try FillRota(at: house.desk())()
        #expect(try house.speakers() == ["2026-11-28 何小雨", "2026-12-05 -", "2026-12-12 -", "2026-12-19 -"])
    }

    @Test func `An offer for a day follows its lecture to another day`() throws {
        let house = try Self.house()
        _ = try KeepLectureOffers(at: house.desk()).offer("李春花", topic: "家风", book: nil, on: LocalDate("2026-12-05"))
        _ = try ChangeActivity(at: house.desk())(
            "社区半小时", occasion: .day(LocalDate("2026-12-05")), scope: .this,
            ChangeRequest(date: try LocalDate("2026-12-06")))
        _ = try FillRota(at: house.desk())(from: LocalDate("2026-12-06"), through: LocalDate("2026-12-06"))
        #expect(try house.speakers().contains("2026-12-06 李春花"))
    }

    @Test func `Only the days that are asked for are filled`() throws {
        let house = try Self.house()
        _ = try KeepLectureLists(.speakers, at: house.desk()).add(["王建国"])
        _ = try FillRota(at: house.desk())(from: LocalDate("2026-12-05"), through: LocalDate("2026-12-12"))
        #expect(try house.speakers() == ["2026-11-28 -", "2026-12-05 王建国", "2026-12-12 王建国", "2026-12-19 -"])
    }
}
