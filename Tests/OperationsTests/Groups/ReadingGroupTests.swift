import CivilTime
import Learning
import Scheduling
import Storage
import Testing

@testable import Operations

@Suite struct ReadingGroupTests {
    private static func house() throws -> House {
        let house = try House()
        for name in ["周雅琴", "李春花", "何小雨"] {
            _ = try KeepPeople(at: house.desk()).addPerson(name: name, birthYear: nil, hasPublicNameConsent: false)
        }
        _ = try KeepReadingGroups(at: house.desk()).add("春风读书会", slug: "spring", leader: "周")
        return house
    }

    private static func meet(_ house: House, _ start: String, times: Int? = nil) throws -> BookingAnswer {
        var request = try House.request("", start, room: "图书室", times: times)
        request.kind = .reading
        return try MeetReadingGroup(at: house.desk())("春风", request)
    }

    private static func meetings(_ house: House) throws -> [String] {
        let card = try KeepReadingGroups(at: house.desk()).show("spring")
        return card.meetings.map { "\($0.occurrence.original.date) \($0.title)" }
    }

    @Test func `Whoever leads a group is in it, members come and go, and a leader who leaves leads no more`() throws {
        let groups = KeepReadingGroups(at: try Self.house().desk())
        #expect(try groups.list().map { $0.members.map(\.name) } == [["周雅琴"]])
        #expect(try groups.addMembers(["李", "何小雨", "李春花"], to: "spring").members.count == 3)
        #expect(throws: OperationError.self) { try groups.removeMembers(["李春花", "没有"], from: "spring") }
        #expect(try groups.list()[0].members.count == 3)
        let left = try groups.removeMembers(["周"], from: "春风")
        #expect(left.leader == nil && left.members.map(\.name) == ["李春花", "何小雨"])
        let edited = try groups.edit("spring", name: "秋水读书会", leader: "周雅琴")
        #expect(edited.name == "秋水读书会" && edited.leader?.name == "周雅琴" && edited.members.count == 3)
    }

    @Test func `A name that is taken is refused`() throws {
        let groups = KeepReadingGroups(at: try Self.house().desk())
        #expect(throws: StorageError.nameTaken("春风读书会")) { try groups.add("春风读书会", slug: "other") }
        #expect(throws: OperationError.self) { try groups.add("\n") }
        #expect(try groups.list().count == 1)
    }

    @Test func `A meeting is an activity of kind reading that the group knows`() throws {
        let house = try Self.house()
        let activity = try #require(try Self.meet(house, "2026-12-01T10:00", times: 2).activity)
        #expect(activity.details.kind == .reading && activity.details.title == "春风读书会")
        #expect(try Self.meetings(house) == ["2026-12-01 春风读书会", "2026-12-08 春风读书会"])
        #expect(try house.agenda("2026-12-01", "2026-12-01") == ["2026-12-01 10:00 春风读书会"])
    }

    @Test func `A meeting is judged like any booking`() throws {
        let house = try Self.house()
        try house.book("朗诵", "2026-12-01T10:00", room: "图书室")
        let answer = try Self.meet(house, "2026-12-01T10:30")
        #expect(answer.verdict.refusingRules == [.roomDoubleBooked] && answer.suggestions?.isEmpty == false)
        #expect(try Self.meetings(house).isEmpty)
    }

    @Test func `A series that is cut goes on as the group's`() throws {
        let house = try Self.house()
        let activity = try #require(try Self.meet(house, "2026-12-01T10:00", times: 4).activity)
        _ = try ChangeActivity(at: house.desk())(
            "#\(activity.id)", occasion: .day(LocalDate("2026-12-15")), scope: .following, ChangeRequest(title: "读后感"))
        #expect(
            try Self.meetings(house) == [
                "2026-12-01 春风读书会", "2026-12-08 春风读书会", "2026-12-15 读后感", "2026-12-22 读后感",
            ])
    }

    @Test func `An activity that is booked already becomes the group's, and stays when the group is taken away`() throws
    {
        let house = try Self.house()
        try house.book("读书小组", "2026-12-01T10:00", room: "图书室")
        _ = try MeetReadingGroup(at: house.desk()).adopt("读书小组", for: "spring")
        #expect(try Self.meetings(house) == ["2026-12-01 读书小组"])
        _ = try KeepReadingGroups(at: house.desk()).remove("spring")
        #expect(try KeepReadingGroups(at: house.desk()).list().isEmpty)
        #expect(try house.activity("读书小组").occurrences.count == 1)
    }
}
