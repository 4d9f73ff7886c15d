import CivilTime
import Testing

@testable import Commands

@Suite struct TableTests {
    static let columns = [
        Table.Column("name", zh: "名称", en: "Name"),
        Table.Column("capacity", zh: "容量", en: "Capacity", alignment: .trailing),
        Table.Column("note", zh: "备注", en: "Note"),
    ]
    static let rooms = Table(
        columns,
        rows: [
            Table.Row(["多功能厅", .number(60), "二楼"]), Table.Row(["Hall 2", .number(8)]),
            Table.Row([.empty, .number(-5), .optional(nil)], tone: .muted),
        ])

    @Test func `Columns line up by what the eye sees, in Chinese`() {
        let expected = """
            名称      容量  备注
            多功能厅    60  二楼
            Hall 2       8
                        -5

            """
        #expect(Self.rooms.text(.zh) == expected)
    }

    @Test func `Columns line up by what the eye sees, in English`() {
        let expected = """
            Name      Capacity  Note
            多功能厅        60  二楼
            Hall 2           8
                            -5

            """
        #expect(Self.rooms.text(.en) == expected)
    }

    @Test func `No line ends with blanks`() {
        #expect(!Self.rooms.text(.en).contains(" \n"))
    }

    @Test func `A table without rows is its header`() {
        #expect(Table(Self.columns).text(.en) == "Name  Capacity  Note\n")
    }

    @Test func `A line break in a title does not break the row`() {
        let table = Table([Table.Column("title", zh: "标题", en: "Title")], rows: [Table.Row(["合唱\n排练\u{1B}[2J"])])
        #expect(table.text(.zh) == "标题\n合唱 排练 [2J\n")
    }

    @Test func `Colour wraps whole lines and leaves the alignment alone`() {
        let lines = Self.rooms.text(.en, style: .coloured).split(separator: "\n")
        #expect(lines[0] == "\u{1B}[1mName      Capacity  Note\u{1B}[0m")
        #expect(lines[1] == "多功能厅        60  二楼")
        #expect(lines[3] == "\u{1B}[2m                -5\u{1B}[0m")
    }

    @Test(
        "Colour comes only on a terminal that wants it",
        arguments: [
            (true, ["TERM": "xterm"], TerminalStyle.coloured), (false, ["TERM": "xterm"], .plain), (true, [:], .plain),
            (true, ["TERM": "dumb"], .plain), (true, ["TERM": "xterm", "NO_COLOR": "1"], .plain),
            (true, ["TERM": "xterm", "NO_COLOR": ""], .coloured),
        ] as [(Bool, [String: String], TerminalStyle)])
    func style(isTerminal: Bool, environment: [String: String], expected: TerminalStyle) {
        #expect(TerminalStyle(isTerminal: isTerminal, environment: environment) == expected)
    }
}
