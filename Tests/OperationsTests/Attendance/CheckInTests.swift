import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct CheckInTests {
    /// Two Tuesday evenings of the choir from 1 December 2026, 19:00–20:30.
    private static func house() throws -> House {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00", minutes: 90, troupe: "choir", times: 2)
        return house
    }

    private static func checkIn(
        _ house: House, at now: String, on day: String? = nil, people: Int? = nil, isRehearsal: Bool = false
    ) throws -> CheckIn.Answer {
        try CheckIn(at: house.desk(at: now, isRehearsal: isRehearsal))(
            "合唱", occasion: try day.map { .day(try LocalDate($0)) }, people: people)
    }

    @Test func `People check in to what is on, or comes next today, and may correct their number`() throws {
        let house = try Self.house()
        let early = try Self.checkIn(house, at: "2026-12-01T17:30", people: 12)
        #expect(early.occurrence.original.minuteText == "2026-12-01 19:00")
        #expect(early.note == AttendanceNote(.came, people: 12, noted: try house.desk(at: "2026-12-01T17:30").now))
        let later = try Self.checkIn(house, at: "2026-12-01T20:00", people: 18)
        #expect(later.note == AttendanceNote(.came, people: 18, noted: early.note.noted))
        #expect(try house.statuses(of: "合唱") == [.confirmed, .confirmed])
        #expect(try house.activity("合唱").sequence == 0)
    }

    @Test func `A date may be named, and the time still has to be right`() throws {
        let house = try Self.house()
        #expect(
            throws: SchedulingError.attendance(
                .tooEarly(try LocalDateTime("2026-12-08T19:00"), opens: try LocalDateTime("2026-12-08T17:00")))
        ) { try Self.checkIn(house, at: "2026-12-01T19:00", on: "2026-12-08") }
        #expect(
            throws: SchedulingError.attendance(
                .over(try LocalDateTime("2026-12-01T19:00"), ended: try LocalDateTime("2026-12-01T20:30")))
        ) { try Self.checkIn(house, at: "2026-12-02T09:00", on: "2026-12-01") }
    }

    @Test func `On a day without an occurrence one has to be named, unless there is only one`() throws {
        let house = try Self.house()
        #expect(throws: SchedulingError.attendance(.nothingToday(title: "合唱"))) {
            try Self.checkIn(house, at: "2026-12-02T19:00")
        }
        try house.book("讲座", "2026-12-05T15:00")
        #expect(
            throws: SchedulingError.attendance(
                .tooEarly(try LocalDateTime("2026-12-05T15:00"), opens: try LocalDateTime("2026-12-05T13:00")))
        ) { try CheckIn(at: house.desk(at: "2026-12-02T09:00"))("讲座", occasion: nil) }
    }

    @Test func `A rehearsal notes nothing`() throws {
        let house = try Self.house()
        let answer = try Self.checkIn(house, at: "2026-12-01T19:00", people: 5, isRehearsal: true)
        #expect(answer.note.people == 5)
        #expect(try NoteNoShow(at: house.desk(at: "2026-12-01T19:30")).due().entries.count == 1)
    }

    @Test func `After a mistaken no-show it is said what to do, and that works`() throws {
        let house = try Self.house()
        _ = try KeepPolicy(at: house.desk()).set([(.noShowLimit, "1")])
        _ = try NoteNoShow(at: house.desk(at: "2026-12-01T19:20"))("合唱", occasion: nil)
        #expect(throws: SchedulingError.attendance(.notedAsNoShow(try LocalDateTime("2026-12-01T19:00")))) {
            try Self.checkIn(house, at: "2026-12-01T19:25")
        }
        let lifting = try KeepSuspensions(at: house.desk(at: "2026-12-01T19:26")).lift("choir")
        #expect(lifting.suspensions.count == 1 && lifting.forgiven.count == 1)
        let rest = try BookActivity(at: house.desk(at: "2026-12-01T19:27"))(
            House.request("合唱余下", "2026-12-01T19:30", minutes: 60, troupe: "choir"))
        #expect(rest.activity != nil)
    }
}
