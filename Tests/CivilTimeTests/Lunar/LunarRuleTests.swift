import CivilTime
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
}
