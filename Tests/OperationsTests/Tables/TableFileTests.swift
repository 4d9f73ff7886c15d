import CivilTime
import Testing

@testable import Operations

/// The columns of the tables in these tests.
enum SampleColumn: String, TableColumn {
    case name
    case birthYear = "birth_year"
    case note

    var headings: [String] {
        switch self {
        case .name: ["姓名", "名字"]
        case .birthYear: ["出生年份", "born"]
        case .note: ["备注"]
        }
    }

    var isRequired: Bool { self == .name }
}

@Suite struct TableFileTests {
    private static func file(_ text: String) throws -> TableFile<SampleColumn> { try TableFile(Array(text.utf8)) }

    /// What stands in each row: `2: 李春花|1958|`.
    private static func rows(_ file: TableFile<SampleColumn>) throws -> [String] {
        var rows: [String] = []
        try file.forEachRow { row, _ in
            rows.append("\(row.line): " + SampleColumn.allCases.map { row[$0] }.joined(separator: "|"))
        }
        return rows
    }

    private static func problem(_ text: String) -> TableProblem? {
        do {
            try file(text).forEachRow { _, _ in }
            return nil
        } catch OperationError.badTable(let problem) {
            return problem
        } catch {
            return nil
        }
    }

    @Test(
        "Headings come in either language, any order and any writing",
        arguments: [
            "name,birth_year,note", "姓名,出生年份,备注", "Name , Birth Year,NOTE", "\u{FEFF}name,birth-year,note",
            "\u{FEFF}\"姓名\",\"born\",备注", "ｎａｍｅ,BIRTH_YEAR,备注,,",
        ])
    func headings(head: String) throws {
        #expect(try Self.rows(Self.file(head + "\n李春花,1958,好\n")) == ["2: 李春花|1958|好"])
    }

    @Test func `Columns may stand in another order, and those that may be missing are empty`() throws {
        #expect(try Self.rows(Self.file("备注,姓名\n好,李春花\n")) == ["2: 李春花||好"])
    }

    @Test("Lines end in any of three ways", arguments: ["\n", "\r\n", "\r"])
    func lineBreaks(end: String) throws {
        let text = ["姓名,备注", "李春花,甲", "", " , ", "王建国,乙"].joined(separator: end)
        #expect(try Self.rows(Self.file(text)) == ["2: 李春花||甲", "5: 王建国||乙"])
    }

    @Test func `Quotes hold commas, quotes and line breaks, and lines are still counted right`() throws {
        let text = "姓名,备注\n\"李, 春花\",\"她说\"\"好\"\"\r\n然后\n走了\"\n王建国,5\" 屏\n"
        #expect(try Self.rows(Self.file(text)) == ["2: 李, 春花||她说\"好\"\r\n然后\n走了", "5: 王建国||5\" 屏"])
    }

    @Test func `A file of GB 18030 reads the same`() throws {
        // 姓名,备注 / 李春花,丽 in GB 18030.
        let bytes: [UInt8] =
            [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB1, 0xB8, 0xD7, 0xA2, 0x0D, 0x0A]
            + [0xC0, 0xEE, 0xB4, 0xBA, 0xBB, 0xA8, 0x2C, 0xFB, 0x90, 0x0D, 0x0A]
        #expect(try Self.rows(TableFile(bytes)) == ["2: 李春花||麗"])
    }

    @Test func `One damaged cell does not make the others nonsense`() throws {
        let bytes = Array("姓名,备注\n李春花,".utf8) + [0xFF, 0x0A] + Array("王建国,好\n".utf8)
        var flaws: [BadCell] = []
        var names: [String] = []
        try TableFile<SampleColumn>(bytes).forEachRow { row, _ in
            flaws += row.flaws
            names.append(row[.name])
        }
        #expect(names == ["李春花", "王建国"])
        #expect(flaws.map(\.explanation.zh) == ["第 2 行“备注”列：有读不出的字；请重新输入这一格，再另存为“CSV UTF-8”。"])
    }

    @Test(arguments: [
        ("", TableProblem.empty), ("\u{FEFF}", .empty), (",,\n", .empty),
        ("姓名,电话\n", .unknownColumn("电话", expected: SampleColumn.expected)),
        ("姓名,名字\n", .columnTwice("姓名", "名字")),
        ("备注\n", .missingColumn(LocalizedText(zh: "姓名", en: "name"), expected: SampleColumn.expected)),
        ("姓名，备注\n", .otherSeparator("，")), ("姓名;备注\n", .otherSeparator(";")), ("姓名\t备注\n", .otherSeparator("Tab")),
        ("姓名,备注\n李,好\n王,\"没完\n", .openQuote(line: 3)),
        ("姓名,备注\n李,\(String(repeating: "长", count: 30_000))\n", .rowTooLong(line: 2, limit: 64 << 10)),
    ])
    func `What is no table is refused by name`(text: String, problem: TableProblem) {
        #expect(Self.problem(text) == problem)
        #expect(problem.explanation.zh.hasSuffix("。") && problem.explanation.en.hasSuffix("."))
    }

    @Test(arguments: [[0xFF, 0xFE, 0x41, 0x00], [0xD0, 0xFF, 0x2C]] as [[UInt8]])
    func `What is no text is refused`(bytes: [UInt8]) {
        #expect(throws: OperationError.badTable(.notText)) { try TableFile<SampleColumn>(bytes) }
    }

    @Test func `A file over the limit is not read at all`() {
        #expect(throws: OperationError.badTable(.tooLarge(limit: 1 << 20))) {
            try TableFile<SampleColumn>(
                [UInt8](repeating: 0x41, count: 1 << 20 + 1), limits: TableLimits(fileBytes: 1 << 20))
        }
    }

    @Test(
        "A flaw of a row names line, column and what to write",
        arguments: [
            ("李\u{0},,", "line 2, column 姓名: it holds the control character U+0000; take it out."),
            ("李,,\u{1B}[31m", "line 2, column 备注: it holds the control character U+001B; take it out."),
            ("李,\"19\"58,", "column 出生年份: something stands behind its closing quotation mark"),
            ("李,1958,好,的", "line 2: “的” stands behind the last column"),
            ("李,1958,\(String(repeating: "长", count: 3_000))", "column 备注: it is longer than 8 KB; write less."),
        ])
    func flaws(row: String, expected: String) throws {
        var flaws: [BadCell] = []
        try Self.file("姓名,出生年份,备注\n\(row)\n").forEachRow { row, _ in flaws += row.flaws }
        #expect(flaws.count == 1 && flaws[0].explanation.en.contains(expected), "\(flaws.map(\.explanation.en))")
    }

    @Test func `The bad rows are written as they were, under their headings`() throws {
        let text = "\u{FEFF}备注,姓名\r\n好,李春花\r\n\"a, b\",\r\n,王建国"
        let file = try Self.file(text)
        var bad: [RejectedRow] = []
        try file.forEachRow { row, _ in
            var reading = RowReading(row)
            _ = reading.required(.name, such: LocalizedText(zh: "李春花", en: "李春花"))
            if let rejected = reading.rejected { bad.append(rejected) }
        }
        #expect(bad.map(\.line) == [3])
        #expect(bad[0].problems.map(\.explanation.zh) == ["第 3 行“姓名”列：没有填写；请写上，如 李春花。"])
        let rejects = Rejects(bad, of: file)
        #expect(String(decoding: rejects.file, as: UTF8.self) == "\u{FEFF}备注,姓名\r\n\"a, b\",\r\n")
        #expect(try Self.rows(TableFile(rejects.file)) == ["2: ||a, b"])
    }

    @Test func `How much is done only grows, and ends at one`() throws {
        let text = "姓名\n" + (1...50).map { "人\($0)\n" }.joined()
        var done: [Double] = []
        try Self.file(text).forEachRow { _, share in done.append(share) }
        #expect(done.count == 50 && done == done.sorted() && done.last == 1)
    }
}
