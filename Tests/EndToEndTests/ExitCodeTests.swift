import Foundation
import Testing

/// What a script is told by the exit code, and where it finds the rest.
@Suite struct ExitCodeTests {
    @Test func `0 is done, and nothing is on the standard error`() throws {
        let town = try Town.furnished()
        let reply = try town.run(
            "book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "90m")
        #expect(reply.exitCode == 0)
        #expect(reply.output.hasPrefix("订好了：合唱 #1\n"))
        #expect(reply.complaint.isEmpty)
    }

    @Test func `1 is could not decide`() throws {
        let town = try Town.furnished()
        let reply = try town.run("calendar", "import", "\(town.home)/nothing.ics")
        #expect(reply.exitCode == 1)
        #expect(reply.output.isEmpty)
        #expect(reply.complaint.isOneSentence && reply.complaint.contains("nothing.ics"))
    }

    @Test func `2 is refused, with the findings and ways out on the standard output`() throws {
        let town = try Town.furnished()
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "90m")
        let reply = try town.run(
            "book", "锣鼓", "--room", "hall", "--on", "2026-12-01", "--from", "20:00", "--for", "90m")
        #expect(reply.exitCode == 2)
        #expect(reply.output.contains("合唱") && reply.output.contains("可以改成："))
        #expect(reply.complaint.isEmpty)
    }

    @Test func `3 is not found, with near names`() throws {
        let town = try Town.furnished()
        let reply = try town.run(
            "book", "合唱", "--room", "多功能室", "--on", "2026-12-01", "--from", "19:00", "--for", "90m")
        #expect(reply.exitCode == 3)
        #expect(reply.output.isEmpty)
        #expect(reply.complaint.contains("多功能厅 (hall)"))
    }

    @Test func `4 is a conflict with an earlier change`() throws {
        let town = try Town.furnished()
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "90m")
        try town.done("cancel", "合唱", "--reason", "停电")
        let again = try town.run("cancel", "合唱", "--reason", "停电")
        #expect(again.exitCode == 4)
        #expect(again.complaint.isOneSentence)
        #expect(try town.run("init", "王家碾社区", "--slug", "wangjianian").exitCode == 4)
        #expect(try town.run("room", "add", "多功能厅", "--slug", "other").exitCode == 4)
    }

    @Test(
        "64 is wrong usage",
        arguments: [
            ["book"], ["book", "x", "--room", "hall"], ["nonsense"], ["agenda", "--days", "0"],
            ["agenda", "--nonsense"],
            ["book", "x", "--room", "hall", "--on", "2026-12-32", "--from", "9:00", "--for", "1h"],
            ["book", "x", "--room", "hall", "--on", "2026-12-01", "--from", "9:00"],
            ["book", "x", "--room", "hall", "--on", "2026-12-01", "--from", "9:00", "--to", "8:00"],
            ["book", "x", "--room", "hall", "--on", "2026-12-01", "--from", "24:00", "--for", "1h"],
            ["book", "x", "--room", "hall", "--on", "2026-12-01", "--from", "9:00", "--for", "1h", "--kind", "party"],
            ["room", "add", "新房间", "--capacity", "0"], ["agenda", "--quiet", "--verbose"], ["agenda", "--now", "soon"],
            ["agenda", "--format", "xml"], ["troupe", "add", "团", "--kind", "choir", "--loudness", "6"],
            ["lecture", "plan", "--weekday", "sat,sun", "--from", "15:00", "--room", "hall", "--until", "2027-01-31"],
            ["lecture", "plan", "--weekday", "sat", "--from", "24:00", "--room", "hall", "--until", "2027-01-31"],
            ["person", "add", "老寿星", "--birth-year", "1700"],
            ["calendar", "expand", "--rule", "FREQ=DAILY", "--start", "x"],
        ])
    func wrongUsage(arguments: [String]) throws {
        let town = try Town.furnished()
        let before = try town.wholeAgenda()
        let reply = try town.start(arguments).wait()
        #expect(reply.exitCode == 64, "\(reply)")
        #expect(reply.output.isEmpty && !reply.complaint.isEmpty)
        #expect(try town.wholeAgenda() == before)
    }

    @Test func `A rule that cannot be taken is refused with its reason`() throws {
        let reply = try Town().run("calendar", "expand", "--rule", "FREQ=HOURLY", "--start", "2026-12-01T19:00")
        #expect(reply.exitCode == 2)
        #expect(reply.complaint.contains("FREQ=HOURLY"))
    }

    @Test func `Where JSON was asked for, an error is a document on the standard output`() throws {
        let town = try Town.furnished()
        let missing = try town.run("show", "没有", "--format", "json")
        #expect(missing.exitCode == 3 && missing.complaint.isEmpty)
        #expect(try Set(missing.json().keys) == ["error"])
        #expect(try Set(missing.json().object("error").keys) == ["code", "message", "candidates"])
        #expect(try missing.error().code == "not-found")
        let ambiguous = try town.run("room", "show", "", "--format", "json")
        #expect(try ambiguous.error().code == "not-found")
        #expect(try town.run("agenda", "--days", "x", "--format", "json").error().code == "usage")
        #expect(try town.run("agenda", "--community", "elsewhere", "--format", "json").error().code == "not-found")
        #expect(try town.run("calendar", "import", "/nothing", "--format", "json").error().code == "unreadable")
        #expect(
            try town.run("init", "王家碾社区", "--slug", "wangjianian", "--format", "json").error().code == "conflict")
    }
}

extension String {
    /// One line that ends as a sentence does.
    var isOneSentence: Bool {
        hasSuffix("\n") && dropLast().allSatisfy { !$0.isNewline } && dropLast().last.map { "。.".contains($0) } == true
    }
}
