import CivilTime
import Learning
import Scheduling
import Storage
import Testing

@testable import Operations

/// What is taken back, what stands in the way of it, and what the answer says then.
@Suite struct UndoEntryTests {
    private let house: House

    init() throws { house = try House() }

    private func undo(_ entry: Int64? = nil, at now: String = "2026-11-22T10:00") throws -> UndoAnswer {
        try UndoEntry(at: house.desk(at: now))(entry)
    }

    private func refusal(_ entry: Int64? = nil, at now: String = "2026-11-22T10:00") throws -> UndoAnswer.Refusal {
        let before = try house.agenda("2026-11-01", "2027-12-31")
        let refusal = try #require(try undo(entry, at: now).refusal)
        #expect(try house.agenda("2026-11-01", "2027-12-31") == before)
        return refusal
    }

    private func cancel(_ name: String, _ day: String? = nil) throws {
        _ = try CancelActivity(at: house.desk())(
            name, occasion: try day.map { .day(try LocalDate($0)) }, scope: day == nil ? .all : .this, reason: "停电")
    }

    private func expectSound() throws {
        let problems = try CheckCommunity(at: house.desk(at: "2026-11-24T12:00"))()
        #expect(problems.isEmpty, "\(problems)")
    }

    @Test func `an evening that was called off by mistake comes back, and subscribers hear of it`() throws {
        try house.book("合唱", "2026-12-01T19:00", times: 3)
        try cancel("合唱", "2026-12-08")
        let told = try house.activity("合唱").sequence
        let answer = try undo()
        #expect(answer.refusal == nil && answer.entry.number == 5)
        #expect(answer.changes.map(\.zh) == ["“合唱” #1 2026-12-08（周二）19:00–20:00：已取消 → 已定"])
        #expect(try house.statuses(of: "合唱") == [.confirmed, .confirmed, .confirmed])
        #expect(try house.activity("合唱").sequence > told)
        try expectSound()
    }

    @Test func `undo walks back, and an undo that is undone counts again`() throws {
        try house.book("合唱", "2026-12-01T19:00")
        try house.book("舞蹈", "2026-12-02T19:00")
        #expect(try undo().entry.number == 5)
        #expect(try undo().entry.number == 4)
        #expect(try house.agenda("2026-12-01", "2026-12-02").isEmpty)
        #expect(try undo(7).refusal == nil)
        #expect(try house.agenda("2026-12-01", "2026-12-02") == ["2026-12-01 19:00 合唱"])
        #expect(try undo().entry.number == 4)
        #expect(throws: HistoryError.undoneAlready(4, by: 9)) { try undo(4) }
        #expect(throws: HistoryError.noEntry(12, latest: 9)) { try undo(12) }
        for _ in 0..<3 { #expect(try undo().refusal == nil) }
        #expect(throws: HistoryError.nothingToUndo) { try undo() }
    }

    @Test func `a rehearsal says the same and changes nothing`() throws {
        try house.book("合唱", "2026-12-01T19:00")
        let rehearsal = try UndoEntry(at: house.desk(isRehearsal: true))()
        #expect(rehearsal.refusal == nil)
        #expect(try house.agenda("2026-12-01", "2026-12-02") == ["2026-12-01 19:00 合唱"])
        let deed = try undo()
        #expect(deed.changes == rehearsal.changes)
        #expect(try house.agenda("2026-12-01", "2026-12-02").isEmpty)
    }

    @Test func `a later change of the same is named`() throws {
        try house.book("合唱", "2026-12-01T19:00", times: 3)
        try cancel("合唱", "2026-12-08")
        let refusal = try refusal(4)
        #expect(refusal.isConflict && refusal.later.map(\.number) == [5])
        #expect(refusal.reasons.map(\.zh).contains("场次“合唱 · 2026-12-08 19:00”后来又改过（第 5 条）。"), "\(refusal.reasons)")
    }

    @Test func `a slot that was given to others is named with who has it`() throws {
        try house.book("合唱", "2026-12-01T19:00")
        try cancel("合唱")
        try house.book("锣鼓", "2026-12-01T19:30")
        let refusal = try refusal(5)
        #expect(refusal.isConflict && refusal.findings.map(\.rule) == [.roomDoubleBooked])
        #expect(refusal.findings[0].message.zh.contains("锣鼓"))
        try cancel("锣鼓")
        #expect(try undo(5).refusal == nil)
        try expectSound()
    }

    @Test func `what the waiting list was offered goes back to it, unless they took it`() throws {
        try house.book("合唱", "2026-12-01T19:00")
        let waiting = Permissions(onConflict: .waitlist)
        _ = try BookActivity(at: house.desk(), permissions: waiting)(House.request("锣鼓", "2026-12-01T19:30"))
        try cancel("合唱")
        #expect(try house.statuses(of: "锣鼓") == [.tentative])
        #expect(try undo(6).refusal == nil)
        #expect(try house.statuses(of: "锣鼓") == [.waiting] && house.statuses(of: "合唱") == [.confirmed])
        try cancel("合唱")
        _ = try DecideBooking(at: house.desk()).approve("锣鼓")
        let refusal = try refusal(8)
        #expect(refusal.isConflict && refusal.findings.map(\.rule) == [.roomDoubleBooked])
        try expectSound()
    }

    @Test func `a hold that lapsed as somebody did something else is no concern of theirs`() throws {
        try house.book("合唱", "2026-12-01T19:00")
        let waiting = Permissions(onConflict: .waitlist)
        _ = try BookActivity(at: house.desk(), permissions: waiting)(House.request("锣鼓", "2026-12-01T19:30"))
        try cancel("合唱")
        let people = KeepPeople(at: try house.desk(at: "2026-11-24T09:00"))
        _ = try people.addPerson(name: "王秀兰", birthYear: nil, hasPublicNameConsent: false)
        try cancel("锣鼓")
        #expect(try undo(7, at: "2026-11-24T10:00").refusal == nil)
        #expect(try KeepPeople(at: house.desk()).people().isEmpty)
        #expect(try house.statuses(of: "锣鼓") == [.cancelled])
        try expectSound()
    }

    @Test func `a room that is closed by now lets nothing come back`() throws {
        try house.book("合唱", "2026-12-01T19:00")
        try cancel("合唱")
        _ = try CloseRoom(at: house.desk())(
            "hall", from: LocalDateTime("2026-12-01T12:00"), to: LocalDateTime("2026-12-02T00:00"), reason: "检修",
            effect: .list)
        let refusal = try refusal(5)
        #expect(!refusal.isConflict && refusal.findings.map(\.rule) == [.roomClosed])
    }

    @Test func `a closure that called bookings off is taken back with what it called off`() throws {
        try house.book("合唱", "2026-12-01T19:00", times: 2)
        _ = try CloseRoom(at: house.desk())(
            "hall", from: LocalDateTime("2026-12-01T12:00"), to: LocalDateTime("2026-12-02T00:00"), reason: "检修",
            effect: .cancel)
        #expect(try undo().refusal == nil)
        #expect(try house.statuses(of: "合唱") == [.confirmed, .confirmed])
        #expect(try KeepRooms(at: house.desk()).show("hall").closures.isEmpty)
    }

    @Test func `what has begun stays as it was`() throws {
        try house.book("合唱", "2026-12-01T19:00", times: 3)
        let refusal = try refusal(4, at: "2026-12-09T09:00")
        #expect(!refusal.isConflict && refusal.later.isEmpty)
        #expect(refusal.reasons.count == 2 && refusal.reasons[0].zh.contains("已经开始"), "\(refusal.reasons)")
    }

    @Test func `a series is not shifted from under the dates that were added to it later`() throws {
        try house.book("合唱", "2026-12-01T19:00", times: 3)
        _ = try ChangeActivity(at: house.desk())(
            "合唱", occasion: nil, scope: .all, ChangeRequest(time: LocalTime("18:00")))
        _ = try ChangeActivity(at: house.desk()).extend("合唱", until: LocalDate("2027-01-12"))
        let refusal = try refusal(5)
        #expect(refusal.isConflict && refusal.later.map(\.number) == [6])
        #expect(try undo(6).refusal == nil)
        #expect(try undo(5).refusal == nil)
        try expectSound()
    }

    @Test func `a series that was cut becomes one again`() throws {
        try house.book("合唱", "2026-12-01T19:00", times: 6)
        let before = try house.activity("合唱")
        _ = try ChangeActivity(at: house.desk())(
            "合唱", occasion: .day(LocalDate("2026-12-22")), scope: .following, ChangeRequest(time: LocalTime("18:00")))
        #expect(try house.activity("#2").occurrences.count == 3)
        #expect(try undo().refusal == nil)
        let after = try house.activity("合唱")
        #expect(after.occurrences == before.occurrences && after.schedule == before.schedule)
        try expectSound()
    }

    @Test func `somebody who came to the troupe since keeps it`() throws {
        try house.addPeople(["王秀兰"])
        _ = try KeepPeople(at: house.desk()).addMember("王秀兰", to: "choir", role: nil)
        let refusal = try refusal(3)
        #expect(refusal.isConflict && refusal.reasons.map(\.zh) == ["成员“合唱队 · 王秀兰”后来用到了它（第 5 条）。"])
        #expect(refusal.reasons.map(\.en) == ["member “合唱队 · 王秀兰” came later and relies on it (entry 5)."])
    }

    @Test func `a lecture's speakers change places and back, each with what was offered`() throws {
        try house.addPeople(["王秀兰", "李春花"])
        try house.planLectures()
        let offers = KeepLectureOffers(at: try house.desk())
        _ = try offers.offer("王秀兰", topic: "读《诗经》", book: nil, on: LocalDate("2026-12-05"))
        _ = try offers.offer("李春花", topic: "读《论语》", book: nil, on: LocalDate("2026-12-12"))
        _ = try FillRota(at: house.desk())()
        let before = try house.speakers()
        _ = try AssignLecture(at: house.desk()).swap(.day(LocalDate("2026-12-05")), with: .day(LocalDate("2026-12-12")))
        #expect(try house.speakers() != before)
        #expect(try undo().refusal == nil)
        #expect(try house.speakers() == before)
        try expectSound()
    }
}
