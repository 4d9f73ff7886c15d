import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

@Suite struct ScheduleWordsTests {
    @Test(
        "A length is said in hours and minutes",
        arguments: [
            (5_400, "1 小时 30 分钟", "1 h 30 min"), (3_600, "1 小时", "1 h"), (1_800, "30 分钟", "30 min"),
            (90_000, "25 小时", "25 h"),
            (60, "1 分钟", "1 min"),
        ])
    func lengths(seconds: Int, zh: String, en: String) {
        #expect(ScheduleWords.length(seconds: seconds) == LocalizedText(zh: zh, en: en))
    }

    @Test func `A single time is said with its day and its end`() throws {
        let answer = try Office().book(
            "守岁", "--room", "hall", "--on", "2026-12-31", "--from", "19:00", "--to", "21:00")
        let activity = try #require(answer.activity)
        let words = ScheduleWords(activity.details, activity.schedule, in: answer.directory)
        #expect(
            words.sentence(occurrences: 1)
                == LocalizedText(
                    zh: "多功能厅 · 2026-12-31（周四）19:00–21:00 · 共 1 场", en: "多功能厅 · Thu 2026-12-31 19:00–21:00 · once"))
    }
}
