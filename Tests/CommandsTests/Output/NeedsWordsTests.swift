import ArgumentParser
import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

@Suite struct NeedsWordsTests {
    private func lines(_ flags: [String], _ language: Language) throws -> [String] {
        let office = try Office()
        _ = try KeepEquipment(at: office.workplace.desk).add(name: "大鼓", slug: "drums", quantity: 6)
        let flags = ["锣鼓", "--room", "hall", "--on", "2026-12-01", "--from", "15:00", "--for", "1h"] + flags
        let request = try BookingOptions.parse(flags).request(at: office.workplace)
        let answer = try BookActivity(at: office.workplace.desk)(request)
        let activity = try #require(answer.activity)
        return speaking(language) { NeedsWords(activity.details, in: answer.directory).lines }
    }

    @Test(arguments: [
        (["--equipment", "大鼓:4", "--setup", "10"], "设备：大鼓×4 · 布置 10 分钟", "equipment: 大鼓×4 · 10 min to set up"),
        (["--loudness", "0", "--cleanup", "90m"], "清场 1 小时 30 分钟 · 响度 0", "1 h 30 min to clear up · loudness 0"),
        (
            ["--holiday", "skip", "--makeup-day", "weekday"], "节假日跳过 · 调休上班日算工作日",
            "skipped on public holidays · make-up days count as weekdays"
        ),
        (
            ["--holiday", "ask", "--makeup-day", "ask"], "节假日先问 · 调休上班日先问",
            "public holidays are asked about · make-up days are asked about"
        ),
    ])
    func `What an activity needs is said in a line`(flags: [String], zh: String, en: String) throws {
        #expect(try lines(flags, .zh) == [zh])
        #expect(try lines(flags, .en) == [en])
    }

    @Test func `Where nothing is needed nothing is said`() throws { #expect(try lines([], .zh).isEmpty) }
}
