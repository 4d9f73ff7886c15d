import Foundation
import GRDB
import Testing

/// Every command that writes, done, taken back and done again, as a keeper would by mistake.
@Suite struct UndoTests {
    /// Commands that write, in an order in which each can be done; `OUT` is a folder, and files are named by what is in them.
    private static let writing = [
        "room add 舞蹈室 --slug dance --capacity 40 --approval", "room edit dance --capacity 50",
        "room hours dance --open 每天\\ 08:00-22:00", "room couple hall dance --strength weak",
        "room add 杂物间 --slug store", "room remove store", "equipment add 大鼓 --slug drum --quantity 6",
        "equipment edit drum --quantity 8", "equipment add 旧鼓 --slug old --quantity 1", "equipment remove old",
        "building add 1号楼", "household add 101 --building 1号楼", "person add 李春花 --birth-year 1958 --consent",
        "person add 王建国 --birth-year 1950 --consent", "person edit 王建国 --household 101",
        "person edit 李春花 --household 101",
        "person consent 王建国 --withdraw",
        "person import PEOPLE", "person away 李春花 --from 2026-12-20 --to 2026-12-22", "person back 李春花",
        "troupe add 锣鼓队 --slug drums --kind drums", "troupe edit drums --leader 李春花",
        "troupe member add drums 李春花 --role 队长", "policy set insight-days=30", "policy use centre", "policy use open",
        "policy set no-show-limit=1",
        "book 合唱 --room hall --troupe choir --on 2026-12-01 --from 19:00 --for 1h --every week --times 6",
        "change 合唱 --occurrence 2026-12-08 --from 18:00",
        "change 合唱 --occurrence 2026-12-22 --scope following --from 17:00",
        "cancel 合唱 --occurrence 2026-12-15 --reason 停电", "restore 合唱 --occurrence 2026-12-15",
        "extend 合唱 --until 2027-02-01", "book 练舞 --room dance --on 2026-12-03 --from 19:00 --for 1h", "approve 练舞",
        "book 联欢 --room dance --on 2026-12-04 --from 19:00 --for 1h", "decline 联欢 --reason 不合适",
        "book 演出 --kind performance --room hall --troupe drums --on 2026-12-05 --from 10:00 --for 2h",
        "counter 演出 --troupe drums --on 2026-12-06 --from 10:00 --for 2h", "cancel 演出 --reason 改期",
        "room close dance --from 2026-12-24 --to 2026-12-25 --reason 检修", "room keeper reading-room 李春花 --weekday mon",
        "lecture plan --weekday sat --from 15:00 --room 图书室 --until 2026-12-31",
        "lecture offer 李春花 --topic 读诗经 --on 2026-12-05", "lecture offer 王建国 --topic 读论语",
        "lecture assign 2026-12-12 王建国", "lecture swap 2026-12-12 2026-12-19", "lecture drop 2026-12-19 --reason 生病",
        "lecture withdraw 王建国", "lecture speaker add 赵秀兰", "lecture rota", "lecture speaker remove 赵秀兰",
        "lecture substitute add 李春花", "lecture substitute remove 李春花", "reading start 李春花", "reading stop 李春花",
        "reading log 王建国 --minutes 40 --book 论语 --on 2026-11-21 --reason 漏记",
        "reading correct 2 --minutes 50 --reason 记少了",
        "reading remove 2 --reason 记错了", "reading import READINGS", "reading book add 史记",
        "reading book edit 史记 --author 司马迁",
        "reading group add 春风读书会 --slug spring --leader 李春花", "reading group edit spring --book 史记",
        "reading group member add spring 王建国", "reading group member remove spring 王建国",
        "reading group meet spring --room hall --on 2026-12-09 --from 14:00 --for 1h",
        "book 共读 --kind reading --room hall --on 2026-12-10 --from 14:00 --for 1h", "reading group adopt spring 共读",
        "reading group add 旧会 --slug old", "reading group remove old", "insight add 李春花 读书在于用心。",
        "insight approve 1", "insight add 李春花 开卷有益。", "insight decline 2 --reason 太短", "insight remove 2",
        "calendar import HOLIDAYS", "feed token choir", "feed revoke choir", "award policy set RULES",
        "service log 李春花 --hours 2 --kind volunteer", "service remove 1",
        "book 试唱 --room hall --troupe choir --on 2026-12-02 --from 19:00 --for 1h",
        "award open 丙午 --from 2026-10-01 --to 2026-11-22 --seed 417 --draft", "award open 丙午",
        "award dates 丙午 --nominations-until 2026-11-22 --award-day 2026-12-20",
        "award nominate 丙午 李春花 --award resident --by self",
        "award nominate 丙午 赵秀兰 李春花 --award resident --by neighbour --consent",
        "award nominate 丙午 王建国 --award resident --by self", "award withdraw 丙午 王建国",
        "award endorse 丙午 李春花 --by 评一", "award panel 丙午 评一 评二 评三 评四 评五",
    ]

    /// Commands that write about what has begun, each with its own hour, after those.
    private static let lateWriting = [
        ("award score 丙午", "2026-11-23T09:00:00+08:00"),
        ("award judge 丙午 李春花 --by 评二 --points 2.5 --reason 常领读", "2026-11-23T10:00:00+08:00"),
        ("award publicise 丙午 --days 3", "2026-11-23T11:00:00+08:00"),
        ("award object 丙午 赵秀兰 --by 王建国 --reason 漏记", "2026-11-24T09:00:00+08:00"),
        ("award answer 1 --outcome upheld --answer 属实", "2026-11-24T10:00:00+08:00"),
        ("award publicise 丙午 --days 3", "2026-11-25T09:00:00+08:00"),
        ("award decide 丙午 --award-day 2026-12-24", "2026-12-01T08:00:00+08:00"),
        ("check-in 合唱 --people 20", "2026-12-01T19:05:00+08:00"),
        ("no-show 试唱", "2026-12-02T19:40:00+08:00"), ("suspension lift choir", "2026-12-02T20:00:00+08:00"),
        ("no-show 练舞", "2026-12-03T19:40:00+08:00"),
        ("lecture attend 2026-12-05 李春花", "2026-12-05T16:00:00+08:00"),
    ]

    /// Commands that only read, or write no community's file.
    private static let reading: Set = [
        "suggest", "explain", "show", "agenda", "free", "pending", "waitlist", "skipped", "policy show", "room list",
        "room show", "equipment list", "troupe list", "troupe show", "person list", "person show", "building list",
        "household list", "lecture list", "lecture offers", "lecture speaker list", "lecture substitute list",
        "lecture remind", "reading now", "reading list", "reading report", "reading book list", "reading group list",
        "reading group show", "insight list", "insight board", "calendar list", "calendar days", "calendar expand",
        "suspension list", "feed list", "feed show", "feed addresses", "feed lint", "publish", "serve", "history",
        "check",
        "backup", "person export", "service list", "print week", "print month", "print door", "print lecture",
        "print board", "print notice", "award list", "award show", "award notice", "award changes", "award certificate",
        "award standings", "award explain", "award policy show", "award policy list",
    ]

    /// Commands that make a file, and undo itself, which is what the test does.
    private static let others: Set = ["init", "demo", "undo"]

    /// Commands that cannot be taken back; `forGood(_:)` has each of them.
    private static let forGood: Set = ["restore-backup", "person erase", "award archive"]

    @Test func `every command there is either reads, or is taken back in these tests`() throws {
        let help = try Program.run(["--experimental-dump-help"])
        let root = try JSONDecoder().decode(Help.self, from: Data(help.output.utf8)).command
        let commands = Set(root.leaves.map { $0.dropFirst().joined(separator: " ") })
        #expect(commands.count > 80)
        let written = Set(
            (Self.writing + Self.lateWriting.map(\.0)).compactMap { line in
                commands.first { line.hasPrefix($0 + " ") || line == $0 }
            })
        let known = Self.reading.union(Self.others).union(Self.forGood).union(written)
        #expect(
            commands.subtracting(known).isEmpty,
            "add a line for each to `writing`, so that undoing it is tested, or to `reading`")
        #expect(known.subtracting(commands).isEmpty)
    }

    @Test func `every kind of command is taken back, and brought back again`() throws {
        let town = try Town.furnished()
        var files = try Self.files(in: town)
        files["RULES"] = try town.write(Self.easyRules(town), to: "rules")
        var states = [try Self.state(of: town)]
        let steps = Self.writing.map { ($0, Town.now) } + Self.lateWriting
        for (line, now) in steps {
            let reply = town.runHere(Self.words(line, files), now: now)
            try #require(reply.exitCode == 0, "\(line): \(reply.output)\(reply.complaint)")
            states.append(try Self.state(of: town))
            let isUnlike = states[states.count - 1] != states[states.count - 2]
            try #require(isUnlike, "\(line) did nothing that could be undone")
        }
        let first = try FileWitness(town.file).rows("journal") + 1 - steps.count
        for index in steps.indices.reversed() {
            let reply = town.runHere(["undo"], now: steps[index].1)
            try #require(reply.exitCode == 0, "undo \(steps[index].0): \(reply.output)\(reply.complaint)")
            try Self.require(town, isAs: states[index], "undo \(steps[index].0)")
        }
        #expect(town.runHere(["check"], now: steps[steps.count - 1].1).output == "没有发现问题。\n")
        for index in steps.indices {
            let entry = first + steps.count + (steps.count - 1 - index)
            let reply = town.runHere(["undo", "\(entry)"], now: steps[index].1)
            try #require(reply.exitCode == 0, "redo \(steps[index].0): \(reply.output)\(reply.complaint)")
            try Self.require(town, isAs: states[index + 1], "redo \(steps[index].0)")
        }
        #expect(town.runHere(["check"], now: steps[steps.count - 1].1).output == "没有发现问题。\n")
    }

    @Test func `what is in the way is said in a sentence, with the exit code for it`() throws {
        let town = try Town.furnished()
        #expect(try town.run("undo", "99").exitCode == 3)
        #expect(try town.run("undo", "合唱").exitCode == 64)
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h")
        try town.done("cancel", "合唱", "--reason", "停电")
        try town.done("book", "锣鼓", "--room", "hall", "--on", "2026-12-01", "--from", "19:30", "--for", "1h")
        let taken = try town.run("undo", "5")
        #expect(taken.exitCode == 4 && taken.output.contains("锣鼓"), "\(taken)")
        let later = try town.run("undo", "4", "--format", "json")
        #expect(later.exitCode == 4)
        #expect(try later.json()["verdict"] as? String == "refused")
        #expect(try later.list("later").map { $0["entry"] as? Int } == [5])
        #expect(try town.run("undo", "4", now: "2026-12-01T20:00:00+08:00").exitCode == 4)
        #expect(try town.run("undo", "6", now: "2026-12-01T20:00:00+08:00").exitCode == 2)
        try town.done("undo", "6")
        let twice = try town.run("undo", "6")
        #expect(twice.exitCode == 4 && twice.complaint.isOneSentence && twice.complaint.contains("undo 7"))
        try town.done("backup", "\(town.home)/backup")
        try town.done("restore-backup", "\(town.home)/backup")
        try town.done("undo", "7")
    }

    @Test("What is done for good is refused in one sentence, in both languages", arguments: forGood)
    func refused(_ command: String) throws {
        let town = try Town.furnished()
        var now = Town.now
        switch command {
        case "person erase":
            try town.done("person", "add", "李春花")
            try town.done("person", "erase", "李春花", "--reason", "本人要求", "--yes")
        case "restore-backup":
            try town.done("backup", "\(town.home)/backup")
            try town.done("room", "add", "舞蹈室", "--slug", "dance")
            try town.done("restore-backup", "\(town.home)/backup")
        case _:
            now = try Self.archived(in: town)
        }
        let before = try FileWitness(town.file).dump()
        let entry = try FileWitness(town.file).rows("journal")
        for (language, word) in [("zh", "不能撤销"), ("en", "undone|take it back")] {
            let reply = try town.run("undo", "--language", language, now: now)
            #expect(reply.exitCode == 2 && reply.complaint.isOneSentence, "\(reply)")
            #expect(word.split(separator: "|").contains { reply.complaint.contains($0) }, "\(reply)")
            #expect(try town.run("undo", "\(entry)", now: now).exitCode == 2)
        }
        #expect(try FileWitness(town.file).dump() == before)
    }

    /// Lets an award go its way into the archive, and says when. No step of it is taken back after that.
    private static func archived(in town: Town) throws -> String {
        let holidays = Program.package.appending(path: "calendars/cn-public-holidays-2026.ics").path
        try town.done("calendar", "import", holidays)
        try town.done("building", "add", "1号楼")
        for (name, door) in [("李春花", "101"), ("赵秀兰", "102")] {
            try town.done("person", "add", name, "--birth-year", "1958", "--building", "1号楼", "--household", door)
        }
        try town.done("award", "policy", "set", town.write(easyRules(town), to: "rules"))
        let policy = try FileWitness(town.file).rows("journal")
        try town.done("award", "open", "丙午", "--from", "2026-10-01", "--to", "2026-11-22")
        for name in ["李春花", "赵秀兰"] {
            try town.done("award", "nominate", "丙午", name, "--award", "resident", "--by", "self")
        }
        try town.done("reading", "log", "李春花", "--minutes", "30", "--place", "home")
        let steps = [("score", "11-23"), ("publicise", "11-23"), ("decide", "12-01")]
        for (step, day) in steps { try town.done("award", step, "丙午", now: "2026-\(day)T09:00:00+08:00") }
        try town.done("award", "dates", "丙午", "--award-day", "2026-12-24", now: "2026-12-02T09:00:00+08:00")
        let later = "2027-03-10T09:00:00+08:00"
        try town.done("award", "archive", "丙午", now: later)
        for entry in policy..<(try FileWitness(town.file).rows("journal")) where entry != policy + 4 {
            let reply = try town.run("undo", "\(entry)", now: later)
            #expect([2, 4].contains(reply.exitCode), "\(entry) \(reply)")
        }
        return later
    }

    @Test func `history and undo answer programs with the same keys`() throws {
        let town = try Town.furnished()
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h")
        let entry: Set = [
            "entry", "made", "actor", "command", "changes", "activities", "rooms", "troupes", "people", "undoes",
            "undoneBy",
        ]
        let history = try town.run("history", "--format", "json")
        #expect(try Set(history.json().keys) == ["entries", "earlier"])
        #expect(try history.list("entries").allSatisfy { Set($0.keys) == entry })
        let undo = try town.run("undo", "--format", "json")
        #expect(
            try Set(undo.json().keys) == [
                "verdict", "entry", "changes", "reminders", "touched", "withoutMoves", "reasons", "findings", "later",
            ])
        #expect(try undo.json()["verdict"] as? String == "undone")
        #expect(try Set(undo.json().object("entry").keys) == entry)
        let csv = try town.run("history", "--format", "csv").output
        #expect(csv.hasPrefix("entry,made,actor,command,changes,undoes,undone_by\r\n"))
    }

    // MARK: - What a town looks like

    /// Every row but what only grows: revisions, the journal, and the numbers under which claims are made anew.
    private static func state(of town: Town) throws -> [String] {
        try FileWitness(town.file).facts()
    }

    /// Rules of the awards that whoever has read once fulfils.
    private static func easyRules(_ town: Town) -> String {
        town.runHere(["award", "policy", "show"]).output
            .replacingOccurrences(of: "at-least-sessions = 12 ", with: "at-least-sessions = 1 ")
            .replacingOccurrences(of: "at-least-months-here = 3 ", with: "at-least-months-here = 0 ")
    }

    /// Stops the test where the town is not as it was, with the rows that differ.
    private static func require(_ town: Town, isAs before: [String], _ step: String) throws {
        let now = try state(of: town)
        let isAsBefore = now == before
        let rows = Set(now).symmetricDifference(before).sorted()
        try #require(isAsBefore, "\(step): \(rows.prefix(6).map { $0.prefix(300) })")
    }

    private static func files(in town: Town) throws -> [String: String] {
        [
            "PEOPLE": try town.write(
                "姓名,出生年,户,楼栋\n赵秀兰,1961,102,1号楼\n"
                    + ["一", "二", "三", "四", "五"].map { "评\($0),1970,30\($0),2号楼\n" }.joined(), to: "people.csv"),
            "READINGS": try town.write(
                "姓名,日期,开始,分钟\n李春花,2026-11-20,10:00,30\n赵秀兰,2026-11-20,10:00,30\n", to: "readings.csv"),
            "HOLIDAYS": Program.package.appending(path: "calendars/cn-public-holidays-2026.ics").path,
        ]
    }

    private static func words(_ line: String, _ files: [String: String]) -> [String] {
        line.replacingOccurrences(of: "\\ ", with: "\u{1}").split(separator: " ").map { word in
            let word = word.replacingOccurrences(of: "\u{1}", with: " ")
            return files[word] ?? word
        }
    }
}

/// What `--experimental-dump-help` says of the commands.
private struct Help: Decodable {
    struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?

        var leaves: [[String]] {
            let own = (subcommands ?? []).filter { $0.commandName != "help" }
            return own.isEmpty ? [[commandName]] : own.flatMap(\.leaves).map { [commandName] + $0 }
        }
    }

    let command: Command
}
