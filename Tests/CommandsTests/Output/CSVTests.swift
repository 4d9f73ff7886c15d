import Testing

@testable import Commands

@Suite struct CSVTests {
    @Test(
        "A field is quoted where RFC 4180 asks for it",
        arguments: [
            ("合唱", "合唱"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
            ("two\r\nlines", "\"two\r\nlines\""), (" blank", "\" blank\""), ("blank ", "\"blank \""), ("", ""),
            ("一，二", "一，二"),
        ])
    func quoting(field: String, expected: String) {
        #expect(CSV.quoted(field) == expected)
    }

    @Test(
        "What a spreadsheet would calculate gets an apostrophe",
        arguments: ["=1+1", "+86", "-5", "@SUM(A1)", "\tx", "\rx", "＝1"])
    func formula(field: String) {
        #expect(CSV.harmless(field) == "'" + field)
    }

    @Test("What no spreadsheet would calculate stays as it is", arguments: ["合唱", "1-2", "a=b", "", "'x"])
    func harmless(field: String) {
        #expect(CSV.harmless(field) == field)
    }

    @Test func `A table is a header of keys and a line for each row, whatever the language`() {
        #expect(TableTests.rooms.csv == "name,capacity,note\r\n多功能厅,60,二楼\r\nHall 2,8,\r\n,-5,\r\n")
    }

    @Test func `A number may be negative, a title may not be a formula`() {
        let columns = [Table.Column("title", zh: "标题", en: "Title"), Table.Column("change", zh: "变化", en: "Change")]
        let table = Table(columns, rows: [Table.Row(["=HYPERLINK(\"x\",\"y\")", .number(-5)])])
        #expect(table.csv == "title,change\r\n\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",-5\r\n")
    }
}
