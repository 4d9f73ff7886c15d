import Foundation
import Testing

/// `--dry-run` judges and shows, and changes nothing.
@Suite struct RehearsalTests {
    @Test(
        "A rehearsal ends like the deed and leaves the file as it was",
        arguments: [
            ["book", "新的", "--room", "hall", "--on", "2026-12-02", "--from", "19:00", "--for", "1h"],
            ["cancel", "合唱", "--reason", "停电"], ["room", "add", "新房间", "--slug", "new"],
            ["room", "hours", "hall", "--open", "每天 09:00-18:00"],
            [
                "room", "close", "hall", "--from", "2026-12-01", "--to", "2026-12-02", "--reason", "检修", "--effect",
                "cancel",
            ],
            ["troupe", "add", "舞蹈队", "--slug", "dance", "--kind", "dance"], ["person", "add", "李春花"],
            ["lecture", "plan", "--weekday", "sat", "--from", "15:00", "--room", "图书室", "--until", "2027-01-31"],
            ["calendar", "import", Program.package.appending(path: "calendars/cn-public-holidays-2026.ics").path],
            ["init", "新村", "--slug", "xincun", "--community", "xincun"], ["publish", "OUT"],
        ])
    func rehearsal(arguments: [String]) throws {
        let town = try Town.furnished()
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h")
        let before = try FileWitness(town.file).dump()
        let words = arguments.map { $0 == "OUT" ? "\(town.home)/out" : $0 }
        let rehearsal = try town.start(words + ["--dry-run"]).wait()
        #expect(rehearsal.exitCode == 0, "\(rehearsal)")
        #expect(try FileWitness(town.file).dump() == before)
        let files = try FileManager.default.contentsOfDirectory(atPath: town.home)
        #expect(files.allSatisfy { $0.hasPrefix("wangjianian.shuxiang") }, "\(files)")
        #expect(try town.start(words).wait().exitCode == 0, "the deed itself")
    }

    @Test func `A rehearsal is refused like the deed`() throws {
        let town = try Town.furnished()
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h")
        let wish = [
            "book", "锣鼓", "--room", "hall", "--on", "2026-12-01", "--from", "19:30", "--for", "1h", "--dry-run",
        ]
        #expect(try town.start(wish).wait().exitCode == 2)
        #expect(try town.start(["init", "王家碾", "--slug", "wangjianian", "--dry-run"]).wait().exitCode == 4)
    }
}
