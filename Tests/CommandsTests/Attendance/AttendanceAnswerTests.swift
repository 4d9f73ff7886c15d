import ArgumentParser
import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

/// What `check-in`, `no-show`, `cancel` and `suspension` say, in both languages.
@Suite struct AttendanceAnswerTests {
    /// Three Tuesday evenings of the choir from 1 December 2026, 19:00–20:30, by the rules of a cultural centre.
    private static func office() throws -> Office {
        let office = try Office()
        _ = try office.book(
            "合唱", "--room", "hall", "--troupe", "choir", "--on", "2026-12-01", "--from", "19:00", "--for", "90m",
            "--every", "week", "--times", "3")
        _ = try KeepPolicy(at: office.workplace.desk).use(.centre)
        return office
    }

    private static func shared(_ flags: String...) throws -> SharedOptions { try SharedOptions.parse(flags) }

    /// What a person reads, line by line.
    private static func text(_ answer: @autoclosure () throws -> Answer, _ language: Language) throws -> [String] {
        try speaking(language) {
            try answer().text(.table, language: language, style: .plain).split(separator: "\n").map(String.init)
        }
    }

    @Test func `Checking in says who came when, and how many`() throws {
        let answer = try CheckIn(at: Self.office().desk(at: "2026-12-01T18:50"))("合唱", occasion: nil, people: 18)
        let shared = try Self.shared()
        #expect(try Self.text(answer.answer(shared), .zh) == ["签到：合唱 #1，2026-12-01（周二）19:00–20:30，18 人。"])
        #expect(
            try Self.text(answer.answer(shared), .en) == ["Checked in: 合唱 #1, Tue 2026-12-01 19:00–20:30, 18 people."])
        #expect(try Self.text(answer.answer(Self.shared("--quiet")), .zh).isEmpty)
    }

    @Test func `A no-show says what was freed, and where the troupe stands`() throws {
        let office = try Self.office()
        let noShow = { (now: String) in try NoteNoShow(at: office.desk(at: now))("合唱", occasion: nil) }
        let shared = try Self.shared()
        let first = try noShow("2026-12-01T19:20")
        #expect(
            try Self.text(first.answer(shared), .zh) == [
                "没有到场：合唱 #1，2026-12-01（周二）19:00–20:30；多功能厅在 19:20–20:30 可以另订。",
                "合唱队 120 天内没有到场或取消太晚共 1 次；到 2 次时暂停订单次。",
            ])
        let second = try noShow("2026-12-08T21:00")
        #expect(
            try Self.text(second.answer(shared), .en) == [
                "No-show: 合唱 #1, Tue 2026-12-08 19:00–20:30.",
                "合唱队 missed or cancelled late 2 times within 120 days, no single dates from 2026-12-09 to 2027-01-07; if that is wrong, use shuxiang suspension lift choir.",
            ])
    }

    @Test func `Cancelling too late says so, until when it was free, and what it counts for`() throws {
        let answer = try CancelActivity(at: Self.office().desk(at: "2026-12-01T09:00"))(
            "合唱", occasion: nil, scope: .all, reason: "有事")
        let shared = try Self.shared()
        #expect(
            try Self.text(answer.answer(shared), .zh).suffix(2) == [
                "其中 1 场取消得太晚，要计数（前一天 12:00 以前取消不计）：", "  合唱队 120 天内没有到场或取消太晚共 1 次；到 2 次时暂停订单次。",
            ])
        #expect(
            try Self.text(answer.answer(shared), .en).suffix(2) == [
                "1 of them too late, and that counts (free until 12:00 on the day before):",
                "  合唱队 missed or cancelled late once within 120 days; with number 2 single dates are suspended.",
            ])
    }

    @Test func `In time it says nothing of it`() throws {
        let answer = try CancelActivity(at: Self.office().desk(at: "2026-11-29T09:00"))(
            "合唱", occasion: nil, scope: .all, reason: "有事")
        #expect(try Self.text(answer.answer(Self.shared()), .zh).count == 4)
    }

    @Test func `What is overdue is listed with what to do, and an empty list says so`() throws {
        let office = try Self.office()
        let list = { (now: String) in
            let (entries, graceMinutes, directory) = try NoteNoShow(at: office.desk(at: now)).due()
            return OverdueList(entries: entries, graceMinutes: graceMinutes, directory: directory).answer
        }
        #expect(try Self.text(list("2026-12-01T19:14"), .zh) == ["今天没有开始超过 15 分钟还没签到的场次。"])
        #expect(
            try Self.text(list("2026-12-01T19:14"), .en) == [
                "Nothing today began over 15 minutes ago without a check-in."
            ])
        let overdue = try Self.text(list("2026-12-01T19:15"), .zh)
        #expect(overdue.contains { $0.contains("19:00–20:30") && $0.contains("合唱队") })
        #expect(overdue.last?.contains("shuxiang no-show") == true)
    }

    @Test func `Suspensions are listed, and lifting one says what no longer counts`() throws {
        let office = try Self.office()
        for day in ["2026-12-01", "2026-12-08"] {
            _ = try NoteNoShow(at: office.desk(at: "\(day)T19:20"))("合唱", occasion: nil)
        }
        let keep = KeepSuspensions(at: try office.desk(at: "2026-12-09T09:00"))
        let (suspensions, directory) = try keep.list()
        let list = SuspensionList(suspensions: suspensions, directory: directory).answer
        #expect(try Self.text(list, .zh).last?.contains("2026-12-09  2027-01-07") == true)
        #expect(list.rows?.csv.contains("choir,2026-12-09,2027-01-07,") == true)
        let lifting = try keep.lift("choir")
        #expect(
            try Self.text(lifting.answer(Self.shared()), .zh) == [
                "合唱队又可以订单次了；不再计数的有 2 次。", "  2026-12-01 合唱 没有到场", "  2026-12-08 合唱 没有到场",
            ])
        #expect(
            try Self.text(lifting.answer(Self.shared()), .en) == [
                "合唱队 may book single dates again; 2 no longer count.", "  2026-12-01 合唱 did not come",
                "  2026-12-08 合唱 did not come",
            ])
        let none = SuspensionList(suspensions: [], directory: directory)
        #expect(try Self.text(none.answer, .zh) == ["没有暂停订单次的团队。"])
        #expect(try Self.text(none.answer, .en) == ["No troupe is suspended."])
    }
}
