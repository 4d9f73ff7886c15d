import Foundation
import Testing

/// What people type for names, dates and times.
@Suite struct NameTests {
    @Test func `A beginning that fits several is answered with the candidates`() throws {
        let town = try Town.furnished()
        try town.done("room", "add", "多媒体室", "--slug", "media")
        let wish = ["book", "合唱", "--room", "多", "--on", "2026-12-01", "--from", "19:00", "--for", "1h"]
        let reply = try town.start(wish + ["--format", "json"]).wait()
        #expect(reply.exitCode == 3)
        #expect(try reply.error().code == "ambiguous")
        #expect(try reply.error().candidates == ["多功能厅 (hall)", "多媒体室 (media)"])
        let spoken = try town.start(wish).wait()
        #expect(spoken.output.isEmpty && spoken.complaint.contains("  多媒体室 (media)\n"))
    }

    @Test func `The whole name wins over a longer one that begins like it`() throws {
        let town = try Town.furnished()
        try town.done("room", "add", "多功能厅二号", "--slug", "hall-two")
        let reply = try town.run("room", "show", "hall", "--format", "json")
        #expect(try reply.json().object("room")["name"] as? String == "多功能厅")
    }

    @Test(arguments: ["🎭🥁 新年联欢 👨‍👩‍👧", "Cafe\u{301} 之夜", "\"引号\", 逗号; 分号\\反斜杠", "=SUM(A1)", "-- 破折号"])
    func `A title is kept to the letter`(title: String) throws {
        let town = try Town.furnished()
        try town.done(
            "book", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h", "--format", "json", "--",
            title)
        let agenda = try town.run("agenda", "--from", "2026-12-01", "--days", "1", "--format", "json")
        let kept = try agenda.json().texts("occurrences", "title")
        #expect(kept.map { Array($0.unicodeScalars) } == [Array(title.unicodeScalars)])
        #expect(try town.done("feed", "show", "community").output.contains("SUMMARY:"))
    }

    @Test(arguments: ["两行\r\n标题", "两行\n标题", "铃\u{7}声", "\u{1B}[31m红", "分行\u{2028}符", "", "   "])
    func `A title that no calendar can carry is refused in one line`(title: String) throws {
        let town = try Town.furnished()
        let reply = try town.run(
            "book", title, "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h")
        #expect(reply.exitCode == 64)
        #expect(reply.complaint.isOneSentence)
        #expect(reply.complaint.dropLast().unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(try FileWitness(town.file).rows("activity") == 0)
    }

    @Test func `An evening may end at 24:00, and the next day begins right there`() throws {
        let town = try Town.furnished()
        let late = try town.done(
            "book", "守岁", "--room", "hall", "--on", "2026-12-31", "--from", "22:00", "--to", "24:00", "--format", "json"
        )
        #expect(try late.json().texts("occurrences", "end") == ["2027-01-01T00:00:00+08:00"])
        try town.done("book", "元旦", "--room", "hall", "--on", "2027-01-01", "--from", "00:00", "--to", "01:00")
        #expect(try town.done("agenda", "--from", "2026-12-31", "--days", "1").output.contains("22:00–24:00"))
    }

    @Test func `29 February exists in leap years only, also for a yearly series`() throws {
        let town = try Town.furnished()
        let wish = ["book", "闰日", "--room", "hall", "--from", "19:00", "--for", "1h"]
        let none = try town.start(wish + ["--on", "2027-02-29"]).wait()
        #expect(none.exitCode == 64 && none.complaint.contains("2027-02-29"))
        let series = try town.start(
            wish + ["--on", "2028-02-29", "--every", "year", "--times", "2", "--format", "json"]
        ).wait()
        #expect(
            try series.json().texts("occurrences", "start") == [
                "2028-02-29T19:00:00+08:00", "2032-02-29T19:00:00+08:00",
            ])
    }

    @Test func `The clock of --now decides what is past, and what tomorrow is`() throws {
        let town = try Town.furnished()
        let wish = [
            "book", "明天的事", "--room", "hall", "--on", "明天", "--from", "19:00", "--for", "1h", "--format", "json",
        ]
        let reply = try town.start(wish, now: "2026-12-31T23:59:59+08:00").wait()
        #expect(try reply.json().texts("occurrences", "start") == ["2027-01-01T19:00:00+08:00"])
        let past = [
            "book", "昨天的事", "--room", "hall", "--on", "昨天", "--from", "19:00", "--for", "1h", "--format", "json",
        ]
        #expect(try town.start(past).wait().rules() == ["in-the-past"])
    }
}
