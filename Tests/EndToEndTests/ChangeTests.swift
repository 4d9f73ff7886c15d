import Foundation
import Testing

/// Changing, extending, restoring and waiting, as a script sees them: keys, exit codes, two processes at once.
@Suite struct ChangeTests {
    private static let verdict: Set = [
        "verdict", "activity", "continues", "occurrences", "kept", "exchanges", "findings", "suggestions",
    ]

    /// A town with four Tuesdays of choir, of which the second is called off.
    private static func rehearsing() throws -> Town {
        let town = try Town.furnished()
        try town.done(
            "book", "合唱排练", "--room", "hall", "--troupe", "choir", "--on", "2026-12-01", "--from", "19:00", "--for",
            "90m", "--every", "week", "--times", "4")
        try town.done("cancel", "合唱排练", "--occurrence", "2026-12-08", "--reason", "停电")
        return town
    }

    @Test func `A change of what follows answers with the new activity and the exceptions it kept`() throws {
        let town = try Self.rehearsing()
        try town.done(
            "change", "合唱", "--occurrence", "2026-12-15", "--on", "2026-12-16", "--from", "18:00", "--format", "json")
        let reply = try town.run(
            "change", "1", "--occurrence", "2026-12-08", "--scope", "following", "--from", "18:30", "--format", "json")
        let change = try reply.json()
        #expect(Set(change.keys) == Self.verdict)
        #expect(change["verdict"] as? String == "accepted" && change["continues"] as? Int == 1)
        #expect(try change.object("activity")["id"] as? Int == 2)
        #expect(try change.texts("occurrences", "status") == ["cancelled", "moved", "confirmed"])
        #expect(try change.texts("kept", "start") == ["2026-12-08T18:30:00+08:00", "2026-12-16T18:00:00+08:00"])
        let show = try town.run("show", "1", "--format", "json").json()
        #expect(show["continuedBy"] as? [Int] == [2])
        #expect(try show.list("occurrences").count == 1)
    }

    @Test func `A refused change ends with 2, its findings and ways out, and leaves the file alone`() throws {
        let town = try Self.rehearsing()
        try town.done("book", "会议", "--room", "hall", "--on", "2026-12-23", "--from", "19:00", "--for", "1h")
        let before = try town.wholeAgenda()
        let reply = try town.run(
            "change", "合唱", "--occurrence", "2026-12-22", "--on", "2026-12-23", "--format", "json")
        #expect(reply.exitCode == 2)
        #expect(try reply.rules() == ["room-double-booked"])
        #expect(try !reply.list("suggestions").isEmpty)
        #expect(try town.wholeAgenda() == before)
    }

    @Test func `A rehearsal of a change and nothing to change leave the file alone`() throws {
        let town = try Self.rehearsing()
        let before = try town.wholeAgenda()
        try town.done("change", "合唱", "--scope", "all", "--from", "18:00", "--dry-run")
        #expect(try town.run("change", "合唱", "--scope", "all").exitCode == 64)
        #expect(try town.run("change", "合唱", "--from", "18:00").exitCode == 64)
        #expect(try town.run("change", "合唱", "--occurrence", "2026-12-02", "--from", "18:00").exitCode == 3)
        #expect(try town.run("change", "合唱", "--occurrence", "2026-12-08", "--from", "18:00").exitCode == 2)
        #expect(try town.wholeAgenda() == before)
    }

    @Test func `A series goes on, and a cancelled date comes back, only when asked`() throws {
        let town = try Self.rehearsing()
        try town.done("extend", "合唱", "--until", "2027-01-05")
        #expect(try town.run("extend", "合唱", "--until", "2026-12-31").exitCode == 2)
        try town.done("restore", "合唱", "--occurrence", "2026-12-08")
        let show = try town.run("show", "合唱", "--format", "json").json()
        #expect(try show.texts("occurrences", "status") == Array(repeating: "confirmed", count: 6))
    }

    @Test func `What is skipped is listed, and says when it is free`() throws {
        let town = try Self.rehearsing()
        let book = try town.run(
            "book", "评弹", "--room", "hall", "--on", "2026-12-01", "--from", "20:00", "--for", "1h", "--every", "week",
            "--times", "3", "--on-conflict", "skip", "--format", "json")
        #expect(try book.json().texts("occurrences", "status") == ["skipped", "confirmed", "skipped"])
        let skipped = try town.run("skipped", "--format", "json").list("occurrences")
        #expect(skipped.map { Set($0.keys) } == [Set(["activity", "title", "occurrence", "free", "expires"])].doubled)
        #expect(skipped.map { $0["free"] as? Bool } == [false, false])
    }

    @Test func `A room that wants to be asked and a list of who waits, in both languages`() throws {
        let town = try Self.rehearsing()
        try town.done("room", "add", "小剧场", "--slug", "stage", "--approval")
        let book = try town.run(
            "book", "评剧", "--room", "stage", "--on", "2026-12-05", "--from", "19:00", "--for", "2h", "--format", "json")
        #expect(try book.json().object("activity")["status"] as? String == "tentative")
        let pending = try #require(try town.run("pending", "--format", "json").list("pending").first)
        #expect(Set(pending.keys) == ["activity", "occurrences", "waitsFor", "expires"])
        #expect(try pending.list("waitsFor").map { $0["room"] as? String } == ["stage"])
        #expect(try town.run("pending").output.contains("小剧场"))
        #expect(try town.run("pending", "--language", "en").output.contains("Waits for"))
        #expect(try town.run("approve", "评剧", "--format", "json").json().list("waitsFor").isEmpty)
        #expect(try town.run("approve", "评剧").exitCode == 4)
    }

    @Test func `A rule is let pass with its reason, which is shown; what is physical is not`() throws {
        let town = try Self.rehearsing()
        let late = ["--room", "reading-room", "--on", "2026-12-05", "--from", "22:00", "--for", "1h"]
        let book = { (more: [String]) in try town.start(["book", "读书夜"] + late + more, now: Town.now).wait() }
        #expect(try book([]).exitCode == 2)
        #expect(try book(["--override", "outside-opening-hours"]).exitCode == 64)
        #expect(try book(["--override", "room-double-booked", "--reason", "急"]).exitCode == 64)
        #expect(try book(["--override", "outside-opening-hours", "--reason", "读书节"]).exitCode == 0)
        let finding = try #require(try town.run("show", "读书夜", "--format", "json").list("findings").first)
        #expect(Set(finding.keys) == ["rule", "severity", "occurrence", "message", "overriddenBecause"])
        #expect(finding["overriddenBecause"] as? String == "读书节")
    }

    @Test func `Of two who move an evening into the same slot at once, one has it`() throws {
        for race in 0..<8 {
            let town = try Town.furnished()
            for (title, time) in [("甲", "08:00"), ("乙", "10:00")] {
                try town.done("book", title, "--room", "hall", "--on", "2026-12-01", "--from", time, "--for", "1h")
            }
            let moves = try ["甲", "乙"].map {
                try town.start(["change", $0, "--from", "15:00", "--format", "json"], now: Town.now)
            }
            let replies = try moves.map { try $0.wait() }
            #expect(replies.map(\.exitCode).sorted() == [0, 2], "race \(race): \(replies)")
            let witness = try FileWitness(town.file)
            #expect(try witness.overlappingClaims() == 0)
            #expect(try witness.occurrencesWithWrongClaims() == 0)
        }
    }

    @Test(
        "A rule that cannot be laid out is refused in one sentence",
        arguments: [
            "FREQ=SECONDLY", "FREQ=DAILY;COUNT=1000000000", "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
            "FREQ=YEARLY;BYDAY=MO;BYMONTH=2;BYMONTHDAY=30;COUNT=5", "FREQ=YEARLY;UNTIL=99991231",
            "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;COUNT=500",
        ])
    func pathologicalRules(_ rule: String) throws {
        let town = try Town.furnished()
        let reply = try town.run(
            "book", "试", "--room", "hall", "--on", "2026-12-01", "--from", "05:00", "--for", "10m", "--rule", rule)
        #expect(reply.exitCode == 2)
        #expect(reply.complaint.split(separator: "\n").count == 1 && reply.output.isEmpty)
    }
}

extension Array {
    /// The elements twice over.
    fileprivate var doubled: [Element] { self + self }
}
