import CivilTime
import Scheduling
import Storage
import Testing

@testable import Operations

/// What is taken back may take the ground from under bookings that were made since: they are listed, with moves that would work.
@Suite struct UndoTouchesTests {
    private let house: House

    init() throws {
        house = try House()
        _ = try KeepRooms(at: house.desk()).add(RoomDescription(name: "舞蹈室", capacity: 40), slug: "dance")
    }

    private func undo(_ entry: Int64? = nil) throws -> UndoAnswer {
        let answer = try UndoEntry(at: house.desk())(entry)
        #expect(answer.refusal == nil && answer.unadvised == 0)
        return answer
    }

    /// The titles of the bookings that are touched, each of which has moves.
    private func touched(_ answer: UndoAnswer) -> [String] {
        #expect(answer.touched.allSatisfy { !$0.moves.isEmpty })
        return answer.touched.map(\.entry.title)
    }

    private func lastEntry() throws -> Int64 {
        try #require(try ReadHistory(at: house.desk())(ReadHistory.Choice()).entries.last).number
    }

    private func hours(_ opens: String, _ closes: String) throws -> OpeningHours {
        try #require(OpeningHours(weekdays: Set(Weekday.allCases), opens: LocalTime(opens), closes: LocalTime(closes)))
    }

    @Test func `hours that become short again list what lies outside, and nothing else`() throws {
        _ = try KeepRooms(at: house.desk()).replaceHours(of: "reading-room", with: [hours("09:00", "22:00")])
        let entry = try lastEntry()
        try house.book("夜读", "2026-12-01T19:00", room: "reading-room", times: 2)
        try house.book("晨读", "2026-12-01T10:00", room: "reading-room")
        let answer = try undo(entry)
        #expect(touched(answer) == ["夜读", "夜读"])
        let move = try #require(answer.touched.first?.moves.first)
        _ = try ChangeActivity(at: house.desk())("夜读", occasion: move.occasion, scope: nil, move.request)
        #expect(try lastEntry() == entry + 4, "the move is accepted as it is shown")
        #expect(touched(try undo(entry + 3)).isEmpty, "wider hours take nothing from anybody")
    }

    @Test func `a closure that comes back lists what was booked meanwhile`() throws {
        _ = try CloseRoom(at: house.desk())(
            "hall", from: LocalDateTime("2026-12-01T12:00"), to: LocalDateTime("2026-12-02T00:00"), reason: "检修",
            effect: .list)
        #expect(touched(try undo()).isEmpty)
        try house.book("合唱", "2026-12-01T19:00")
        try house.book("舞蹈", "2026-12-01T19:00", room: "dance")
        #expect(touched(try undo(try lastEntry() - 2)) == ["合唱"])
    }

    @Test func `a room that is small again lists who is too many`() throws {
        _ = try KeepRooms(at: house.desk()).edit("dance") { $0.capacity = 60 }
        _ = try BookActivity(at: house.desk())(
            House.request("联欢", "2026-12-01T19:00", room: "dance", people: 50))
        #expect(touched(try undo(try lastEntry() - 1)) == ["联欢"])
    }

    @Test func `a day off that comes back lists what takes place on it, and sends nobody to a day off`() throws {
        try house.takeInHolidays(["2026-12-01", "2026-12-02"])
        #expect(touched(try undo()).isEmpty)
        try house.book("合唱", "2026-12-01T19:00", times: 2)
        let answer = try undo(try lastEntry() - 1)
        #expect(touched(answer) == ["合唱"])
        let days = answer.touched.flatMap(\.moves).compactMap(\.request.date)
        #expect(try !days.contains(LocalDate("2026-12-02")))
    }

    @Test func `a make-up day that is one no more lists only who cares about it`() throws {
        let day = PublicHoliday(date: try LocalDate("2026-12-05"), kind: .work, name: "调休")
        try house.desk().write { file in
            try file.save(ImportedCalendar(name: "节假日", contents: .holidays, imported: Instant(seconds: 0)))
            try file.replaceHolidays(with: HolidayCalendar(coveredYears: [2026], holidays: [day]), from: "节假日")
        }
        let entry = try lastEntry()
        for (title, hour, policy) in [("照周末", "10", DayPolicy()), ("要问", "14", DayPolicy(makeupDay: .ask))] {
            var request = try House.request(title, "2026-12-05T\(hour):00")
            request.dayPolicy = policy
            #expect(try BookActivity(at: house.desk())(request).activity != nil)
        }
        #expect(try undo(entry).touched.map(\.entry.title) == ["要问"])
    }

    @Test func `pieces that are fewer again list who uses them`() throws {
        let keep = KeepEquipment(at: try house.desk())
        _ = try keep.add(name: "大鼓", slug: "drum", quantity: 2)
        _ = try keep.edit("drum", newName: nil, quantity: 6)
        var request = try House.request("锣鼓", "2026-12-01T19:00")
        request.needs.equipment = [BookingNeeds.Pieces("drum", quantity: 4)]
        #expect(try BookActivity(at: house.desk())(request).activity != nil)
        #expect(try undo(try lastEntry() - 1).touched.map(\.entry.title) == ["锣鼓"])
    }
}
