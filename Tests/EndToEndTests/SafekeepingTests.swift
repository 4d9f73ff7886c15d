import Foundation
import Testing

/// `check`, `backup` and `restore-backup` as the keeper of a community uses them.
@Suite struct SafekeepingTests {
    private static let booking = ["book", "合唱", "--room", "hall", "--from", "9:00", "--for", "1h", "--on"]

    @Test func `history tells who brought a backup back and when, also where it is as the file was`() throws {
        let town = try Town.furnished()
        try town.done("backup", "\(town.home)/backup")
        try town.done("restore-backup", "\(town.home)/backup", "--as", "李老师", now: "2026-11-22T09:30")
        let entries = try town.done("history", "--format", "json").list("entries")
        let last = try #require(entries.last)
        #expect(last["actor"] as? String == "李老师" && last["made"] as? String == "2026-11-22T09:30:00+08:00", "\(last)")
        #expect((last["command"] as? String)?.contains("restore-backup") == true)
        #expect(try town.done("check").output == "没有发现问题。\n")
    }

    @Test func `a backup is taken while others book, and is sound and whole`() throws {
        let town = try Town.furnished()
        let days = (1...12).map { "2026-12-" + ($0 < 10 ? "0" : "") + "\($0)" }
        let writers = try days.map { try town.start(Self.booking + [$0]) }
        let backup = "\(town.home)/backup"
        try town.done("backup", backup)
        for writer in writers { #expect(try writer.wait().exitCode == 0) }
        let inBackup = try FileWitness(backup).rows("activity")
        #expect((0...12).contains(inBackup))
        #expect(try FileWitness(backup).integrity() == "ok")
        #expect(try FileWitness(backup).occurrencesWithWrongClaims() == 0)
        #expect(try town.done("check").output == "没有发现问题。\n")
    }

    @Test func `a lost file comes back from its backup`() throws {
        let town = try Town.furnished()
        _ = try town.start(Self.booking + ["2026-12-01"]).wait()
        let agenda = try town.wholeAgenda()
        try town.done("backup", "\(town.home)/backup")
        try FileManager.default.removeItem(atPath: town.file)
        let reply = try town.done("restore-backup", "\(town.home)/backup", "--format", "json")
        #expect(reply.output.contains("wangjianian") && reply.output.contains(#""kept" : null"#), "\(reply.output)")
        #expect(try town.wholeAgenda() == agenda)
    }

    @Test func `a damaged file comes back from its backup and is kept as it was`() throws {
        let town = try Town.furnished()
        _ = try town.start(Self.booking + ["2026-12-01"]).wait()
        let agenda = try town.wholeAgenda()
        try town.done("backup", "\(town.home)/backup")
        var bytes = try Data(contentsOf: URL(filePath: town.file))
        bytes.replaceSubrange(8192..<bytes.count, with: Data(repeating: 0xEE, count: bytes.count - 8192))
        try bytes.write(to: URL(filePath: town.file))
        #expect(try town.run("agenda").exitCode == 1)
        try town.done("restore-backup", "\(town.home)/backup")
        #expect(try town.wholeAgenda() == agenda)
        let kept = try FileManager.default.contentsOfDirectory(atPath: town.home).filter {
            $0.contains("before-restore")
        }
        #expect(kept.count == 1)
        #expect(try kept.map { try Data(contentsOf: URL(filePath: "\(town.home)/\($0)")) } == [bytes])
    }

    @Test func `what was done since a backup is gone after it is brought back, and the file as it was is named`() throws
    {
        let town = try Town.furnished()
        let agenda = try town.wholeAgenda()
        try town.done("backup", "\(town.home)/backup")
        _ = try town.start(Self.booking + ["2026-12-01"]).wait()
        let rehearsal = try town.done("restore-backup", "\(town.home)/backup", "--dry-run")
        #expect(rehearsal.output.hasPrefix("（演练，没有改动）"))
        #expect(try town.wholeAgenda() != agenda)
        let reply = try town.done("restore-backup", "\(town.home)/backup", "--language", "en")
        #expect(reply.output.contains("The file as it was is kept: \(town.file).before-restore-"))
        #expect(try town.wholeAgenda() == agenda)
        try town.done("check")
    }

    @Test func `what cannot be brought back says why in one sentence`() throws {
        let town = try Town.furnished()
        try town.done("backup", "\(town.home)/backup")
        let junk = try town.write("这不是数据库", to: "junk")
        let before = try FileWitness(town.file).dump()
        for (arguments, code, words) in [
            (["restore-backup", "\(town.home)/none"], Int32(3), "找不到备份文件"),
            (["restore-backup", junk], 1, "不是书香的数据文件"),
            (["restore-backup", "\(town.home)/backup", "--community", "other"], 4, "--community wangjianian"),
            (["backup", junk], 4, "已经存在"), (["backup", "\(town.home)/no/where"], 1, "没有读写"),
        ] {
            let reply = try town.start(arguments).wait()
            #expect(reply.exitCode == code, "\(arguments): \(reply)")
            #expect(reply.complaint.isOneSentence && reply.complaint.contains(words), "\(reply.complaint)")
        }
        #expect(try FileWitness(town.file).dump() == before)
    }

    @Test func `a disk that runs full leaves no half a backup and no half a file`() throws {
        let town = try Town.furnished()
        let environment = ["SHUXIANG_HOME": town.home, "LANG": "zh_CN.UTF-8"]
        let backup = try Program.run(["backup", "\(town.home)/b"], filesUpTo: 100_000, environment: environment)
        #expect(
            backup.exitCode == 1 && backup.complaint.isOneSentence && backup.complaint.contains("什么也没有改动"), "\(backup)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: town.home).allSatisfy { !$0.hasPrefix("b") })
        try town.done("backup", "\(town.home)/backup")
        let before = try FileWitness(town.file).dump()
        let restoring = ["restore-backup", "\(town.home)/backup"]
        let restored = try Program.run(restoring, filesUpTo: 100_000, environment: environment)
        #expect(restored.exitCode == 1 && restored.complaint.isOneSentence, "\(restored)")
        #expect(try FileWitness(town.file).dump() == before)
    }
}
