import Foundation
import Testing

/// What an organiser sets up: house rules, rooms, equipment, holiday hours, people, the quiet of exams.
@Suite struct HouseRulesTests {
    private func values(_ reply: Program.Reply) throws -> [String: String] {
        let settings = try reply.list("settings")
        #expect(settings.allSatisfy { Set($0.keys) == ["key", "value", "text", "unit", "meaning"] })
        return Dictionary(
            uniqueKeysWithValues: try settings.map {
                (try #require($0["key"] as? String), try #require($0["text"] as? String))
            })
    }

    @Test func `A community starts with the practice of cultural centres, and changes it together or not at all`()
        throws
    {
        let town = try Town()
        try town.done("init", "王家碾社区", "--slug", "wangjianian", "--policy", "centre")
        let before = try values(town.done("policy", "show", "--format", "json"))
        #expect(before["ad-hoc-days-ahead"] == "7" && before["quiet-hours"] == "12:00-14:30,21:00-08:00")
        let refused = try town.run("policy", "set", "longest-minutes=3h", "loud-from=9", "--format", "json")
        #expect(refused.exitCode == 64)
        #expect(try refused.error().message == "“9”不能作 loud-from 的值；请写 1 到 5。")
        #expect(try town.run("policy", "set", "loudness=3").exitCode == 3)
        #expect(try values(town.done("policy", "show", "--format", "json")) == before)
        let changed = try town.done("policy", "set", "longest-minutes=3小时", "runs-in-a-row=无", "--format", "json")
        #expect(try changed.json().texts("changed", "key") == ["longest-minutes", "runs-in-a-row"])
        #expect(try changed.json().texts("changed", "after") == ["180", "none"])
        try town.done("policy", "use", "open")
        #expect(try values(town.done("policy", "show", "--format", "json"))["ad-hoc-days-ahead"] == "none")
    }

    @Test func `A booking without a length lasts as long as the house says, and a series reaches no further`() throws {
        let town = try Town.furnished()
        let wish = ["book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00"]
        #expect(try town.start(wish).wait().exitCode == 64)
        try town.done("policy", "set", "default-minutes=90m", "series-years=1", "series-occurrences=60")
        let booked = try town.start(wish + ["--format", "json"]).wait()
        #expect(try booked.json().texts("occurrences", "end") == ["2026-12-01T20:30:00+08:00"])
        let far = try town.start(wish + ["--every", "month", "--times", "14"]).wait()
        #expect(far.exitCode == 2 && far.complaint.isOneSentence && far.complaint.contains("1 年"), "\(far)")
        let dense = try town.start(wish + ["--every", "day", "--times", "61"]).wait()
        #expect(dense.exitCode == 2 && dense.complaint.contains("60 场"), "\(dense)")
    }

    @Test func `A room is taken away only when nothing is to come, and its past keeps its name`() throws {
        let town = try Town.furnished()
        try town.done(
            "room", "edit", "hall", "--setup", "10", "--cleanup", "15m", "--approval", "--no-outdoor", "--name", "大厅")
        try town.done("room", "couple", "大厅", "图书室", "--strength", "strong")
        let room = try town.done("room", "show", "大厅", "--format", "json").json().object("room")
        #expect(room["setupMinutes"] as? Int == 10 && room["cleanupMinutes"] as? Int == 15)
        #expect(room["approval"] as? Bool == true && room["quietProtected"] as? Bool == false)
        #expect(try room.texts("coupledWith", "room") == ["reading-room"])
        try town.done("room", "edit", "hall", "--no-approval")
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h")
        let refused = try town.run("room", "remove", "hall", "--format", "json")
        #expect(refused.exitCode == 2)
        #expect(try refused.json()["outcome"] as? String == "still-booked")
        #expect(try refused.json().texts("touched", "title") == ["合唱"])
        let later = "2026-12-02T09:00"
        let removed = try town.done("room", "remove", "hall", "--format", "json", now: later)
        #expect(try removed.json()["outcome"] as? String == "retired")
        let agenda = try town.done("agenda", "--from", "2026-12-01", "--days", "1", now: later)
        #expect(agenda.output.contains("大厅"))
        let again = ["--on", "2026-12-08", "--from", "10:00", "--for", "1h"]
        let gone = try town.start(["book", "合唱", "--room", "hall"] + again, now: later).wait()
        #expect(gone.exitCode == 3)
        #expect(try town.run("room", "add", "大厅", "--slug", "big", now: later).complaint.contains("--back-in-use"))
        try town.done("room", "edit", "hall", "--back-in-use", now: later)
        #expect(try town.start(["book", "合唱", "--room", "hall"] + again, now: later).wait().exitCode == 0)
    }

    @Test func `Equipment is counted, asked for, and kept while it is needed`() throws {
        let town = try Town.furnished()
        try town.done("equipment", "add", "大鼓", "--quantity", "6", "--slug", "drums")
        let booked = try town.done(
            "book", "锣鼓", "--room", "hall", "--on", "2026-12-01", "--from", "15:00", "--for", "1h", "--equipment",
            "大鼓:4", "--loudness", "5", "--setup", "10", "--holiday", "skip", "--format", "json")
        let activity = try booked.json().object("activity")
        #expect(try activity.list("equipment").map { $0["equipment"] as? String } == ["drums"])
        #expect(try activity.list("equipment").map { $0["quantity"] as? Int } == [4])
        #expect(activity["loudness"] as? Int == 5 && activity["setupMinutes"] as? Int == 10)
        #expect(activity["holiday"] as? String == "skip" && activity["makeupDay"] as? String == "weekend")
        #expect(try town.done("show", "锣鼓").output.contains("设备：大鼓×4"))
        let fewer = try town.done("equipment", "edit", "drums", "--quantity", "3", "--format", "json")
        #expect(try fewer.json().texts("touched", "title") == ["锣鼓"])
        #expect(try town.run("equipment", "remove", "大鼓").exitCode == 2)
        try town.done("cancel", "锣鼓", "--reason", "下雨")
        try town.done("equipment", "remove", "大鼓")
        #expect(try town.done("equipment", "list", "--format", "json").list("equipment").isEmpty)
        #expect(try town.run("equipment", "add", "大鼓", "--quantity", "0").exitCode == 64)
    }

    @Test func `On a public holiday a room has its hours for holidays`() throws {
        let town = try Town.furnished()
        let holidays = Program.package.appending(path: "calendars/cn-public-holidays-2026.ics").path
        try town.done("calendar", "import", holidays)
        try town.done("room", "hours", "图书室", "--add", "--open", "假日 09:00-12:00")
        let hours = { (day: String) in
            try town.done("room", "hours", "图书室", "--on", day, "--format", "json").json().texts("hours", "end")
        }
        #expect(try hours("2026-10-01") == ["2026-10-01T12:00:00+08:00"])
        #expect(try hours("2026-10-10") == ["2026-10-10T18:00:00+08:00"], "a worked Saturday has its own hours")
        let refused = try town.run(
            "book", "朗读", "--room", "图书室", "--on", "2026-10-01", "--from", "14:00", "--for", "1h", "--format", "json",
            now: "2026-09-01")
        #expect(try refused.rules() == ["outside-opening-hours"])
        let slots = try town.done(
            "free", "--room", "图书室", "--from", "2026-10-01", "--days", "1", "--format", "json", now: "2026-09-01")
        #expect(try slots.json().texts("slots", "end") == ["2026-10-01T12:00:00+08:00"])
    }

    @Test func `People are away and come back, and their troupes show it`() throws {
        let town = try Town.furnished()
        try town.done("person", "add", "李春花")
        try town.done("troupe", "edit", "choir", "--leader", "李春花", "--weekly-quota", "4h")
        try town.done("person", "away", "李春花", "--from", "2026-12-01", "--to", "2026-12-10", "--reason", "出差")
        let choir = try town.done("troupe", "show", "choir", "--format", "json").json().object("troupe")
        #expect(choir["weeklyQuotaMinutes"] as? Int == 240)
        let away = try choir.list("members")[0].list("away")
        #expect(away.map { $0["to"] as? String } == ["2026-12-10"] && away.map { $0["reason"] as? String } == ["出差"])
        #expect(try town.done("person", "list").output.contains("2026-12-01 到 2026-12-10（出差）"))
        try town.done("person", "back", "李春花")
        #expect(try town.done("person", "list", "--format", "json").list("people")[0].list("away").isEmpty)
        #expect(try town.run("person", "away", "李春花", "--from", "2026-12-10", "--to", "2026-12-01").exitCode == 64)
    }

    @Test func `The template for exams shuts the rooms it is imported for, on days that can be edited`() throws {
        let town = try Town.furnished()
        let template = Program.package.appending(path: "calendars/templates/exam-quiet-period.ics")
        let taken = try town.done(
            "calendar", "import", template.path, "--as", "closures", "--room", "hall", "--format", "json")
        #expect(try taken.json().texts("events", "outcome") == ["closed", "closed"])
        #expect(try taken.list("notes").isEmpty)
        let rules = { (room: String, day: String) in
            try town.run(
                "explain", "锣鼓", "--room", room, "--on", day, "--from", "10:00", "--for", "1h", "--format", "json"
            ).rules()
        }
        for day in ["2027-06-07", "2027-06-09", "2027-06-16", "2027-06-18"] {
            #expect(try rules("hall", day) == ["room-closed"], "\(day)")
            #expect(try rules("图书室", day).isEmpty, "\(day)")
        }
        for day in ["2027-06-06", "2027-06-10", "2027-06-19"] { #expect(try rules("hall", day).isEmpty, "\(day)") }
        let text = try String(contentsOf: template, encoding: .utf8)
        let edited = try town.write(text.replacing("2027", with: "2028"), to: "edited.ics")
        try town.done("calendar", "import", edited, "--as", "closures", "--room", "hall")
        #expect(try rules("hall", "2028-06-08") == ["room-closed"])
    }
}
