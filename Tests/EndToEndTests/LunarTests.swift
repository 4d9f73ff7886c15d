import Foundation
import Testing

/// Series by the Chinese calendar, from the flag to the phone.
@Suite struct LunarTests {
    private static let evening = ["--room", "hall", "--from", "19:00", "--for", "2h", "--on", "2026-12-01"]

    private func book(_ flags: String..., in town: Town) throws -> Program.Reply {
        try town.start(["book"] + [flags[0]] + Self.evening + flags.dropFirst()).wait()
    }

    @Test func `The first and the fifteenth of every lunar month`() throws {
        let town = try Town.furnished()
        let reply = try book("诵读", "--lunar", "每月初一、十五", "--times", "4", "--format", "json", in: town)
        #expect(reply.exitCode == 0)
        #expect(
            try reply.json().texts("occurrences", "start") == [
                "2026-12-09T19:00:00+08:00", "2026-12-23T19:00:00+08:00", "2027-01-08T19:00:00+08:00",
                "2027-01-22T19:00:00+08:00",
            ])
        let rule = try reply.json().object("activity")["rule"] as? String
        #expect(rule == "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4")
        #expect(try town.done("show", "诵读").output.contains("农历每月初一、十五 19:00，共4次"))
        #expect(
            try town.done("show", "诵读", "--language", "en").output.contains("every lunar month on day 1 and day 15"))
        #expect(try town.done("agenda", "--from", "2027-01-08", "--days", "1").output.contains("诵读"))
    }

    @Test func `A lunar series takes its place among the others, and is refused like them`() throws {
        let town = try Town.furnished()
        #expect(try book("守岁", "--lunar", "除夕", "--times", "2", in: town).exitCode == 0)
        let clash = try town.run(
            "book", "合唱", "--room", "hall", "--on", "2027-02-05", "--from", "20:00", "--for", "1h", "--format", "json")
        #expect(clash.exitCode == 2)
        #expect(try clash.rules() == ["room-double-booked"])
        let refused = try book("团拜", "--lunar", "12-last", "--times", "2", "--format", "json", in: town)
        #expect(refused.exitCode == 2)
        #expect(try refused.list("suggestions").count > 0)
        #expect(
            try refused.list("suggestions").allSatisfy { ($0["changes"] as? [String])?.contains("date") == false })
        let explained = try town.run(
            "explain", "团拜", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h", "--lunar", "除夕")
        #expect(explained.exitCode == 2)
    }

    @Test func `Phones get every date as an event of its own`() throws {
        let town = try Town.furnished()
        try #require(try book("诵读", "--lunar", "初一,十五", "--times", "3", in: town).exitCode == 0)
        let feed = try town.done("feed", "show", "community").output
        #expect(feed.components(separatedBy: "BEGIN:VEVENT").count == 4)
        let uids = feed.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
        #expect(Set(uids).count == 3)
        #expect(!feed.contains("RRULE") && !feed.contains("RSCALE"))
    }

    @Test(
        arguments: [
            (["--lunar", "8-15", "--every", "week"], 64), (["--lunar", "八月"], 64), (["--leap-month", "too"], 64),
            (["--lunar", "8-15", "--times", "40"], 2), (["--lunar", "8-15", "--until", "2057-12-31"], 2),
        ] as [([String], Int32)])
    func `What cannot be laid out is refused in one sentence`(flags: [String], code: Int32) throws {
        let town = try Town.furnished()
        let reply = try town.start(["book", "x"] + Self.evening + flags).wait()
        #expect(reply.exitCode == code)
        #expect(!reply.complaint.isEmpty && reply.output.isEmpty)
    }

    @Test func `What a lunar rule means is said without a community`() throws {
        let town = try Town()
        let reply = try town.done(
            "calendar", "expand", "--rule", "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;COUNT=4", "--start",
            "2027-01-01T00:00", "--format", "json")
        let meaning = try reply.json()
        #expect(meaning["words"] as? String == "每年农历正月初一 00:00，共4次")
        #expect(meaning["portable"] as? Bool == false && meaning["complete"] as? Bool == true)
        #expect(
            meaning["occurrences"] as? [String] == [
                "2027-02-06T00:00:00+08:00", "2028-01-26T00:00:00+08:00", "2029-02-13T00:00:00+08:00",
                "2030-02-03T00:00:00+08:00",
            ])
        let endless = try town.done(
            "calendar", "expand", "--rule", "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15", "--start",
            "2050-01-01T19:00")
        #expect(endless.output.contains("2057-02-03"))
        let beyond = try town.run(
            "calendar", "expand", "--rule", "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;COUNT=9", "--start",
            "2050-01-01T19:00")
        #expect(beyond.exitCode == 2 && beyond.complaint.contains("2057"))
    }

    @Test func `A phone's lunar birthday is taken in`() throws {
        let town = try Town.furnished()
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//phone//EN
            BEGIN:VEVENT
            UID:birthday@phone
            DTSTAMP:20261101T000000Z
            DTSTART;TZID=Asia/Shanghai:20270206T190000
            DURATION:PT1H
            SUMMARY:寿宴
            RRULE:FREQ=LUNAR_YEARLY;COUNT=2
            END:VEVENT
            END:VCALENDAR

            """
        let path = try town.write(text.replacing("\n", with: "\r\n"), to: "phone.ics")
        let reply = try town.run("calendar", "import", path, "--room", "hall", "--format", "json")
        #expect(reply.exitCode == 0)
        #expect(try reply.json().texts("events", "outcome") == ["booked"])
        let show = try town.done("show", "寿宴", "--format", "json").json()
        #expect(
            try show.texts("occurrences", "start") == ["2027-02-06T19:00:00+08:00", "2028-01-26T19:00:00+08:00"])
    }
}
