import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct ReadHistoryTests {
    private let house: House

    init() throws { house = try House() }

    private func latest() throws -> HistoryEntry {
        var choice = ReadHistory.Choice()
        choice.count = 1
        return try #require(try ReadHistory(at: house.desk())(choice).entries.last)
    }

    private func change(_ name: String, _ day: String?, _ scope: SeriesScope, _ change: ChangeRequest) throws {
        let answer = try ChangeActivity(at: house.desk())(
            name, occasion: try day.map { .day(try LocalDate($0)) }, scope: scope, change)
        #expect(!answer.isRefused)
    }

    @Test func `a booking is told with its place, its times and how many there are`() throws {
        try house.book("合唱", "2026-12-01T19:00", minutes: 90, troupe: "choir", times: 3)
        let entry = try latest()
        #expect(entry.changes.map(\.zh) == ["订了“合唱” #1：2026-12-01（周二）19:00–20:30起，共 3 场，多功能厅"])
        #expect(entry.changes.map(\.en) == ["booked “合唱” #1: from Tue 2026-12-01 19:00–20:30 on, 3 in all, 多功能厅"])
        #expect(entry.actor == "测试" && entry.command == "test" && entry.number == 4)
        #expect(entry.activities == [.init(activity: Activity.ID(1), title: "合唱")])
        #expect(entry.rooms == ["多功能厅"] && entry.troupes == ["合唱队"] && entry.people.isEmpty)
    }

    @Test func `an evening that is moved is told before and after`() throws {
        try house.book("合唱", "2026-12-01T19:00", times: 3)
        try change("合唱", "2026-12-08", .this, ChangeRequest(time: LocalTime("20:00")))
        #expect(try latest().changes.map(\.zh) == ["“合唱” #1 2026-12-08（周二）19:00–20:00 → 20:00–21:00：已定 → 已调整"])
        try change("合唱", "2026-12-15", .this, ChangeRequest(date: LocalDate("2026-12-16")))
        #expect(
            try latest().changes.map(\.en) == [
                "“合唱” #1 Tue 2026-12-15 19:00–20:00 → Wed 2026-12-16 19:00–20:00: confirmed → moved"
            ])
    }

    @Test func `what is called off is told with its reason`() throws {
        try house.book("合唱", "2026-12-01T19:00", times: 3)
        _ = try CancelActivity(at: house.desk())(
            "合唱", occasion: .day(LocalDate("2026-12-08")), scope: .this, reason: "停电")
        #expect(try latest().changes.map(\.zh) == ["“合唱” #1 2026-12-08（周二）19:00–20:00：已定 → 已取消（停电）"])
    }

    @Test func `a series that is laid out anew is told as one that moved, the first of its dates by name`() throws {
        try house.book("合唱", "2026-12-01T19:00", times: 8)
        try change("合唱", nil, .all, ChangeRequest(time: LocalTime("18:00")))
        let words = try latest().changes.map(\.zh)
        #expect(words.first == "“合唱” #1：系列的第一场 2026-12-01 19:00 → 2026-12-01 18:00")
        #expect(words.contains("“合唱” #1 2026-12-01（周二）19:00–20:00 → 18:00–19:00"))
        #expect(words.last == "……这样的还有 5 处", "\(words)")
        try change("合唱", "2027-01-05", .following, ChangeRequest(title: "老年合唱"))
        let cut = try latest().changes.map(\.zh)
        #expect(cut.contains { $0.hasPrefix("订了“老年合唱” #2：") && $0.hasSuffix("多功能厅") }, "\(cut)")
    }

    @Test func `a room is told column by column`() throws {
        _ = try KeepRooms(at: house.desk()).edit("hall") { room in
            room.capacity = 80
            room.isOutdoor = true
        }
        let entry = try latest()
        #expect(entry.changes.map(\.zh) == ["场地“多功能厅”：容纳人数 60 → 80；室外 否 → 是"])
        #expect(entry.changes.map(\.en) == ["room “多功能厅”: capacity 60 → 80; outdoors no → yes"])
        #expect(entry.rooms == ["多功能厅"])
    }

    @Test func `the latest are shown unless days are named, and it is said how many more there are`() throws {
        for number in 1...6 { try house.book("合唱\(number)", "2026-12-0\(number)T19:00") }
        var choice = ReadHistory.Choice()
        choice.count = 2
        let answer = try ReadHistory(at: house.desk())(choice)
        #expect(answer.entries.map(\.number) == [8, 9] && answer.earlier == 7)
        choice = ReadHistory.Choice()
        choice.first = try LocalDate("2026-11-23")
        #expect(try ReadHistory(at: house.desk())(choice).entries.isEmpty)
        choice.first = try LocalDate("2026-11-22")
        choice.last = choice.first
        #expect(try ReadHistory(at: house.desk())(choice).entries.count == 9)
    }

    @Test func `an activity is followed from its first day on, also where it is gone`() throws {
        try house.book("合唱", "2026-12-01T19:00", times: 3)
        try house.book("舞蹈", "2026-12-03T19:00")
        _ = try CancelActivity(at: house.desk())(
            "合唱", occasion: .day(LocalDate("2026-12-08")), scope: .this, reason: "停电")
        var choice = ReadHistory.Choice()
        choice.activity = "合唱"
        #expect(try ReadHistory(at: house.desk())(choice).entries.map(\.number) == [4, 6])
        #expect(try UndoEntry(at: house.desk())(5).refusal == nil)
        choice.activity = "舞蹈"
        let gone = try ReadHistory(at: house.desk())(choice).entries
        #expect(gone.map(\.number) == [5, 7] && gone[0].undoneBy == 7 && gone[1].undoes == 5)
        #expect(gone[1].changes.map(\.zh) == ["去掉“舞蹈” #2：2026-12-03（周四）19:00–20:00，多功能厅"])
        choice.activity = "锣鼓"
        #expect(throws: OperationError.self) { try ReadHistory(at: house.desk())(choice) }
    }
}
