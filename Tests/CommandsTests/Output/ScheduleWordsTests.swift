import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

@Suite struct ScheduleWordsTests {
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
