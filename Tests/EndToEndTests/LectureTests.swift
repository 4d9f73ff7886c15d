import Foundation
import Testing

/// The weekly half hour from the command line, as an organiser uses it.
@Suite struct LectureTests {
    /// A town with lectures on four Saturdays from 28 November 2026, and three people.
    private static func town() throws -> Town {
        let town = try Town.furnished()
        for name in ["李春花", "王建国", "赵秀兰"] {
            try town.done("person", "add", name, "--birth-year", "1960", "--consent")
        }
        try town.done(
            "lecture", "plan", "--weekday", "sat", "--from", "15:00", "--room", "图书室", "--until", "2026-12-19")
        return town
    }

    @Test func `Offers, rota, swap, drop and substitute, and each says what it did`() throws {
        let town = try Self.town()
        let offer = try town.done(
            "lecture", "offer", "李春花", "--topic", "家风", "--book", "《傅雷家书》 傅雷", "--on", "2026-12-05")
        #expect(offer.output == "记下了：李春花愿意讲“家风”，想在 2026-12-05（周六）。\n")
        #expect(
            try town.done("lecture", "offers", "--format", "json").list("offers").map { Set($0.keys) }
                == [["id", "person", "topic", "book", "date", "offered", "returned"]])
        try town.done("lecture", "speaker", "add", "王建国")
        let rota = try town.done("lecture", "rota", "--dry-run", "--format", "json").list("decisions")
        #expect(rota.map { $0["speaker"] as? String } == ["王建国", "李春花", "王建国", "李春花"])
        #expect(rota.map { $0["origin"] as? String } == ["rota", "offered", "rota", "rota"])
        #expect(Set(rota[0].keys) == ["date", "speaker", "topic", "origin", "why", "hindered"])
        #expect(try FileWitness(town.file).rows("lecture_turn") == 0)
        try town.done("lecture", "rota")
        #expect(try town.done("lecture", "rota").output == "每一场都有人讲了。\n")
        #expect(try town.done("lecture", "swap", "2026-12-05", "2026-11-28").output.hasPrefix("对调好了："))
        try town.done("lecture", "substitute", "add", "赵秀兰")
        #expect(try town.done("lecture", "drop", "2026-11-28", "--reason", "感冒").output.contains("--substitute"))
        #expect(try town.done("lecture", "assign", "2026-11-28", "--substitute").output.contains("赵秀兰"))
        let lines = try town.done("lecture", "list", "--format", "json").list("lectures")
        #expect(lines.map { $0["speaker"] as? String } == ["赵秀兰", "王建国", "王建国", "李春花"])
        #expect(
            Set(lines[0].keys) == [
                "activity", "date", "start", "end", "status", "speaker", "topic", "book", "origin", "people",
                "listeners", "gaveUp",
            ])
        let agenda = try town.done("agenda", "--kind", "lecture", "--days", "30", "--format", "json")
        #expect(try agenda.list("occurrences").first?["speaker"] as? String == "赵秀兰")
    }

    @Test(
        "What cannot be done is one sentence with its exit code",
        arguments: [
            (["lecture", "assign", "2026-12-06", "李春花"], 3, "没有讲座"),
            (["lecture", "assign", "2026-12-05"], 64, "--substitute"),
            (["lecture", "assign", "2026-12-05", "--substitute"], 2, "替补名单是空的"),
            (["lecture", "assign", "2026-12-05", "没有这个人"], 3, "没有叫"),
            (["lecture", "swap", "2026-12-05", "2026-12-12"], 4, "还没有人讲"),
            (["lecture", "drop", "2026-12-05", "--reason", "感冒"], 4, "还没有人讲"),
            (["lecture", "withdraw", "李春花"], 3, "没有等着的自荐"),
            (["lecture", "attend", "2026-12-05", "李春花"], 2, "还没有开始"),
            (["lecture", "attend", "2026-12-05"], 64, "--people"),
            (["lecture", "offer", "李春花"], 64, "--topic"),
            (["lecture", "remind", "--weeks", "0"], 64, "--weeks"),
            (["lecture", "substitute", "remove", "李春花"], 3, "没有叫"),
        ])
    func refusals(arguments: [String], exitCode: Int32, words: String) throws {
        let town = try Self.town()
        let before = try FileWitness(town.file).dump()
        let reply = try town.start(arguments).wait()
        #expect(reply.exitCode == exitCode && reply.complaint.contains(words), "\(reply.complaint)")
        #expect(try FileWitness(town.file).dump() == before)
    }

    @Test func `Moving or calling off a lecture takes its exchange along and names its speaker`() throws {
        let town = try Self.town()
        try town.done("lecture", "assign", "2026-12-05", "李春花")
        let moved = try town.done("change", "社区半小时", "--occurrence", "2026-12-05", "--on", "2026-12-06")
        #expect(moved.output.contains("随后的交流跟着改：2026-12-06（周日）15:30–16:00"))
        let cancelled = try town.done("cancel", "社区半小时", "--occurrence", "2026-12-06", "--reason", "停电")
        #expect(cancelled.output.contains("请告诉李春花：2026-12-06 不讲了"))
        #expect(cancelled.output.contains("随后的交流一起取消了 1 场"))
    }

    @Test func `The reminder is a page to print, or plain text, with full names and lunar days`() throws {
        let town = try Self.town()
        try town.done("lecture", "assign", "2026-12-05", "李春花", "--topic", "A < B")
        let (page, text) = ("\(town.home)/sheet.html", "\(town.home)/sheet.txt")
        try town.done("lecture", "remind", "--out", page)
        try town.done("lecture", "remind", "--out", text)
        let html = try String(contentsOfFile: page, encoding: .utf8)
        #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("<td>李春花</td><td>A &lt; B</td>"))
        #expect(html.contains("十月廿七"))
        #expect(try String(contentsOfFile: text, encoding: .utf8).contains("还没有人讲"))
    }

    @Test func `Who came is noted once the lecture has begun`() throws {
        let town = try Self.town()
        try town.done("lecture", "attend", "2026-11-28", "李春花", "--people", "12", now: "2026-11-28T16:00")
        let line = try town.done("lecture", "list", "--format", "json").list("lectures")[0]
        #expect(line["people"] as? Int == 12 && line["listeners"] as? [String] == ["李春花"])
    }

    @Test func `The rota speaks English too`() throws {
        let town = try Self.town()
        try town.done("lecture", "speaker", "add", "王建国")
        let reply = try town.done("lecture", "rota", "--language", "en")
        #expect(
            reply.output.contains("their turn, never spoke before") && reply.output.hasPrefix("4 filled, 0 still free.")
        )
    }
}
