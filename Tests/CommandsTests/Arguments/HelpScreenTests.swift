import CivilTime
import Testing

@testable import Commands

@Suite struct HelpScreenTests {
    @Test func `A Chinese help page is Chinese from the first line to the last`() throws {
        let report = try reply(to: ["book", "--help"], .zh, columns: 72)
        let expected = """
            简介：预订场地。

            先检查每一场，再保存。

            用法：shuxiang book [<选项>] <title> --room <room>

            参数：
              <title>                 活动的名称。

            通用选项：
              --home <dir>            数据文件夹；不写时取 SHUXIANG_HOME，再取
                                      $XDG_DATA_HOME/shuxiang。
              --community <slug>      哪个社区；文件夹里只有一个时不必写。
              --format <format>       答复的形式。（可选 table, json, csv；默认
                                      table）
              --dry-run               只判断并显示，不作任何更改。
              --now <time>            把此刻当作现在，供演练和测试。
              --language <language>   程序说的语言；不写时随社区，再随系统。（可选
                                      zh, en）
              --quiet                 只说必须说的。
              --verbose               多说一些经过。
              --as <name>             由谁操作，记入日志；不写时取登录名。

            选项：
              --room <room>           在哪里。
              --on-conflict <on-conflict>
                                      撞期时怎么办。（可选 refuse, skip, waitlist；
                                      默认 refuse）
              --people <people>       多少人。
              --version               显示版本。
              -h, --help              显示帮助。

            """
        #expect(report.output == expected)
        #expect(report.exitCode == 0)
        #expect(report.complaint.isEmpty)
    }

    @Test func `The first page lists the commands`() throws {
        let expected = """
            简介：社区文化日历。

            用法：shuxiang <子命令>

            选项：
              --version               显示版本。
              -h, --help              显示帮助。

            子命令：
              room                    场地。
              book                    预订场地。

              详细说明：shuxiang help <子命令>

            """
        #expect(try reply(to: ["--help"], .zh).output == expected)
        #expect(try reply(to: [], .zh).output == expected)
        #expect(try reply(to: ["help"], .zh).output == expected)
    }

    @Test func `An English help page keeps the parser's words`() throws {
        let page = try reply(to: ["book", "--help"], .en).output
        #expect(page.hasPrefix("OVERVIEW: Book a room.\n"))
        #expect(page.contains("\nEVERYWHERE:\n  --home <dir>            The data folder; else SHUXIANG_HOME"))
        #expect(page.hasSuffix("  -h, --help              Show help information.\n"))
    }

    @Test("No line is wider than the terminal", arguments: Language.allCases, [60, 72, 100])
    func width(language: Language, columns: Int) throws {
        for line in try reply(to: ["book", "--help"], language, columns: columns).output.split(separator: "\n") {
            #expect(String(line).displayWidth <= columns)
        }
    }
}
