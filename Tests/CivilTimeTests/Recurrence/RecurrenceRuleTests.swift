import CivilTime
import SeededRandom
import Testing

/// Reading, writing and refusing rules.
@Suite struct RecurrenceRuleTests {
    @Test(arguments: TestTable.rows(of: "rule-texts", columns: 2))
    func `a rule has one canonical text, which reads back as itself`(row: TableRow) throws {
        let rule = try RecurrenceRule(row.columns[0])
        #expect(rule.text == row.columns[1])
        #expect(try RecurrenceRule(rule.text) == rule)
    }

    @Test(arguments: TestTable.rows(of: "refused-rules", columns: 3))
    func `a rule is refused with its reason in both languages`(row: TableRow) throws {
        let text = row.columns[0]
        let error = try #require(throws: CivilTimeError.self) { try RecurrenceRule(text) }
        #expect(error.explanation.zh == "重复规则“\(text)”不能用：\(row.columns[1])。")
        #expect(error.explanation.en == "The recurrence rule “\(text)” cannot be used: \(row.columns[2]).")
    }

    @Test(arguments: 1...20)
    func `writing and reading a random rule changes nothing`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let rule = try RandomRule(from: &random).rule
            #expect(try RecurrenceRule(rule.text) == rule)
        }
    }

    @Test func `a rule is made of parts for the flags of a booking`() throws {
        let rule = try RecurrenceRule(
            frequency: .weekly, interval: 2, end: .until(LocalDate("2027-01-31")),
            weekdays: [.each(.thursday), .each(.tuesday), .each(.tuesday)])
        #expect(rule.text == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270131")
        #expect(rule == (try RecurrenceRule(rule.text)))
    }

    @Test func `parts that do not go together are refused as their text would be`() throws {
        let expected = CivilTimeError.notARule(
            text: "FREQ=WEEKLY;BYDAY=2TU", problem: .ordinalNotAllowed(.nth(2, .tuesday), .weekly))
        #expect(throws: expected) { try RecurrenceRule(frequency: .weekly, weekdays: [.nth(2, .tuesday)]) }
        #expect(throws: expected) { try RecurrenceRule("FREQ=WEEKLY;BYDAY=2TU") }
    }

    @Test func `a rule can be cut with another end`() throws {
        let rule = try RecurrenceRule("FREQ=WEEKLY;BYDAY=TU;COUNT=10")
        #expect(try rule.ending(.until(LocalDate("2026-12-08"))).text == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261208")
        #expect(try rule.ending(.never).text == "FREQ=WEEKLY;BYDAY=TU")
        #expect(
            throws: CivilTimeError.notARule(
                text: "FREQ=WEEKLY;BYDAY=TU;COUNT=0", problem: .outOfRange(.count, value: "0"))
        ) { try rule.ending(.times(0)) }
    }

    @Test(arguments: [("FREQ=DAILY", false), ("FREQ=DAILY;COUNT=3", true), ("FREQ=DAILY;UNTIL=20270131", true)])
    func `a rule says whether it ends`(text: String, ends: Bool) throws {
        #expect(try RecurrenceRule(text).ends == ends)
    }

    @Test(arguments: TestTable.rows(of: "portable-rules", columns: 3))
    func `a rule says what keeps it from being portable`(row: TableRow) throws {
        let rule = try RecurrenceRule(row.columns[0])
        let start = try LocalDate(row.columns[1])
        let problems = rule.portabilityProblems(startingOn: start)
        #expect(
            problems.isEmpty ? row.columns[2] == "-" : problems.map { "\($0)" }.joined(separator: " ") == row.columns[2]
        )
        #expect(rule.isPortable(startingOn: start) == problems.isEmpty)
    }

    @Test(arguments: TestTable.rows(of: "rule-words", columns: 3))
    func `a rule reads as a person would say it`(row: TableRow) throws {
        let words = try RecurrenceRule(row.columns[0]).words(startingAt: LocalDateTime("2026-12-01T19:00"))
        #expect(words == LocalizedText(zh: row.columns[1], en: row.columns[2]))
    }

    @Test(arguments: 1...10)
    func `any rule has words in both languages`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let random = try RandomRule(from: &random)
            let words = random.rule.words(startingAt: LocalDateTime(random.start, .midnight))
            #expect(words.zh.hasPrefix("每") && !words.zh.contains("（）") && !words.zh.contains("的的"), "\(words.zh)")
            #expect(words.en.hasPrefix("every ") && !words.en.contains("  ") && !words.en.contains("()"), "\(words.en)")
        }
    }
}
