import CivilTime
import Testing

@testable import Commands

@Suite struct ParserMessageTests {
    @Test(
        "What is wrong with a command line is said in Chinese",
        arguments: [
            (["book", "a", "--room", "h", "--peple", "9"], "错误：没有“--peple”这个选项，是不是想写“--people”？"),
            (["book", "a", "--room", "h", "--zzzzzzzzz"], "错误：没有“--zzzzzzzzz”这个选项。"),
            (["book", "a", "--room", "h", "-z"], "错误：没有“-z”这个选项。"),
            (["book", "合唱"], "错误：缺少“--room <room>”。"),
            (["room", "close"], "错误：缺少“<room>”。"),
            (["book", "合唱", "--room"], "错误：“--room <room>”缺少值。"),
            (["book", "合唱", "--room", "hall", "排练"], "错误：多出了“排练”，请去掉，或检查前面的引号。"),
            (["book", "a", "--room", "hall", "b", "c"], "错误：多出了 2 项：b、c。请去掉，或检查前面的引号。"),
            (["book", "a", "--room", "h", "--people", "十"], "错误：“十”不能用作“--people <people>”的值。"),
            (["book", "a", "--room", "h", "--dry-run=yes"], "错误：选项“--dry-run”不带值，请去掉“yes”。"),
            (
                ["book", "a", "--room", "h", "--format", "xml"],
                "错误：“xml”不能用作“--format <format>”的值，请用 table、json 或 csv。"
            ),
            (["book", "a", "--room", "h", "--language", "fr"], "错误：“fr”不能用作“--language <language>”的值，请用 zh 或 en。"),
            (["book", "a", "--room", "h", "--quiet", "--verbose"], "错误：--quiet 和 --verbose 不能一起用，请只留一个。"),
        ])
    func chinese(arguments: [String], sentence: String) throws {
        let report = try reply(to: arguments, .zh, columns: 200)
        #expect(report.complaint.split(separator: "\n").first.map(String.init) == sentence)
        #expect(report.exitCode == 64)
        #expect(report.output.isEmpty)
    }

    @Test func `The usage below an error is Chinese too`() throws {
        let report = try reply(to: ["room", "close"], .zh)
        let expected = """
            错误：缺少“<room>”。
            说明：<room>  场地的名称。
            用法：shuxiang room close <room>
              更多说明：shuxiang room close --help

            """
        #expect(report.complaint == expected)
    }

    @Test func `In English the parser speaks for itself`() throws {
        let report = try reply(to: ["room", "close"], .en)
        let expected = """
            Error: Missing expected argument '<room>'
            Help:  <room>  The room's name.
            Usage: shuxiang room close <room>
              See 'shuxiang room close --help' for more information.

            """
        #expect(report.complaint == expected)
        #expect(report.exitCode == 64)
    }

    @Test func `The value somebody typed is never translated`() throws {
        let report = try reply(to: ["book", "合唱", "--room", "hall", "See OPTIONS:"], .zh)
        #expect(report.complaint.hasPrefix("错误：多出了“See OPTIONS:”，"))
    }

    @Test func `A script that asked for JSON finds wrong usage on the standard output`() throws {
        let report = try reply(to: ["room", "close"], .zh, format: .json)
        let failure = try JSONReader.failure(in: report.output)
        #expect(failure == .init(code: "usage", message: "缺少“<room>”。", candidates: []))
        #expect(report.complaint.isEmpty)
        #expect(report.exitCode == 64)
    }

    @Test func `The version and a completion script are answered as they are`() throws {
        #expect(try reply(to: ["--version"], .zh).output == "9.9.9\n")
        let script = try reply(to: ["--generate-completion-script", "bash"], .zh, columns: 20).output
        #expect(script.hasPrefix("#!/bin/bash"))
        #expect(script == (try reply(to: ["--generate-completion-script", "bash"], .zh, columns: 200).output))
    }
}
