import Foundation
import Testing

/// `check-in`, `no-show` and `suspension`, as people and scripts use them.
@Suite struct AttendanceTests {
    private static let occurrence: Set = ["original", "start", "end", "status", "rooms", "reason"]

    /// A town with a weekly rehearsal of the choir, 19:00–20:30.
    private static func rehearsing() throws -> Town {
        let town = try Town.furnished()
        try town.done(
            "book", "合唱", "--room", "hall", "--troupe", "choir", "--on", "2026-12-01", "--from", "19:00", "--for",
            "90m",
            "--every", "week", "--times", "3")
        return town
    }

    @Test func `Checking in is noted once, with the number of people`() throws {
        let town = try Self.rehearsing()
        let reply = try town.done(
            "check-in", "合唱", "--people", "18", "--format", "json", now: "2026-12-01T18:50:00+08:00"
        ).json()
        #expect(Set(reply.keys) == ["activity", "occurrence", "attendance"])
        #expect(try Set(reply.object("occurrence").keys) == Self.occurrence)
        let attendance = try reply.object("attendance")
        #expect(Set(attendance.keys) == ["outcome", "people", "noted"])
        #expect(attendance["outcome"] as? String == "came" && attendance["people"] as? Int == 18)
        #expect(attendance["noted"] as? String == "2026-12-01T18:50:00+08:00")
        try town.done("check-in", "#1", "--occurrence", "2026-12-01", "--people", "20", now: "2026-12-01T19:40")
        #expect(try FileWitness(town.file).rows("attendance") == 1)
        #expect(try town.run("check-in", "合唱", "--people", "-1", now: "2026-12-01T19:40").exitCode == 64)
    }

    @Test(
        "Too early, too late, or not today: one sentence says when, and nothing is noted",
        arguments: [
            (["check-in", "合唱"], "2026-12-01T16:59", "2026-12-01 17:00", "opens at 2026-12-01 17:00"),
            (["check-in", "合唱", "--occurrence", "2026-12-01"], "2026-12-01T20:30", "已经结束", "was over at"),
            (["check-in", "合唱"], "2026-12-02T09:00", "--occurrence", "--occurrence DATE"),
            (["no-show", "合唱"], "2026-12-01T19:14", "2026-12-01 19:15", "from 2026-12-01 19:15 on"),
            (["suspension", "lift", "choir"], "2026-12-01T09:00", "没有被暂停", "is not suspended"),
        ])
    func refusals(words: [String], now: String, zh: String, en: String) throws {
        let town = try Self.rehearsing()
        let before = try FileWitness(town.file).dump()
        for (language, sentence) in [("zh", zh), ("en", en)] {
            let reply = try town.start(words + ["--language", language], now: now).wait()
            #expect(reply.exitCode == 2 && reply.output.isEmpty)
            #expect(reply.complaint.isOneSentence && reply.complaint.contains(sentence), "\(reply.complaint)")
        }
        let json = try town.start(words + ["--format", "json"], now: now).wait()
        #expect(try json.error().code == "refused")
        #expect(try FileWitness(town.file).dump() == before)
    }

    @Test func `A no-show frees the rest of the slot, which somebody else then books`() throws {
        let town = try Self.rehearsing()
        let drums = [
            "book", "锣鼓", "--room", "hall", "--on", "2026-12-01", "--from", "19:30", "--for", "1h", "--format", "json",
        ]
        #expect(try town.start(drums, now: "2026-12-01T19:19").wait().rules() == ["room-double-booked"])
        let reply = try town.done("no-show", "合唱", "--format", "json", now: "2026-12-01T19:20:00+08:00").json()
        #expect(Set(reply.keys) == ["activity", "occurrence", "attendance", "released", "troupes"])
        #expect(try reply.object("occurrence")["status"] as? String == "cancelled")
        #expect(try reply.object("occurrence")["reason"] as? String == "没有到场")
        #expect(try reply.object("attendance")["outcome"] as? String == "no-show")
        #expect(try reply.object("released")["start"] as? String == "2026-12-01T19:20:00+08:00")
        #expect(try reply.object("released")["end"] as? String == "2026-12-01T20:30:00+08:00")
        #expect(try reply.list("troupes").map { Set($0.keys) } == [["troupe", "count", "limit", "days", "suspension"]])
        #expect(try town.start(drums, now: "2026-12-01T19:21").wait().exitCode == 0)
        let witness = try FileWitness(town.file)
        #expect(try witness.overlappingClaims() == 0)
        #expect(try witness.occurrencesWithWrongClaims() == 0)
    }

    @Test("A rehearsal notes nothing and frees nothing", arguments: ["check-in", "no-show"])
    func rehearsal(verb: String) throws {
        let town = try Self.rehearsing()
        let before = try FileWitness(town.file).dump()
        let reply = try town.done(verb, "合唱", "--dry-run", now: "2026-12-01T19:20")
        #expect(reply.output.hasPrefix("（演练，没有改动）"))
        #expect(try FileWitness(town.file).dump() == before)
    }

    @Test func `Those who come after a mistaken no-show are told what to do`() throws {
        let town = try Self.rehearsing()
        try town.done("no-show", "合唱", now: "2026-12-01T19:20")
        let reply = try town.run("check-in", "合唱", now: "2026-12-01T19:25")
        #expect(reply.exitCode == 2 && reply.complaint.isOneSentence)
        #expect(reply.complaint.contains("shuxiang suspension lift") && reply.complaint.contains("shuxiang book"))
        let lift = try town.done("suspension", "lift", "合唱队", "--format", "json", now: "2026-12-01T19:26").json()
        #expect(Set(lift.keys) == ["troupe", "suspensions", "forgiven"])
        #expect(try lift.list("forgiven").map { Set($0.keys) } == [["activity", "title", "date", "outcome"]])
        try town.done(
            "book", "合唱余下", "--room", "hall", "--troupe", "choir", "--on", "2026-12-01", "--from", "19:30", "--to",
            "20:30", now: "2026-12-01T19:27")
    }

    @Test func `What is overdue is listed, and nothing is ever freed by itself`() throws {
        let town = try Self.rehearsing()
        #expect(try town.done("no-show", "--format", "json", now: "2026-12-01T19:14").list("occurrences").isEmpty)
        let list = try town.done("no-show", "--format", "json", now: "2026-12-01T19:15").json()
        #expect(Set(list.keys) == ["graceMinutes", "occurrences"])
        #expect(list["graceMinutes"] as? Int == 15)
        #expect(try list.texts("occurrences", "title") == ["合唱"])
        let csv = try town.done("no-show", "--format", "csv", now: "2026-12-01T19:15").output
        #expect(csv.hasPrefix("start,end,title,kind,rooms,troupes,status,activity\r\n"))
        try town.done("room", "add", "新房间", "--slug", "new", now: "2026-12-01T21:00")
        let agenda = try town.done("agenda", "--from", "2026-12-01", "--days", "1", "--format", "json")
        #expect(try agenda.json().texts("occurrences", "status") == ["confirmed"])
        #expect(try town.run("no-show", "--occurrence", "2026-12-01").exitCode == 64)
    }

    /// A town in which the choir did not come twice, on 1 and 8 December, and is suspended through 7 January.
    private static func suspended() throws -> Town {
        let town = try rehearsing()
        try town.done("policy", "set", "no-show-limit=2")
        try town.done("no-show", "合唱", now: "2026-12-01T19:20")
        let second = try town.done("no-show", "合唱", "--format", "json", now: "2026-12-08T19:20").list("troupes")
        #expect(second[0]["count"] as? Int == 2 && second[0]["limit"] as? Int == 2)
        let suspension = try second[0].object("suspension")
        #expect(Set(suspension.keys) == ["id", "troupe", "first", "last", "reason"])
        #expect(suspension["first"] as? String == "2026-12-09" && suspension["last"] as? String == "2027-01-07")
        return town
    }

    @Test func `With one no-show too many a troupe may book no single dates, until that is lifted`() throws {
        let town = try Self.suspended()
        let single = [
            "book", "加排", "--room", "hall", "--troupe", "choir", "--on", "2026-12-11", "--from", "19:00", "--for", "1h",
            "--format", "json", "--now", "2026-12-09T09:00",
        ]
        let refused = try town.start(single).wait()
        #expect(try refused.rules() == ["troupe-suspended"])
        #expect(try refused.json().texts("findings", "message")[0].contains("120 天内 2 次没有到场或取消得太晚"))
        #expect(try town.start(single + ["--every", "week", "--times", "2", "--dry-run"]).wait().exitCode == 0)
        let lift = try town.done("suspension", "lift", "choir", now: "2026-12-09T09:00").output
        #expect(lift.hasPrefix("合唱队又可以订单次了；不再计数的有 2 次。\n  2026-12-01 合唱 没有到场\n"))
        #expect(try town.start(single).wait().exitCode == 0)
    }

    @Test func `Suspensions are listed while they last`() throws {
        let town = try Self.suspended()
        let list = try town.done("suspension", "list", "--format", "json", now: "2027-01-07T23:00").json()
        #expect(Set(list.keys) == ["suspensions"])
        #expect(try list.list("suspensions").map { Set($0.keys) } == [["id", "troupe", "first", "last", "reason"]])
        #expect(
            try town.done("suspension", "list", "--format", "csv", now: "2026-12-08T21:00").output
                == "troupe,first,last,reason\r\nchoir,2026-12-09,2027-01-07,120 天内 2 次没有到场或取消得太晚\r\n")
        try town.done("suspension", "lift", "choir", "--dry-run", now: "2026-12-09T09:00")
        #expect(try town.done("suspension", "list", "--language", "en", now: "2026-12-09T09:00").output.contains("合唱队"))
        #expect(try town.done("suspension", "list", now: "2027-01-08T00:00").output == "没有暂停订单次的团队。\n")
        #expect(
            try town.done("suspension", "list", "--language", "en", now: "2027-01-08T00:00").output
                == "No troupe is suspended.\n")
    }

    @Test func `Cancelling after noon of the day before counts like a no-show, unless it is excused`() throws {
        let town = try Self.rehearsing()
        try town.done("policy", "use", "centre")
        let cancel = ["cancel", "合唱", "--reason", "有事", "--format", "json", "--occurrence"]
        let late = try town.start(cancel + ["2026-12-01"], now: "2026-11-30T12:01").wait()
        #expect(try late.json().texts("late", "start") == ["2026-12-01T19:00:00+08:00"])
        #expect(try late.list("troupes")[0]["count"] as? Int == 1)
        let free = try town.start(cancel + ["2026-12-08", "--dry-run"], now: "2026-12-07T12:00").wait()
        #expect(try free.list("late").isEmpty)
        let excused = try town.start(cancel + ["2026-12-08", "--excused"], now: "2026-12-08T18:00").wait()
        #expect(try excused.list("late").isEmpty && excused.list("troupes").isEmpty)
        let second = try town.done(
            "cancel", "合唱", "--occurrence", "2026-12-15", "--reason", "有事", "--language", "en", now: "2026-12-15T09:00")
        #expect(second.output.contains("1 of them too late, and that counts (free until 12:00 on the day before):"))
        #expect(second.output.contains("2 times within 120 days, no single dates from 2026-12-16 to 2027-01-14"))
    }

    @Test func `Where the house has no such rule, cancelling on the day itself counts for nobody`() throws {
        let town = try Self.rehearsing()
        let reply = try town.done(
            "cancel", "合唱", "--occurrence", "2026-12-01", "--reason", "有事", "--format", "json", now: "2026-12-01T18:00")
        #expect(try reply.list("late").isEmpty && reply.list("troupes").isEmpty)
        #expect(try FileWitness(town.file).rows("attendance") == 0)
    }
}
