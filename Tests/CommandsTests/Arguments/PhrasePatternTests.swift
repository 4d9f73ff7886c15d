import Testing

@testable import Commands

@Suite struct PhrasePatternTests {
    @Test(
        "A text that fits is said in the other words",
        arguments: [
            ("Missing '{}'", "缺少“{1}”", "Missing 'x'", "缺少“x”"), ("{} in {}", "{2}里的{1}", "a in b", "b里的a"),
            ("OPTIONS:", "选项：", "OPTIONS:", "选项："), ("Missing '{}'", "缺少“{1}”", "Missing ''", "缺少“”"),
            ("'{}' and '{}'", "{1}和{2}", "'{2}' and 'b'", "{2}和b"),
        ])
    func fits(pattern: String, translation: String, text: String, expected: String) {
        #expect(PhrasePattern(pattern, translation).translated(text) == expected)
    }

    @Test(
        "A text that does not fit from end to end is left to others",
        arguments: [
            ("Missing '{}'", "Missing 'x"), ("Missing '{}'", " Missing 'x'"), ("OPTIONS:", "OPTIONS: x"),
            ("{} in {}", "a of b"),
            ("a{}a", "a"),
        ])
    func doesNotFit(pattern: String, text: String) {
        #expect(PhrasePattern(pattern, "").translated(text) == nil)
    }

    @Test func `What fills a hole can be reworded on the way`() {
        #expect(PhrasePattern("[{}]", "【{1}】").translated("[a]", filling: { $0.uppercased() }) == "【A】")
    }
}
