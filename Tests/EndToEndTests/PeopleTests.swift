import Foundation
import Testing

/// People, households and tables of people from the command line.
@Suite struct PeopleTests {
    /// 姓名,户,楼栋 / 李春花,301,1号楼 in GB 18030.
    private static let gb18030: [UInt8] =
        [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xBB, 0xA7, 0x2C, 0xC2, 0xA5, 0xB6, 0xB0, 0x0D, 0x0A]
        + [0xC0, 0xEE, 0xB4, 0xBA, 0xBB, 0xA8, 0x2C, 0x33, 0x30, 0x31, 0x2C, 0x31, 0xBA, 0xC5, 0xC2, 0xA5, 0x0D, 0x0A]

    @Test func `A table of an office program is taken in, and its people are found by pinyin`() throws {
        let town = try Town.furnished()
        let path = "\(town.home)/people.csv"
        try Data(Self.gb18030).write(to: URL(filePath: path))
        #expect(try town.done("person", "import", path, "--dry-run", "--format", "json").json()["added"] as? Int == 1)
        #expect(try FileWitness(town.file).rows("person") == 0)
        try town.done("person", "import", path)
        let person = try town.done("person", "show", "lch", "--format", "json").json().object("person")
        #expect(person["name"] as? String == "李春花")
        #expect(person["household"] as? String == "301" && person["building"] as? String == "1号楼")
        #expect(try FileWitness(town.file).rows("journal") > 0)
    }

    @Test func `A bad cell keeps all out, or goes to a file of its own`() throws {
        let town = try Town.furnished()
        let path = try town.write("\u{FEFF}name,birth_year\r\n\"Li, Hua\",1958\r\n王建国,19580\r\n", to: "people.csv")
        let refused = try town.run("person", "import", path, "--language", "en")
        #expect(refused.exitCode == 2)
        #expect(
            refused.output.contains("! line 3, column birth_year: “19580” is no year; write four digits like 1958."))
        #expect(try FileWitness(town.file).rows("person") == 0)
        #expect(try town.run("person", "import", path).output.contains("第 3 行“birth_year”列：“19580”不是年份；请写四位数字，如 1958。"))
        let taken = try town.run("person", "import", path, "--keep-going", "--format", "json")
        #expect(taken.exitCode == 2)
        #expect(try taken.json()["added"] as? Int == 1)
        let rejects = try String(contentsOfFile: "\(town.home)/people-rejects.csv", encoding: .utf8)
        #expect(rejects.hasSuffix("name,birth_year\r\n王建国,19580\r\n"))
        let wrong = try town.run("person", "import", try town.write("电话\n1\n", to: "wrong.csv"))
        #expect(wrong.exitCode == 1 && wrong.complaint.contains("“电话”不是这里的列"))
    }

    @Test func `A child's feed is the guardian's`() throws {
        let town = try Town.furnished()
        try town.done("person", "add", "单秀兰", "--birth-year", "1983", "--household", "301", "--building", "1号楼")
        try town.done("person", "add", "何小雨", "--birth-year", "2014", "--guardian", "sxl", "--household", "301")
        #expect(try town.done("feed", "token", "hxy").output.contains("请交给监护人单秀兰"))
        #expect(try town.done("feed", "addresses", "单秀兰", "--format", "json").list("addresses").count == 1)
        #expect(try town.done("household", "list").output.contains("单秀兰、何小雨"))
        #expect(try town.run("person", "consent", "何小雨").exitCode == 0)
        #expect(try town.done("feed", "revoke", "单秀兰").output.contains("收回了"))
        #expect(try town.done("building", "list").output.contains("1号楼"))
    }
}
