import Testing

@testable import Commands

@Suite struct TextWrappingTests {
    @Test(
        "A line breaks between words and Han characters, and not at marks that cling",
        arguments: [
            ("short", 10, 0, ["short"]), ("one two three", 7, 0, ["one two", "three"]),
            ("one two three", 8, 2, ["one two", "  three"]),
            ("社区读书讲座", 4, 0, ["社区", "读书", "讲座"]), ("社区，读书", 4, 0, ["社", "区，", "读书"]),
            ("去（图书室）看书", 6, 0, ["去（图", "书室）", "看书"]),
            ("用 SHUXIANG_HOME 文件夹", 10, 0, ["用", "SHUXIANG_HOME", "文件夹"]),
            ("  -h, --help  显示帮助", 18, 6, ["  -h, --help  显示", "      帮助"]),
            ("abcdefghij kl", 5, 0, ["abcdefghij", "kl"]), ("他说“好”了", 6, 0, ["他说", "“好”了"]),
        ])
    func lines(line: String, columns: Int, indent: Int, expected: [String]) {
        #expect(TextWrapping.lines(of: line, columns: columns, hangingIndent: indent) == expected)
    }

    @Test func `A hanging indent takes at most half of a narrow terminal`() {
        let lines = TextWrapping.lines(of: "word word word", columns: 8, hangingIndent: 26)
        #expect(lines == ["word", "    word", "    word"])
    }
}
