import Foundation
import GRDB
import Testing

/// Files and folders that are not as they should be: one sentence each, and nothing half done.
@Suite struct BrokenFileTests {
    private static let booking = ["book", "x", "--room", "hall", "--on", "2026-12-01", "--from", "9:00", "--for", "1h"]

    /// Reading and booking both fail with one sentence that names the file, and the file stays as it was.
    private func expectRefusal(_ town: Town, saying words: String) throws {
        let before = try Data(contentsOf: URL(filePath: town.file))
        for arguments in [["agenda"], Self.booking, ["publish", "\(town.home)/out"]] {
            let reply = try town.start(arguments).wait()
            #expect(reply.exitCode == 1, "\(arguments): \(reply)")
            #expect(reply.output.isEmpty)
            #expect(reply.complaint.isOneSentence && reply.complaint.contains(words), "\(reply.complaint)")
        }
        #expect(try Data(contentsOf: URL(filePath: town.file)) == before)
        #expect(!FileManager.default.fileExists(atPath: "\(town.home)/out"))
    }

    @Test(arguments: ["", "这不是数据库", String(repeating: "x", count: 100_000)])
    func `A file that is no database`(text: String) throws {
        let town = try Town()
        _ = try town.write(text, to: "wangjianian.shuxiang")
        try expectRefusal(town, saying: "不是书香的数据文件")
    }

    @Test func `A database of another program`() throws {
        let town = try Town()
        try DatabaseQueue(path: town.file).write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
        try expectRefusal(town, saying: "不是书香的数据文件")
    }

    @Test func `A file of a newer program`() throws {
        let town = try Town.furnished()
        try DatabaseQueue(path: town.file).write { try $0.execute(sql: "PRAGMA user_version = 999") }
        try expectRefusal(town, saying: "请升级程序")
    }

    @Test func `A folder that one may not look into is not taken for an empty one`() throws {
        let town = try Town.furnished()
        chmod(town.home, 0)
        defer { chmod(town.home, 0o700) }
        // Root may look anywhere.
        let another = geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""
        for command in ["agenda", "undo", "check"] {
            let reply = try Program.shell("HOME=/tmp \(another)shuxiang \(command) --home \(town.home)")
            #expect(reply.exitCode == 1 && reply.complaint.isOneSentence, "\(reply)")
            #expect(reply.complaint.contains(town.home) && !reply.complaint.contains("init"), "\(reply)")
        }
    }

    @Test func `A file whose time zone is none`() throws {
        let town = try Town.furnished()
        try DatabaseQueue(path: town.file).write { try $0.execute(sql: "UPDATE community SET time_zone = 'Mars/Base'") }
        try expectRefusal(town, saying: "Mars/Base")
    }

    @Test func `A file with a value that is none is told by check, with which activity it is of and what to do`() throws
    {
        let town = try Town.furnished()
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "9:00", "--for", "1h")
        try DatabaseQueue(path: town.file).write { try $0.execute(sql: "UPDATE occurrence SET original = 'nope'") }
        let reply = try town.run("check")
        #expect(reply.exitCode == 1, "\(reply)")
        for words in ["unreadable-value", "活动 #1", "nope", "shuxiang restore-backup"] {
            #expect(reply.output.contains(words), "\(reply)")
        }
    }

    @Test(arguments: [
        ("UPDATE occurrence SET original = 'nope'", "agenda --from 2026-12-01", "nope"),
        ("UPDATE activity SET rule = 'FREQ=NEVER'", "show 1", "FREQ=NEVER"),
        ("UPDATE activity SET rule = 'FREQ=NEVER'", "change 1 --title 合唱团", "FREQ=NEVER"),
        ("UPDATE room_hours SET weekdays = 'mo,xx'", "room list", "已损坏"),
        ("INSERT OR REPLACE INTO setting VALUES ('no-show-limit', 'lots')", "policy show", "lots"),
    ])
    func `A value that is none is the file's fault, not that of whoever asks`(
        change: String, command: String, words: String
    )
        throws
    {
        let town = try Town.furnished()
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "9:00", "--for", "1h")
        try DatabaseQueue(path: town.file).write { try $0.execute(sql: change) }
        let reply = try town.start(command.split(separator: " ").map(String.init)).wait()
        #expect(reply.exitCode == 1 && reply.output.isEmpty, "\(reply)")
        #expect(reply.complaint.isOneSentence && reply.complaint.contains(words), "\(reply)")
    }

    @Test func `A file cut short`() throws {
        let town = try Town.furnished()
        let whole = try Data(contentsOf: URL(filePath: town.file))
        try whole.prefix(whole.count / 3).write(to: URL(filePath: town.file))
        try expectRefusal(town, saying: "已损坏")
    }

    @Test func `A disk that runs full in the midst of a booking keeps what was there, and nothing of the booking`()
        throws
    {
        let town = try Town.furnished()
        try town.done("book", "早先", "--room", "hall", "--on", "2026-12-01", "--from", "9:00", "--for", "1h")
        let before = try FileWitness(town.file).dump()
        let series = [
            "book", "每天", "--room", "hall", "--on", "2027-01-01", "--from", "19:00", "--for", "1h", "--every", "day",
            "--times", "1000",
        ]
        let environment = ["SHUXIANG_HOME": town.home, "LANG": "zh_CN.UTF-8"]
        let reply = try Program.run(
            series + ["--now", Town.now], filesUpTo: 100_000, environment: environment)
        #expect(reply.exitCode == 1 && reply.output.isEmpty, "\(reply)")
        #expect(reply.complaint.isOneSentence && reply.complaint.contains("什么也没有改动"), "\(reply.complaint)")
        #expect(try FileWitness(town.file).dump() == before)
        #expect(try FileWitness(town.file).integrity() == "ok")
        #expect(try town.start(series).wait().exitCode == 0)
    }

    @Test func `A folder in the place of the file`() throws {
        let town = try Town()
        try FileManager.default.createDirectory(atPath: town.file, withIntermediateDirectories: true)
        let reply = try town.run("agenda")
        #expect(reply.exitCode == 1 && reply.complaint.isOneSentence)
    }

    @Test func `A data folder that is not there, or empty, or a file, holds no community`() throws {
        let town = try Town()
        let file = try town.write("text", to: "file")
        for home in ["\(town.home)/nowhere", town.home, file] {
            let reply = try Program.run(["agenda", "--home", home], environment: ["LANG": "zh_CN.UTF-8"])
            #expect(reply.exitCode == 3)
            #expect(reply.complaint.isOneSentence && reply.complaint.contains("shuxiang init"))
        }
        #expect(!FileManager.default.fileExists(atPath: "\(town.home)/nowhere"))
    }

    @Test func `A community cannot be founded below a file, nor be published into one`() throws {
        let town = try Town.furnished()
        let file = try town.write("text", to: "file")
        let founded = try Program.run(["init", "新村", "--slug", "xincun", "--home", "\(file)/home"])
        #expect(founded.exitCode == 1 && founded.complaint.isOneSentence)
        let published = try town.run("publish", file)
        #expect(published.exitCode == 1 && published.complaint.isOneSentence)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "text")
    }

    @Test func `A folder of several communities asks which, and takes the beginning of a name`() throws {
        let town = try Town.furnished()
        try town.done("init", "新村", "--slug", "xincun")
        let reply = try town.run("agenda", "--format", "json")
        #expect(reply.exitCode == 3)
        #expect(try reply.error().candidates == ["wangjianian", "xincun"])
        try town.done("agenda", "--community", "wang")
    }
}
