import Foundation
import Testing

/// The reading room, the reading groups and the pasteboard, as the librarian works with them.
@Suite struct ReadingRoomTests {
    private static func town() throws -> Town {
        let town = try Town.furnished()
        for (name, year) in [("李春花", "1958"), ("何小雨", "2014")] {
            try town.done("person", "add", name, "--birth-year", year, "--consent")
        }
        return town
    }

    @Test func `One season is set beside another, and a day is asked about in words`() throws {
        let town = try Self.town()
        let winter = ["--from", "2026-11-01", "--to", "2027-03-31"]
        _ = try town.start(["room", "hours", "图书室", "--open", "周二至周日 08:30-17:00"] + winter).wait()
        let lines = try town.done("room", "show", "图书室", "--format", "json").json().object("room").list("openingHours")
        #expect(lines.compactMap { $0["validFrom"] as? String } == ["2026-11-01", "2027-04-01"])
        let monday = try town.done("room", "hours", "图书室", "--on", "周一").output
        #expect(monday.contains("2026-11-23（周一）不开放") && monday.contains("下次开放：2026-11-24（周二）08:30–17:00"))
        let today = try town.done("room", "hours", "reading", "--on", "sun", "--language", "en").output
        #expect(today.contains("It is open now, until 17:00."))
        let answer = try town.done("room", "hours", "图书室", "--on", "今天", "--format", "json").json()
        #expect(answer["openNow"] as? Bool == true && answer["keeper"] as? String == nil)
        #expect(try town.run("room", "hours", "图书室", "--on", "周一至周三").exitCode == 64)
        #expect(try town.run("room", "hours", "图书室", "--on", "周一", "--check").exitCode == 64)
    }

    @Test func `The keeper of the day is told to those who keep the file, and to nobody else`() throws {
        let town = try Self.town()
        try town.done("room", "keeper", "图书室", "--weekday", "周二,周四", "李春")
        #expect(try town.done("room", "hours", "图书室", "--on", "周二").output.contains("值班：李春花。"))
        #expect(try town.done("room", "keeper", "图书室").output.contains("每周四"))
        try town.done("room", "keeper", "图书室", "--on", "2026-11-26", "何")
        #expect(try town.done("room", "hours", "图书室", "--on", "2026-11-26").output.contains("何小雨"))
        try town.done("room", "keeper", "图书室", "--on", "2026-11-26", "--none")
        #expect(try town.done("room", "hours", "图书室", "--on", "2026-11-26").output.contains("李春花"))
        #expect(try town.run("room", "keeper", "图书室", "李春花").exitCode == 64)
        #expect(try town.run("room", "keeper", "图书室", "--weekday", "周二").exitCode == 64)
        #expect(try !town.done("feed", "show", "hours/reading-room").output.contains("李春花"))
    }

    @Test func `A promise that a week does not keep ends with exit code 2`() throws {
        let town = try Self.town()
        #expect(try town.run("room", "hours", "图书室", "--check").exitCode == 64)
        try town.done("room", "edit", "图书室", "--promised", "60h")
        #expect(try town.run("room", "hours", "图书室", "--check").exitCode == 0)
        try town.done("room", "close", "图书室", "--from", "2026-12-01", "--to", "2026-12-01", "--reason", "盘点")
        let reply = try town.run("room", "hours", "图书室", "--check", "--format", "json")
        #expect(reply.exitCode == 2)
        let short = try reply.list("weeks").filter { $0["missingMinutes"] as? Int != 0 }
        #expect(short.map { $0["week"] as? String } == ["2026-W49"] && short[0]["missingMinutes"] as? Int == 360)
        #expect(try town.run("room", "hours", "图书室", "--check").output.contains("有 1 周不够"))
        #expect(try town.done("feed", "show", "hours/reading-room").output.contains("60 小时"))
        #expect(try town.run("room", "edit", "图书室", "--promised", "200h").exitCode == 64)
        try town.done("room", "edit", "图书室", "--promised", "none")
        #expect(try town.run("room", "hours", "图书室", "--check").exitCode == 64)
    }

    @Test func `A note is taken in, approved, seen by everybody, and gone after its last day`() throws {
        let town = try Self.town()
        let added = try town.done(
            "insight", "add", "李春花", "读书\u{202E}在于用心。\n每天\u{1B}[31m半小时。", "--book", "平凡的世界", "--format", "json")
        #expect(try added.json().object("insight")["text"] as? String == "读书在于用心。\n每天 [31m半小时。")
        try town.done("insight", "add", "何小雨", "<b>小王子</b>")
        #expect(try town.done("insight", "list", "--pending", "--format", "json").list("insights").count == 2)
        #expect(try town.done("insight", "board", "--format", "json").list("cards").isEmpty)
        try town.done("insight", "approve", "1", "2", "--until", "2026-11-30")
        let page = "\(town.home)/board.html"
        try town.done("insight", "board", "--out", page)
        try town.done("publish", "\(town.home)/public")
        let wall = try town.done("insight", "board").output
        let html = try String(contentsOfFile: page, encoding: .utf8)
        let feed = try String(contentsOfFile: "\(town.home)/public/feeds/insights.ics", encoding: .utf8)
        for text in [wall, html, feed.replacing("\r\n ", with: "")] {
            #expect(text.contains("李春花") && text.contains("《平凡的世界》"))
            #expect(!text.contains("何小雨") && text.contains("一位小居民") && !text.contains("\u{1B}"))
        }
        #expect(html.contains("&lt;b&gt;小王子") && wall.contains("┌"))
        #expect(
            try town.run("feed", "lint", "\(town.home)/public/feeds/insights.ics", now: "2026-11-23T09:00+08:00")
                .exitCode == 0)
        #expect(try town.done("insight", "board", now: "2026-12-01T00:00:00+08:00").output.contains("还没有内容"))
        #expect(try town.run("insight", "add", "李春花", " ").exitCode == 64)
        #expect(try town.run("insight", "add", "李春花", "好", "--lecture", "2026-11-21").exitCode == 3)
        #expect(try town.run("insight", "approve", "9").exitCode == 3)
        #expect(try town.run("insight", "approve", "1", "--until", "2026-11-01").exitCode == 64)
        #expect(try town.done("insight", "decline", "1", "--reason", "重复").output.contains("不贴了"))
    }

    @Test func `A reading group meets under the rules of every booking`() throws {
        let town = try Self.town()
        try town.done("reading", "group", "add", "春风读书会", "--leader", "李春花", "--book", "《活着》 余华")
        try town.done("reading", "group", "member", "add", "春风", "何小雨", "李春花")
        let meeting = ["--room", "图书室", "--on", "2026-12-01", "--from", "10:00", "--for", "1h"]
        #expect(
            try town.start(["reading", "group", "meet", "春风"] + meeting + ["--every", "week", "--times", "3"]).wait()
                .exitCode == 0)
        #expect(try town.start(["reading", "group", "meet", "春风"] + meeting).wait().exitCode == 2)
        let card = try town.done("reading", "group", "show", "春风", "--format", "json").json()
        #expect(try card.list("meetings").count == 3 && card.object("group")["book"] as? String == "活着")
        #expect(try card.list("meetings").allSatisfy { $0["kind"] as? String == "reading" })
        #expect(try town.run("reading", "group", "edit", "春风").exitCode == 64)
        try town.done("reading", "group", "member", "remove", "春风", "何小雨")
        #expect(try town.done("reading", "group", "list").output.contains("活着"))
        #expect(try town.done("reading", "group", "show", "春风", "--language", "en").output.contains("Reads “活着”"))
    }
}
