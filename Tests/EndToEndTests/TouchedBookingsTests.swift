import Foundation
import Testing

/// Closures and holidays answer with where the bookings they touch could go; the commands they show are run as they stand.
@Suite struct TouchedBookingsTests {
    private static let move: Set = ["changes", "description", "start", "end", "rooms", "command"]
    private static let holidays = Program.package.appending(path: "calendars/cn-public-holidays-2026.ics").path

    /// A town with a dance room beside the hall, a weekly choir and one afternoon in the hall.
    private static func town() throws -> Town {
        let town = try Town.furnished()
        try town.done("room", "add", "舞蹈室", "--slug", "dance", "--capacity", "60", "--feature", "钢琴")
        try town.done(
            "book", "合唱", "--room", "hall", "--troupe", "choir", "--on", "2026-12-01", "--from", "19:00", "--for",
            "90m",
            "--every", "week", "--times", "3")
        try town.done("book", "联欢", "--room", "hall", "--on", "2026-12-01", "--from", "15:00", "--for", "1h")
        return town
    }

    private static func close(_ town: Town, _ effect: String, _ more: String...) throws -> Program.Reply {
        try town.start(
            [
                "room", "close", "hall", "--from", "2026-12-01", "--to", "2026-12-01", "--reason", "检修", "--effect",
                effect,
                "--format", "json",
            ] + more
        ).wait()
    }

    /// Runs a command as it was shown, in a shell, at the given time.
    private static func run(_ command: String, now: String = Town.now, more: String = "") throws -> Program.Reply {
        try Program.shell("\(command) --now \(now) --format json \(more)")
    }

    @Test(arguments: [
        ["room", "hours", "hall", "--open", "daily 08:00-18:00"], ["room", "edit", "hall", "--capacity", "30"],
    ])
    func `Less of a room names the bookings it bears no more, with commands that move them`(command: [String]) throws {
        let town = try Self.town()
        try town.done("change", "合唱", "--scope", "all", "--people", "40")
        let reply = try town.start(command + ["--format", "json"]).wait()
        #expect(reply.exitCode == 0, "\(reply)")
        let touched = try reply.list("touched")
        #expect(touched.map { $0["title"] as? String } == ["合唱", "合唱", "合唱"])
        #expect(try reply.json()["withoutMoves"] as? Int == 0)
        let move = try #require(touched[0].list("moves").first?["command"] as? String)
        #expect(try Self.run(move, more: "--dry-run").exitCode == 0, "\(move)")
        for (language, words) in [("zh", "受影响的预订 3 场："), ("en", "Bookings touched: 3")] {
            try town.done("undo")
            let shown = try town.start(command + ["--language", language]).wait()
            #expect(shown.output.contains(words) && shown.output.contains("shuxiang change"), "\(shown)")
        }
    }

    @Test(arguments: ["refuse", "list"])
    func `Every command that a closure suggests is accepted as it stands, and leads where it says`(effect: String)
        throws
    {
        let town = try Self.town()
        let reply = try Self.close(town, effect)
        #expect(reply.exitCode == (effect == "refuse" ? 2 : 0))
        let touched = try reply.list("touched")
        #expect(touched.map { $0["title"] as? String } == ["联欢", "合唱"])
        #expect(try reply.json()["withoutMoves"] as? Int == 0)
        for booking in touched {
            let moves = try booking.list("moves")
            #expect(moves.count == 2 && moves.allSatisfy { Set($0.keys) == Self.move })
            for move in moves {
                let command = try #require(move["command"] as? String)
                let change = try Self.run(command, more: "--dry-run")
                #expect(change.exitCode == 0, "\(command): \(change)")
                #expect(try change.json()["verdict"] as? String == "accepted")
                let moved = try change.list("occurrences")
                #expect(moved.map { $0["start"] as? String } == [move["start"] as? String])
                #expect(moved.map { $0["end"] as? String } == [move["end"] as? String])
                #expect(moved.map { $0["rooms"] as? [String] } == [move["rooms"] as? [String]])
            }
        }
        let command = try #require(touched[1].list("moves")[0]["command"] as? String)
        #expect(command.hasPrefix("shuxiang change \"#1\" --occurrence 2026-12-01 --room dance"))
        #expect(try Self.run(command).exitCode == 0)
        #expect(try town.done("agenda", "--from", "2026-12-01", "--days", "1", "--room", "dance").output.contains("合唱"))
    }

    @Test func `What a closure calls off is listed as such, with nowhere to go`() throws {
        let town = try Self.town()
        let touched = try Self.close(town, "cancel").list("touched")
        #expect(touched.map { $0["status"] as? String } == ["cancelled", "cancelled"])
        #expect(touched.map { $0["reason"] as? String } == ["检修", "检修"])
        #expect(try touched.allSatisfy { try $0.list("moves").isEmpty })
    }

    @Test func `The moves are told in both languages, with the same commands`() throws {
        let town = try Self.town()
        let chinese = try Self.close(town, "list", "--dry-run", "--language", "zh").list("touched")
        let english = try Self.close(town, "list", "--dry-run", "--language", "en").list("touched")
        #expect(
            try chinese.map { try $0.texts("moves", "command") } == english.map { try $0.texts("moves", "command") })
        #expect(try chinese[1].texts("moves", "description")[0].hasPrefix("换到舞蹈室"))
        #expect(try english[1].texts("moves", "description")[0].hasPrefix("Use 舞蹈室"))
    }

    @Test func `Closures from a calendar file suggest moves too`() throws {
        let town = try Self.town()
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//EN
            BEGIN:VEVENT
            UID:a@x
            DTSTAMP:20261101T000000Z
            DTSTART;VALUE=DATE:20261201
            DTEND;VALUE=DATE:20261203
            SUMMARY:考试
            END:VEVENT
            END:VCALENDAR

            """
        let path = try town.write(text.replacing("\n", with: "\r\n"), to: "closures.ics")
        let reply = try town.done("calendar", "import", path, "--as", "closures", "--room", "hall", "--format", "json")
        let touched = try reply.list("touched")
        #expect(touched.count == 2)
        for command in try touched.flatMap({ try $0.texts("moves", "command") }) {
            #expect(!command.contains("--on 2026-12-02") || command.contains("--room"))
            #expect(try Self.run(command, more: "--dry-run").exitCode == 0, "\(command)")
        }
        let again = try town.done("calendar", "import", path, "--as", "closures", "--room", "hall", "--format", "json")
        #expect(try again.list("touched").isEmpty)
    }

    /// A town in which National Day is a Thursday of three series: one kept, one skipped, one asked about.
    private static func autumn() throws -> Town {
        let town = try Town.furnished()
        for (title, room, holiday) in [("照常", "hall", "keep"), ("跳过", "east", "skip"), ("要问", "west", "ask")] {
            if room != "hall" { try town.done("room", "add", "\(title)厅", "--slug", room) }
            try town.done(
                "book", title, "--room", room, "--on", "2026-09-24", "--from", "19:00", "--for", "1h", "--every",
                "week",
                "--times", "3", "--holiday", holiday, now: "2026-09-01")
        }
        return town
    }

    @Test func `Holidays skip dates or put them in question, and what was skipped can be brought back`() throws {
        let town = try Self.autumn()
        let reply = try town.done("calendar", "import", Self.holidays, "--format", "json", now: "2026-09-01")
        let touched = try reply.list("touched")
        #expect(touched.map { $0["status"] as? String } == ["confirmed", "skipped", "tentative"])
        #expect(touched.map { $0["reason"] as? String } == [nil, "国庆节放假", "国庆节放假，照常吗？"])
        #expect(try reply.json()["skipped"] as? Int == 1 && reply.json()["inQuestion"] as? Int == 1)
        #expect(try touched.map { try $0.list("moves").count } == [2, 0, 2])
        for command in try touched.flatMap({ try $0.texts("moves", "command") }) {
            #expect(try Self.run(command, now: "2026-09-01", more: "--dry-run").exitCode == 0, "\(command)")
        }
        let restored = try town.run("restore", "跳过", "--occurrence", "2026-10-01", now: "2026-09-01")
        #expect(restored.exitCode == 0)
        try town.done("approve", "要问", "--occurrence", "2026-10-01", now: "2026-09-01")
        let witness = try FileWitness(town.file)
        #expect(try witness.occurrencesWithWrongClaims() == 0)
        #expect(try town.done("skipped", now: "2026-09-01").output.contains("没有跳过的场次"))
    }

    @Test func `The same file taken in twice changes nothing`() throws {
        let town = try Self.autumn()
        try town.done("calendar", "import", Self.holidays, now: "2026-09-01")
        let before = try FileWitness(town.file).dump()
        let again = try town.done("calendar", "import", Self.holidays, "--format", "json", now: "2026-09-01")
        #expect(try again.json()["skipped"] as? Int == 0 && again.json()["inQuestion"] as? Int == 0)
        #expect(try FileWitness(town.file).dump() == before)
    }

    @Test func `It is said what was skipped and asked about, in both languages`() throws {
        let town = try Self.autumn()
        let chinese = try town.done("calendar", "import", Self.holidays, "--dry-run", now: "2026-09-01").output
        #expect(chinese.contains("跳过 #2 已跳过：国庆节放假\n"))
        #expect(chinese.contains("要问 #3 待批：国庆节放假，照常吗？\n"))
        #expect(chinese.contains("按各活动的约定跳过 1 场、待定 1 场"))
        let english = try town.done(
            "calendar", "import", Self.holidays, "--dry-run", "--language", "en", now: "2026-09-01"
        ).output
        #expect(english.contains("跳过 #2 skipped: ") && english.contains("1 were skipped and 1 put in question"))
    }
}
