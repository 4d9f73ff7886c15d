import ArgumentParser
import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

@Suite struct VerdictAnswerTests {
    private static let choir = ["合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "90m"]

    @Test func `A booking says what it is, where, when, and how often`() throws {
        let answer = try Office().book(
            "合唱", "--room", "hall", "--troupe", "choir", "--on", "2026-12-01", "--from", "19:00", "--for", "90m",
            "--every",
            "week", "--times", "3")
        let shared = try SharedOptions.parse([])
        #expect(!answer.isRefused)
        let heading = speaking(.zh) { answer.answer(shared).heading }
        #expect(heading.first == "订好了：合唱 #1" && heading.count == 2)
        #expect(heading[1] == "多功能厅 · 合唱队 · 每周二 19:00，共3次，每场 1 小时 30 分钟")
        #expect(speaking(.en) { answer.answer(shared).heading.first } == "Booked: 合唱 #1")
    }

    @Test func `A refusal gives the reason and what would work`() throws {
        let office = try Office()
        _ = try office.book("合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "90m")
        let answer = try office.book("锣鼓", "--room", "hall", "--on", "2026-12-01", "--from", "19:30", "--for", "1h")
        let lines = speaking(.zh) { answer.reasonLines(.plain) }
        #expect(answer.isRefused)
        #expect(lines.first == "  ✗ 多功能厅在 2026-12-01（周二）19:30–20:30 已被“合唱”（19:00–20:30）占用。")
        #expect(lines.dropFirst().first == "可以改成：")
        #expect(lines.count > 2 && lines[2].hasPrefix("  1. "))
        let english = speaking(.en) { answer.reasonLines(.plain) }
        #expect(english.count == lines.count && english[1] == "What would work:")
        #expect(english[2].wholeMatch(of: /\ \ 1\.\ [A-Z].*/) != nil)
    }

    @Test func `Only the first twelve of many reasons are listed`() throws {
        let office = try Office()
        _ = try office.book(
            "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h", "--every", "day", "--times",
            "20")
        let answer = try office.book(
            "锣鼓", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h", "--every", "day", "--times",
            "20")
        let lines = speaking(.zh) { answer.reasonLines(.plain) }
        #expect(lines.count { $0.contains("✗") } == 12)
        #expect(lines.contains { $0.contains("还有 8 条") })
    }

    @Test func `Weighing says whether it would do, and nothing is booked`() throws {
        let office = try Office()
        let wish = try office.request("合唱", "--room", "hall")
        let shared = try SharedOptions.parse([])
        for _ in 0..<2 {
            let answer = try WeighBooking(at: office.workplace.desk).explain(wish)
            #expect(speaking(.zh) { answer.weighing(shared).heading.first } == "可以订：合唱")
            #expect(speaking(.en) { answer.weighing(shared).heading.first } == "Possible: 合唱")
        }
    }
}
