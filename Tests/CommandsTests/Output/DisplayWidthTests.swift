import Testing

@testable import Commands

@Suite struct DisplayWidthTests {
    @Test(
        "A text takes the columns of its characters",
        arguments: [
            ("", 0), ("hall", 4), ("多功能厅", 8), ("周二 19:00", 10), ("，。：", 6), ("ＡＢ", 4), ("한국", 4), ("ひらがな", 8),
            ("“引号”", 6), ("…", 1), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("ก็", 1), ("\u{200B}", 0), ("\u{7}", 0),
            ("\t", 0),
            ("🎤", 2), ("👩‍👩‍👧", 2), ("🇨🇳", 2), ("👍🏽", 2), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("㊗", 2), ("𠀀", 2), ("½", 1),
            ("─", 1),
        ])
    func columns(text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test func `Padding counts columns, not characters`() {
        #expect("合唱".padded(toColumns: 6) == "合唱  ")
        #expect("合唱".padded(toColumns: 6, alignment: .trailing) == "  合唱")
        #expect("合唱队".padded(toColumns: 4) == "合唱队")
    }

    @Test(
        "A text from people has no power over the terminal",
        arguments: [
            ("合唱\n排练", "合唱 排练"), ("\u{1B}[31m红", " [31m红"), ("a\r\nb", "a  b"), ("a\u{202E}b", "a b"),
            ("a\u{9B}b", "a b"),
            ("👩‍👩‍👧", "👩‍👩‍👧"), ("plain", "plain"),
        ])
    func safety(text: String, expected: String) {
        #expect(text.terminalSafe == expected)
    }
}
