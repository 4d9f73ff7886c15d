import CivilTime
import SeededRandom
import Testing

/// Reading, writing and refusing rules by the Chinese calendar.
@Suite struct LunarRuleTests {
    @Test(arguments: TestTable.rows(of: "lunar-rule-texts", columns: 2))
    func `a lunar rule has one canonical text, which reads back as itself`(row: TableRow) throws {
        let rule = try LunarRule(row.columns[0])
        #expect(rule.text == row.columns[1])
        #expect(try LunarRule(rule.text) == rule)
        #expect(try Repetition(rule.text) == .lunar(rule))
    }

    @Test(arguments: [
        // the start, what the rule leaves to it, and the whole rule
        ("2025-10-06", "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15"),
        ("2025-08-08", "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=6L;BYMONTHDAY=15"),
        ("2025-10-06", "FREQ=YEARLY;BYMONTH=1", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15"),
        ("2025-10-06", "FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("2025-10-06", "FREQ=MONTHLY;BYMONTHDAY=1", "FREQ=MONTHLY;BYMONTHDAY=1"),
    ])
    func `what a rule does not say is taken from the start of its series`(start: String, text: String, whole: String)
        throws
    {
        #expect(try LunarRule("RSCALE=CHINESE;\(text)", startingOn: LocalDate(start)).text == "RSCALE=CHINESE;\(whole)")
    }

    @Test func `a text without RSCALE is a Gregorian rule`() throws {
        #expect(try Repetition("FREQ=WEEKLY;BYDAY=TU") == .gregorian(RecurrenceRule("FREQ=WEEKLY;BYDAY=TU")))
    }

    @Test(arguments: TestTable.rows(of: "refused-lunar-rules", columns: 3))
    func `a lunar rule is refused with its reason in both languages`(row: TableRow) throws {
        let text = row.columns[0]
        let error = try #require(throws: CivilTimeError.self) { try LunarRule(text) }
        #expect(error.explanation.zh == "重复规则“\(text)”不能用：\(row.columns[1])。")
        #expect(error.explanation.en == "The recurrence rule “\(text)” cannot be used: \(row.columns[2]).")
    }

    @Test(arguments: TestTable.rows(of: "lunar-rule-words", columns: 3))
    func `a lunar rule reads as a person would say it`(row: TableRow) throws {
        let words = try Repetition("RSCALE=CHINESE;\(row.columns[0])").words(
            startingAt: LocalDateTime("2026-12-01T19:00"))
        #expect(words == LocalizedText(zh: row.columns[1], en: row.columns[2]))
    }

    @Test(arguments: 1...20)
    func `writing and reading a random lunar rule changes nothing, and it has words`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let rule = try RandomLunarRule(from: &random).rule
            #expect(try LunarRule(rule.text) == rule)
            let words = rule.words(at: .midnight)
            #expect(words.zh.contains("每") && !words.zh.contains("（）") && !words.zh.contains("的的"), "\(words.zh)")
            #expect(words.en.hasPrefix("every ") && !words.en.contains("()") && !words.en.contains("  "), "\(words.en)")
        }
    }

    @Test func `a lunar rule can be cut with another end`() throws {
        let rule = try LunarRule("RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1;COUNT=10")
        #expect(
            try rule.ending(.until(LocalDate("2026-12-08"))).text
                == "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20261208")
        #expect(try !rule.ending(.never).text.contains("COUNT"))
        let text = "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20580101"
        let last = try LocalDate("2058-01-01")
        #expect(throws: CivilTimeError.notARule(text: text, problem: .lunar(.endsBeyondTable(last)))) {
            try rule.ending(.until(last))
        }
    }
}
