import CivilTime
import Learning
import Testing

@Suite struct InsightWordsTests {
    @Test(
        "What no card can carry is taken out, and lines stay lines",
        arguments: [
            ("  好书  ", "好书"), ("一\r\n二\r三\u{2028}四\u{85}五", "一\n二\n三\n四\n五"), ("\n\n一\n\n\n\n二\n \n", "一\n\n二"),
            ("a\tb\u{0}c\u{1B}[31m", "a b c [31m"), ("甲\u{202E}乙\u{2066}丙\u{200F}", "甲乙丙"), ("　　空两格　", "空两格"),
            ("👨‍👩‍👧 一起读", "👨‍👩‍👧 一起读"),
        ]) func cleaned(written: String, text: String) throws
    {
        let words = try InsightWords(written)
        #expect(words.text == text)
        #expect(try InsightWords(words.text) == words)
    }

    @Test("Nothing to read is refused", arguments: ["", " \n\t", "\u{200B}\u{FEFF}", "\u{202E}", "\u{301}", "\u{0}"])
    func nothing(written: String) {
        #expect(throws: InsightProblem.empty) { try InsightWords(written) }
    }

    @Test func `A card has room for 280 characters, however they are written, and for ten lines`() throws {
        #expect(try InsightWords(String(repeating: "书", count: 280)).text.count == 280)
        #expect(throws: InsightProblem.tooLong(characters: 281)) {
            try InsightWords(String(repeating: "书", count: 281))
        }
        #expect(throws: InsightProblem.self) { try InsightWords("e" + String(repeating: "\u{301}", count: 2_000)) }
        let lines = Array(repeating: "行", count: 10).joined(separator: "\n")
        #expect(try InsightWords(lines).text == lines)
        #expect(throws: InsightProblem.tooManyLines(11)) { try InsightWords(lines + "\n行") }
    }

    @Test func `It is shown through its last day and not before it is approved`() throws {
        let last = try LocalDate("2026-12-31")
        let approved = InsightStanding.approved(Instant(seconds: 0), through: last)
        #expect(approved.isShown(on: last) && !approved.isShown(on: last.adding(days: 1)))
        #expect(!InsightStanding.pending.isShown(on: last))
        #expect(!InsightStanding.declined(Instant(seconds: 0), reason: "x").isShown(on: last))
    }
}
