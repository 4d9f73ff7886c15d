import Foundation
import Testing

/// A whole award cycle, from opening it to the archive, through the built program with its clock moved on.
@Suite struct AwardTests {
    /// A town in which people read, with the holidays of 2026 taken in.
    private static func town() throws -> Town {
        let town = try Town.furnished()
        let holidays = Program.package.appending(path: "calendars/cn-public-holidays-2026.ics").path
        try town.done("calendar", "import", holidays, "--as", "holidays", now: "2026-01-02T09:00:00+08:00")
        let people = try town.write(
            """
            姓名,出生年份,户,楼栋,同意
            李春花,1958,101,1号楼,是
            王建国,1952,102,1号楼,否
            何小雨,2014,202,2号楼,否
            杨晓梅,1983,202,2号楼,是
            评一,1970,301,3号楼,否
            评二,1970,302,3号楼,否
            评三,1970,303,3号楼,否
            评四,1970,304,3号楼,否
            评五,1970,305,3号楼,否
            """, to: "people.csv")
        try town.done("person", "import", people, now: "2026-01-02T09:00:00+08:00")
        try town.done("person", "edit", "何小雨", "--guardian", "杨晓梅")
        try town.done("person", "consent", "何小雨")
        let rows = (1...15).flatMap { day in
            ["李春花", "王建国", "何小雨"].enumerated().map { place, name in
                "\(name),2026-0\(day % 8 + 1)-\(day + 10),09:00,\(40 + place * 10),家里"
            }
        }
        let log = try town.write((["姓名,日期,开始,分钟,地点"] + rows).joined(separator: "\n"), to: "log.csv")
        try town.done("reading", "import", log, "--reason", "登记本", now: "2026-09-01T09:00:00+08:00")
        return town
    }

    private static func scores(_ town: Town, now: String = "2026-09-18T09:00:00+08:00") throws -> [String] {
        try town.run("award", "show", "2026年度", "--format", "json", now: now).json().list("candidates").map {
            "\($0["candidate"] ?? "") \($0["score"] ?? "")"
        }
    }

    @Test func `a cycle goes from open to archive, step by step, over a holiday with its make-up days`() throws {
        let town = try Self.town()
        let day = { (text: String) in "\(text)T09:00:00+08:00" }
        try town.done(
            "award", "open", "2026年度", "--from", "2026-01-01", "--to", "2026-08-31", "--nominations-until",
            "2026-09-10", "--seed", "417", now: day("2026-09-01"))
        #expect(try town.run("award", "score", "2026年度", now: day("2026-09-10")).exitCode == 2)
        try town.done(
            "award", "nominate", "2026年度", "李春花", "--award", "resident", "--by", "self", now: day("2026-09-02"))
        try town.done(
            "award", "nominate", "2026年度", "王建国", "李春花", "--award", "resident", "--by", "neighbour", "--consent",
            now: day("2026-09-02"))
        try town.done("award", "nominate", "2026年度", "何小雨", "--award", "young", "--by", "self", now: day("2026-09-02"))
        let twice = try town.run(
            "award", "nominate", "2026年度", "李春花", "--award", "resident", "--by", "self", "--format", "json",
            now: day("2026-09-02"))
        #expect(twice.exitCode == 4)
        try town.done("award", "panel", "2026年度", "评一", "评二", "评三", "评四", "评五", now: day("2026-09-11"))
        #expect(try town.run("award", "publicise", "2026年度", now: day("2026-09-11")).exitCode == 2)
        try town.done("award", "score", "2026年度", now: day("2026-09-11"))
        try town.done(
            "award", "judge", "2026年度", "李春花", "--by", "评一", "--points", "2.5", "--reason", "常领读",
            now: day("2026-09-12"))

        // Up on a Wednesday before the National Day: Thursday, Friday and the Saturday that is worked, Monday, Tuesday.
        let notice = try town.done("award", "publicise", "2026年度", "--format", "json", now: day("2026-09-30"))
        #expect(try notice.json()["publicityTo"] as? String == "2026-10-13")
        for name in ["王建国", "何小雨"] { #expect(!notice.output.contains(name)) }
        let frozen = try Self.scores(town)

        let early = try town.run("award", "decide", "2026年度", "--format", "json", now: day("2026-10-13"))
        #expect(early.exitCode == 2)
        #expect(try early.error().message.contains("2026-10-14"))
        try town.done(
            "award", "object", "2026年度", "王建国", "--by", "杨晓梅", "--reason", "有几次不是本人", now: day("2026-10-10"))
        #expect(try town.run("award", "decide", "2026年度", now: day("2026-10-14")).exitCode == 2)
        try town.done("award", "answer", "1", "--outcome", "dismissed", "--answer", "登记本有签名", now: day("2026-10-14"))
        try town.done(
            "reading", "log", "王建国", "--minutes", "200", "--on", "2026-08-20", "--from", "14:00", "--place", "home",
            "--reason", "补", now: day("2026-10-14"))
        #expect(try Self.scores(town) == frozen)
        let changes = try town.done("award", "changes", "2026年度", "--format", "json", now: day("2026-10-14"))
        #expect(try changes.json().texts("changes", "change") == ["added"])

        let rehearsal = try town.done("award", "decide", "2026年度", "--dry-run", now: day("2026-10-14"))
        #expect(rehearsal.output.contains("演练"))
        try town.done("award", "decide", "2026年度", "--award-day", "2026-10-25", now: day("2026-10-14"))
        #expect(try town.run("award", "decide", "2026年度", now: day("2026-10-14")).exitCode == 4)

        let feed = try town.done("feed", "show", "awards", now: day("2026-10-14")).output
        #expect(feed.contains("DTSTART;VALUE=DATE:20260930") && feed.contains("DTEND;VALUE=DATE:20261014"))
        let file = try town.write(feed, to: "awards.ics")
        #expect(try town.done("feed", "lint", file, "--format", "json").json().list("findings").isEmpty)

        #expect(try town.run("award", "archive", "2026年度", now: day("2027-01-11")).exitCode == 2)
        try town.done("award", "archive", "2026年度", now: day("2027-01-12"))
        #expect(try town.run("award", "archive", "2026年度", now: day("2027-01-12")).exitCode == 4)
        #expect(try town.done("check", now: day("2027-01-12")).exitCode == 0)
    }

    @Test func `what is personal about who was not commended is gone from the archive, the journal and the file`()
        throws
    {
        let town = try Self.town()
        let day = { (text: String) in "\(text)T09:00:00+08:00" }
        try town.done(
            "award", "open", "2026年度", "--from", "2026-01-01", "--to", "2026-08-31", now: day("2026-08-01"))
        for name in ["李春花", "评五"] {
            try town.done(
                "award", "nominate", "2026年度", name, "--award", "resident", "--by", "self", now: day("2026-08-02"))
        }
        try town.done("award", "score", "2026年度", now: day("2026-09-11"))
        try town.done("award", "publicise", "2026年度", "--days", "3", now: day("2026-09-14"))
        try town.done("award", "decide", "2026年度", now: day("2026-09-20"))
        func journal() throws -> [String] {
            try FileWitness(town.file).dump().filter { $0.hasPrefix("journal:") && $0.contains("award") }
        }
        #expect(try journal().contains { $0.contains("nominate 2026年度 评五") })
        try town.done("award", "archive", "2026年度", now: day("2026-12-20"))
        #expect(try !journal().contains { $0.contains("评五") })
        #expect(try journal().count { $0.contains("award nominate") } == 2)
        let card = try town.done("award", "show", "2026年度", "--format", "json", now: day("2026-12-20"))
        #expect(try card.json().texts("candidates", "candidate") == ["李春花", "（资料已清除）"])
    }

    @Test func `the notice is printed for the board while it hangs, and the list of the commended after that`() throws {
        let town = try Self.town()
        let day = { (text: String) in "\(text)T09:00:00+08:00" }
        try town.done(
            "award", "open", "2026年度", "--from", "2026-01-01", "--to", "2026-08-31", now: day("2026-08-01"))
        for (name, award) in [("李春花", "resident"), ("王建国", "resident"), ("何小雨", "young")] {
            try town.done(
                "award", "nominate", "2026年度", name, "--award", award, "--by", "self", now: day("2026-08-02"))
        }
        try town.done("award", "score", "2026年度", now: day("2026-09-11"))
        let file = "\(town.home)/notice.pdf"
        #expect(try town.run("print", "notice", "2026年度", file, now: day("2026-09-11")).exitCode != 0)

        try town.done("award", "publicise", "2026年度", now: day("2026-09-14"))
        let hanging = try printed(town, file, now: day("2026-09-14"))
        #expect(hanging.contains("“四好”评选公示") && hanging.contains("李春花") && hanging.contains("王**"))
        #expect(hanging.contains("拟表彰") && hanging.contains("异议"))
        try town.done("award", "decide", "2026年度", now: day("2026-09-22"))
        let decided = try printed(town, file, now: day("2026-09-22"))
        #expect(decided.contains("“四好”表彰名单") && decided.contains("李春花"))
        for poster in [hanging, decided] {
            for secret in ["何小雨", "王建国", "1958", "2014"] { #expect(!poster.contains(secret), "\(secret)") }
        }

        let real = try town.run(
            "print", "notice", "2026年度", file, "--address", "https://example.org", now: day("2026-09-22"),
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"])
        #expect(real.exitCode == 0, "\(real.complaint)")
        #expect(try Data(contentsOf: URL(filePath: file)).starts(with: Data("%PDF-".utf8)))
    }

    /// What the press is given for the notice: a program of its name that keeps it stands in for WeasyPrint.
    private func printed(_ town: Town, _ file: String, now: String) throws -> String {
        let kept = "\(town.home)/notice.html"
        let path = try town.standIn(for: "weasyprint", "#!/bin/sh\ncat > '\(kept)'\necho %PDF-1.7\n")
        let reply = try town.run("print", "notice", "2026年度", file, now: now, environment: ["PATH": path])
        #expect(reply.exitCode == 0, "\(reply.complaint)")
        return try String(contentsOfFile: kept, encoding: .utf8)
    }

    @Test func `of two who decide at once, one decides and the other is told so`() throws {
        let town = try Self.town()
        let day = { (text: String) in "\(text)T09:00:00+08:00" }
        try town.done(
            "award", "open", "2026年度", "--from", "2026-01-01", "--to", "2026-08-31", now: day("2026-08-01"))
        try town.done(
            "award", "nominate", "2026年度", "李春花", "--award", "resident", "--by", "self", now: day("2026-08-02"))
        try town.done("award", "score", "2026年度", now: day("2026-09-11"))
        try town.done("award", "publicise", "2026年度", now: day("2026-09-14"))
        let decide = ["award", "decide", "2026年度", "--now", day("2026-09-22")]
        let replies = try [decide, decide].map { try town.start($0) }.map { try $0.wait() }
        #expect(replies.map(\.exitCode).sorted() == [0, 4], "\(replies)")
    }

    @Test func `a year without a holiday file is refused with what to import`() throws {
        let town = try Self.town()
        let day = { (text: String) in "\(text)T09:00:00+08:00" }
        try town.done(
            "award", "open", "2026年度", "--from", "2026-01-01", "--to", "2026-08-31", now: day("2026-08-01"))
        try town.done(
            "award", "nominate", "2026年度", "李春花", "--award", "resident", "--by", "self", now: day("2026-08-02"))
        try town.done("award", "score", "2026年度", now: day("2026-12-20"))
        let reply = try town.run("award", "publicise", "2026年度", "--format", "json", now: day("2026-12-28"))
        #expect(reply.exitCode == 2)
        #expect(try reply.error().message.contains("2027"))
        #expect(try reply.error().message.contains("calendar import"))
    }
}
