import CivilTime
import Testing

@testable import Commands

@Suite struct LeadingFlagsTests {
    @Test(arguments: [
        ("nothing to move", ["room", "list", "--language", "en"], ["room", "list", "--language", "en"]),
        ("a flag with its value", ["--language", "en", "room", "list"], ["room", "list", "--language", "en"]),
        ("a flag with an equals sign", ["--home=/x", "agenda"], ["agenda", "--home=/x"]),
        ("a bare flag", ["--dry-run", "book", "x"], ["book", "x", "--dry-run"]),
        ("before a lone --", ["--quiet", "show", "--", "-x"], ["show", "--quiet", "--", "-x"]),
        ("help stays", ["--help"], ["--help"]),
        ("a flag without its value stays for the parser", ["--home"], ["--home"]),
    ])
    func `Flags of every command may stand before it`(label: String, typed: [String], parsed: [String]) {
        #expect(OptionScan.withLeadingFlagsBehind(typed) == parsed, "\(label)")
    }

    @Test func `An unknown command is named, with those that begin alike`() {
        #expect(throws: CommandFailure.self) { try CommandNames.check(["cancle", "--home", "x"]) }
        do throws(CommandFailure) {
            try CommandNames.check(["cancle"])
        } catch {
            #expect(error.candidates == ["cancel", "calendar"])
            #expect(error.status == .usage)
            #expect(error.explanation.en.contains("“cancle”"))
            #expect(error.explanation.zh.contains("“cancle”"))
        }
    }

    @Test(arguments: [[], ["--version"], ["help", "book"], ["agenda"]])
    func `Known commands pass`(arguments: [String]) throws {
        try CommandNames.check(arguments)
    }
}
