import CivilTime
import Scheduling
import Testing

@testable import Operations

/// What a rule by the Chinese calendar means, to whoever asks.
@Suite struct ExpandRuleTests {
    private func meaning(
        of rule: String, start: String = "2054-01-01T19:00", from first: String? = nil, to last: String? = nil,
        limit: Int = 100
    ) throws -> ExpandRule.Meaning {
        try ExpandRule()(
            try Repetition("RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15\(rule)"), from: try LocalDateTime(start),
            in: try Zone("Asia/Shanghai"), first: try first.map { try LocalDate($0) },
            last: try last.map { try LocalDate($0) }, limit: limit)
    }

    @Test func `a lunar rule has words and days, and is never portable`() throws {
        let meaning = try meaning(of: ";COUNT=2", start: "2025-10-06T19:00")
        #expect(
            meaning.words
                == LocalizedText(
                    zh: "每年农历八月十五 19:00，共2次", en: "every year on day 15 of the 8th lunar month 19:00, 2 times"))
        #expect(!meaning.isPortable && meaning.isComplete && meaning.lastKnownDay == nil)
        #expect(meaning.occurrences.map { "\($0.utc)" } == ["2025-10-06T11:00:00", "2026-09-25T11:00:00"])
    }

    @Test func `one without an end is listed to the end of the table, and says so`() throws {
        let meaning = try meaning(of: "")
        #expect(meaning.occurrences.count == 3 && !meaning.isComplete)
        #expect(meaning.lastKnownDay == LunarYear.days.upperBound)
    }

    @Test func `one that is cut short by the limit says nothing of the table`() throws {
        let meaning = try meaning(of: "", limit: 2)
        #expect(meaning.occurrences.count == 2 && !meaning.isComplete && meaning.lastKnownDay == nil)
    }

    @Test(
        arguments: [
            (";COUNT=4", "2054-01-01T19:00", nil, nil), ("", "2054-01-01T19:00", nil, "2060-01-01"),
            ("", "2054-01-01T19:00", "2058-01-01", nil), ("", "2054-01-01T19:00", "2058-01-01", "2060-01-01"),
        ] as [(String, String, String?, String?)])
    func `days beyond the table are refused, and the year is named`(
        rule: String, start: String, first: String?, last: String?
    ) throws {
        let error = #expect(throws: SchedulingError.self) {
            try meaning(of: rule, start: start, from: first, to: last)
        }
        #expect(error == .unknownDates(.lunarYearOutsideTable(2057)))
    }

    @Test(arguments: ["1949-01-01T19:00", "2060-01-01T19:00"])
    func `a start outside the table is refused, and named`(start: String) throws {
        let day = try LocalDateTime(start).date
        #expect(throws: SchedulingError.unknownDates(.dateOutsideLunarTable(day))) {
            try meaning(of: "", start: start)
        }
    }
}
