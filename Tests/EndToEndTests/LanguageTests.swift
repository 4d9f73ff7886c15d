import Foundation
import Testing

/// The program in Chinese and in English, page by page.
@Suite struct LanguageTests {
    /// A command as the program itself describes it.
    private struct Command: Decodable {
        struct Argument: Decodable {
            let abstract: String?
            let valueName: String?
        }
        let commandName: String
        let abstract: String?
        let arguments: [Argument]?
        let subcommands: [Command]?

        /// The command and all below it, each with the words that call it.
        func family(_ parents: [String] = []) -> [(words: [String], command: Command)] {
            let words = parents + [commandName]
            return [(words, self)] + (subcommands ?? []).flatMap { $0.family(words) }
        }
    }

    private struct Tree: Decodable { let command: Command }

    /// Every command, apart from the parser's own `help`.
    private static func commands(_ language: String) throws -> [(words: [String], command: Command)] {
        let reply = try Program.run(["--experimental-dump-help", "--language", language])
        return try JSONDecoder().decode(Tree.self, from: Data(reply.output.utf8)).command.family()
            .filter { $0.words.last != "help" }
            .map { (Array($0.words.dropFirst()), $0.command) }
    }

    /// What the parser says of its own flags, which only its pages translate.
    private static let parsersOwn: Set = ["Show help information.", "Show the version."]

    @Test func `Every command and every flag explains itself in both languages`() throws {
        let (chinese, english) = (try Self.commands("zh"), try Self.commands("en"))
        #expect(chinese.count > 30)
        #expect(chinese.map(\.words) == english.map(\.words))
        for (inChinese, inEnglish) in zip(chinese, english) {
            let pairs = zip(
                [inChinese.command.abstract] + (inChinese.command.arguments ?? []).map(\.abstract),
                [inEnglish.command.abstract] + (inEnglish.command.arguments ?? []).map(\.abstract))
            for (zh, en) in pairs where en.map(Self.parsersOwn.contains) != true {
                #expect(zh?.hasHan == true, "\(inChinese.words) zh: \(zh ?? "nothing")")
                #expect(en?.isEmpty == false && en?.hasHan == false, "\(inChinese.words) en: \(en ?? "nothing")")
            }
        }
    }

    @Test func `No help page speaks the other language`() throws {
        for (words, _) in try Self.commands("zh") {
            let chinese = try Program.run(words + (words.isEmpty ? ["--help"] : ["--help", "--language", "zh"]))
            #expect(chinese.exitCode == 0 && chinese.complaint.isEmpty)
            for line in chinese.output.lines where !line.contains("shuxiang") && !line.contains("--") {
                #expect(line.longestRunOfEnglishWords < 3, "\(words): \(line)")
            }
            for english in ["OVERVIEW", "USAGE", "OPTIONS", "SUBCOMMANDS", "default:", "values:"] {
                #expect(!chinese.output.contains(english), "\(words)")
            }
            guard !words.isEmpty else { continue }
            let english = try Program.run(words + ["--help", "--language", "en"])
            #expect(english.exitCode == 0 && english.output.hasPrefix("OVERVIEW: "))
            for line in english.output.lines where !line.hasPrefix("shuxiang") {
                #expect(!line.hasHan, "\(words): \(line)")
            }
        }
    }

    @Test func `An error is told in the language asked for`() throws {
        let town = try Town.furnished()
        #expect(try town.run("show", "没有", "--language", "zh").complaint.hasPrefix("没有叫“没有”的活动"))
        #expect(try town.run("show", "nothing", "--language", "en").complaint.hasPrefix("There is no activity"))
        #expect(try town.run("show", "--language", "zh").complaint.contains("缺少"))
        #expect(try town.run("show", "--language", "en").complaint.contains("Missing expected argument"))
    }

    @Test func `A finding is told in the language asked for, and its code is the same`() throws {
        let town = try Town.furnished()
        let wish = [
            "book", "夜读", "--room", "图书室", "--on", "2026-12-01", "--from", "19:00", "--for", "1h", "--format", "json",
        ]
        let chinese = try town.start(wish + ["--language", "zh"]).wait()
        let english = try town.start(wish + ["--language", "en"]).wait()
        #expect(try chinese.rules() == ["outside-opening-hours"])
        #expect(try english.rules() == ["outside-opening-hours"])
        #expect(try chinese.json().texts("findings", "message").allSatisfy { $0.contains("开放") })
        #expect(try english.json().texts("findings", "message").allSatisfy { $0.contains("open") })
    }

    @Test func `Without a word about it, the community's language is spoken, and before there is one, the machine's`()
        throws
    {
        let town = try Town()
        let german = ["LANG": "de_DE.UTF-8"]
        #expect(
            try town.run("agenda", environment: ["LANG": "en_GB.UTF-8"]).complaint.contains("There is no community"))
        #expect(try town.run("agenda", environment: ["LANG": "zh_CN.UTF-8"]).complaint.contains("还没有社区"))
        #expect(try town.run("agenda", environment: german).complaint.contains("还没有社区"))
        #expect(
            try town.run("agenda", environment: ["LC_ALL": "en_US.UTF-8"]).complaint.contains("There is no community"))
        try town.done("init", "Riverside", "--slug", "riverside", "--language", "en")
        #expect(try town.run("agenda").output == "Nothing happens on these days.\n")
        #expect(try town.run("agenda", environment: german).output == "Nothing happens on these days.\n")
        #expect(try town.run("agenda", "--language", "zh").output == "这些天没有活动。\n")
        #expect(try town.run("agenda", "--help").output.hasPrefix("OVERVIEW: "))
    }
}

extension String {
    /// Whether a Chinese character is in it.
    var hasHan: Bool { unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } }

    /// The most words of English that follow one another with only a blank between them.
    var longestRunOfEnglishWords: Int {
        split(separator: " ", omittingEmptySubsequences: false)
            .split { word in word.isEmpty || !word.allSatisfy { $0.isASCII && $0.isLetter } }
            .map(\.count).max() ?? 0
    }

    /// Its lines, without blanks around them.
    var lines: [String] { split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } }
}
