import CivilTime
import Learning
import Scheduling
import Storage
import Testing

@testable import Operations

@Suite struct KeepInsightsTests {
    /// A house with a grown-up who agreed to be named, one who did not, and a child.
    private static func house() throws -> House {
        let house = try House()
        let people = KeepPeople(at: try house.desk())
        _ = try people.addPerson(name: "李春花", birthYear: 1958, hasPublicNameConsent: true)
        _ = try people.addPerson(name: "赵秀兰", birthYear: 1961, hasPublicNameConsent: false)
        _ = try people.addPerson(name: "何小雨", birthYear: 2014, hasPublicNameConsent: true)
        return house
    }

    private static func board(_ house: House, at now: String = "2026-11-22T09:00") throws -> [InsightBoard.Card] {
        try InsightBoard(at: house.desk(at: now)).cards
    }

    @Test func `An insight waits, and hangs on the board once it is approved, for as long as the house says`() throws {
        let house = try Self.house()
        let insights = KeepInsights(at: try house.desk())
        let written = try insights.add("读书在于用心。", by: "李春")
        #expect(written.standing == .pending && written.writer.name == "李春花")
        #expect(try insights.list(pendingOnly: true) == [written])
        #expect(try Self.board(house).isEmpty)
        let approved = try insights.approve(["#1"])
        #expect(approved[0].standing == .approved(try house.desk().now, through: try LocalDate("2027-02-20")))
        #expect(approved[0].uid == written.uid && approved[0].revision.sequence == 1)
        #expect(try insights.list(pendingOnly: true).isEmpty)
        #expect(try Self.board(house).map(\.name.zh) == ["李春花"])
        _ = try KeepPolicy(at: house.desk()).set([(key: .insightDays, text: "7")])
        _ = try insights.approve(["读书在"])
        #expect(try Self.board(house).map(\.lastDay.description) == ["2026-11-29"])
    }

    @Test func `It comes down at midnight of the community's clock after its last day`() throws {
        let house = try Self.house()
        _ = try KeepInsights(at: house.desk()).add("好", by: "李春花")
        _ = try KeepInsights(at: house.desk()).approve(["1"], through: LocalDate("2026-11-25"))
        #expect(try Self.board(house, at: "2026-11-25T23:59:59").count == 1)
        #expect(try Self.board(house, at: "2026-11-26T00:00").isEmpty)
    }

    @Test func `People are named as they agreed, and whoever may be a minor never`() throws {
        let house = try Self.house()
        let insights = KeepInsights(at: try house.desk())
        for name in ["李春花", "赵秀兰", "何小雨"] { _ = try insights.add("我是一条短文", by: name) }
        _ = try insights.approve(["1", "2", "3"])
        #expect(try Self.board(house).map(\.name.zh) == ["一位小居民", "赵**", "李春花"])
    }

    @Test func `Several are approved at once, or none where one is not found`() throws {
        let house = try Self.house()
        let insights = KeepInsights(at: try house.desk())
        _ = try insights.add("一", by: "李春花")
        #expect(throws: OperationError.self) { try insights.approve(["1", "2"]) }
        #expect(throws: OperationError.self) { try insights.approve(["1"], through: LocalDate("2026-11-21")) }
        #expect(try insights.list(pendingOnly: true).count == 1)
    }

    @Test func `One that is declined comes down with its reason, and may come back`() throws {
        let house = try Self.house()
        let insights = KeepInsights(at: try house.desk())
        _ = try insights.add("一", by: "李春花")
        _ = try insights.approve(["1"])
        let declined = try insights.decline("1", reason: "重复")
        #expect(declined.standing == .declined(try house.desk().now, reason: "重复"))
        #expect(try Self.board(house).isEmpty)
        #expect(try insights.approve(["1"])[0].revision.sequence == 3)
        #expect(try Self.board(house).count == 1)
        #expect(try insights.remove("1").number == 1)
        #expect(try insights.list().isEmpty)
        #expect(try insights.add("二", by: "李春花").number == 2)
    }

    @Test func `What was said after a lecture carries its day, and a lecture must have been`() throws {
        let house = try Self.house()
        let term = try LectureTerm(
            on: .saturday, at: LocalTime("15:00"), from: LocalDate("2026-11-23"), through: LocalDate("2026-12-31"))
        _ = try PlanLectures(at: house.desk())(term, in: "reading-room")
        func add(_ lecture: String, at now: String) throws -> Insight<Person> {
            try KeepInsights(at: house.desk(at: now)).add("好", by: "李春花", lecture: LocalDate(lecture))
        }
        #expect(try add("2026-11-28", at: "2026-11-28T15:31").lecture?.description == "2026-11-28")
        #expect(
            throws: OperationError.noLectureHeld(on: try LocalDate("2026-12-05"), latest: [try LocalDate("2026-11-28")])
        ) {
            try add("2026-12-05", at: "2026-12-05T14:59")
        }
        #expect(throws: OperationError.self) { try add("2026-11-29", at: "2026-12-05T16:00") }
        let cancel = CancelActivity(at: try house.desk())
        _ = try cancel("社区半小时读书讲座", occasion: .day(LocalDate("2026-12-12")), scope: .this, reason: "停电")
        #expect(throws: OperationError.self) { try add("2026-12-12", at: "2026-12-13T09:00") }
    }

    @Test func `A rehearsal leaves nothing, and bad words leave nothing`() throws {
        let house = try Self.house()
        _ = try KeepInsights(at: house.desk(isRehearsal: true)).add("好", by: "李春花")
        #expect(throws: InsightProblem.empty) { try KeepInsights(at: house.desk()).add(" ", by: "李春花") }
        #expect(try KeepInsights(at: house.desk()).list().isEmpty)
    }

    @Test func `A name or consent that changes raises the revision of what the person wrote`() throws {
        let house = try Self.house()
        let insights = KeepInsights(at: try house.desk())
        _ = try insights.add("一", by: "李春花")
        _ = try insights.add("二", by: "赵秀兰")
        let later = try house.desk(at: "2026-11-23T09:00")
        try later.write { try $0.reviseWhatNames(try NameLookup($0.reader.people()).find("李春花").id, now: later.now) }
        #expect(try insights.list().map(\.revision.sequence) == [1, 0])
        #expect(try insights.list()[0].revision.moment == later.now)
    }
}
