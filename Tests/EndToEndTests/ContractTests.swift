import Foundation
import Testing

/// The keys of the JSON that other programs rely on. A new key is added here; none is ever taken out.
@Suite struct ContractTests {
    private static let verdict: Set = ["verdict", "activity", "occurrences", "findings", "suggestions"]
    private static let activity: Set = [
        "id", "uid", "title", "kind", "status", "rooms", "troupes", "rule", "sequence", "equipment", "loudness",
        "setupMinutes", "cleanupMinutes", "holiday", "makeupDay",
    ]
    private static let occurrence: Set = ["original", "start", "end", "status", "rooms", "reason"]
    private static let touched: Set = [
        "activity", "title", "start", "end", "original", "rooms", "status", "reason", "moves",
    ]

    /// A town with a weekly rehearsal, and one evening that was called off.
    private static func rehearsing() throws -> Town {
        let town = try Town.furnished()
        try town.done(
            "book", "合唱排练", "--room", "hall", "--troupe", "choir", "--on", "2026-12-01", "--from", "19:00", "--to",
            "20:30",
            "--every", "week", "--times", "3")
        try town.done("cancel", "合唱排练", "--occurrence", "2026-12-08", "--reason", "停电")
        return town
    }

    @Test func `A verdict that accepts`() throws {
        let reply = try Town.furnished().run(
            "book", "合唱排练", "--room", "hall", "--troupe", "choir", "--on", "2026-12-01", "--from", "19:00", "--to",
            "20:30",
            "--every", "week", "--until", "2026-12-15", "--format", "json")
        let verdict = try reply.json()
        #expect(Set(verdict.keys) == Self.verdict)
        #expect(verdict["verdict"] as? String == "accepted")
        let activity = try verdict.object("activity")
        #expect(Set(activity.keys) == Self.activity)
        #expect(activity["id"] as? Int == 1)
        #expect(activity["rooms"] as? [String] == ["hall"])
        #expect(activity["troupes"] as? [String] == ["choir"])
        #expect(activity["status"] as? String == "confirmed")
        #expect((activity["rule"] as? String)?.hasPrefix("FREQ=WEEKLY;") == true)
        let occurrences = try verdict.list("occurrences")
        #expect(occurrences.count == 3)
        #expect(Set(occurrences[0].keys) == Self.occurrence)
        #expect(occurrences[0]["original"] as? String == "2026-12-01T19:00:00+08:00")
        #expect(occurrences[0]["end"] as? String == "2026-12-01T20:30:00+08:00")
        #expect(occurrences[0]["reason"] is NSNull)
    }

    @Test(arguments: ["book", "suggest", "explain"]) func `A verdict that refuses`(verb: String) throws {
        let reply = try Self.rehearsing().run(
            verb, "锣鼓", "--room", "hall", "--on", "2026-12-01", "--from", "20:00", "--for", "1h", "--format", "json")
        #expect(reply.exitCode == 2)
        let verdict = try reply.json()
        #expect(Set(verdict.keys) == Self.verdict)
        #expect(try Set(verdict.object("activity").keys) == Self.activity)
        #expect(try verdict.list("occurrences").allSatisfy { Set($0.keys) == Self.occurrence })
        let finding = try #require(try verdict.list("findings").first)
        #expect(Set(finding.keys) == ["rule", "severity", "occurrence", "message", "with"])
        #expect(finding["rule"] as? String == "room-double-booked")
        #expect(finding["severity"] as? String == "must")
        #expect(finding["occurrence"] as? String == "2026-12-01T20:00:00+08:00")
        #expect(try finding.list("with").map { Set($0.keys) } == [["activity", "title"]])
        let suggestions = try verdict.list("suggestions")
        #expect(suggestions.isEmpty == (verb == "explain"))
        for (index, suggestion) in suggestions.enumerated() {
            #expect(Set(suggestion.keys) == ["rank", "changes", "description", "activity", "occurrences"])
            #expect(suggestion["rank"] as? Int == index + 1)
            #expect(try Set(suggestion.object("activity").keys) == Self.activity)
            #expect(try suggestion.list("occurrences").allSatisfy { Set($0.keys) == Self.occurrence })
        }
    }

    @Test func `The agenda, an activity, and what was cancelled`() throws {
        let town = try Self.rehearsing()
        let agenda = try town.run("agenda", "--from", "2026-12-01", "--days", "30", "--format", "json")
        #expect(try agenda.json().keys.sorted() == ["occurrences"])
        let keys: Set = [
            "activity", "uid", "title", "kind", "start", "end", "status", "rooms", "troupes", "speaker", "topic",
            "book",
            "visibility",
        ]
        #expect(try agenda.list("occurrences").map { Set($0.keys) } == [keys, keys])
        let show = try town.run("show", "合唱", "--format", "json").json()
        #expect(
            Set(show.keys) == [
                "activity", "words", "visibility", "attendance", "created", "revised", "occurrences", "continues",
                "continuedBy", "waitsFor", "findings",
            ])
        #expect(
            try show.list("occurrences").map { $0["status"] as? String } == ["confirmed", "cancelled", "confirmed"])
        #expect(try show.list("occurrences")[1]["reason"] as? String == "停电")
        let cancel = try town.run("cancel", "合唱", "--scope", "all", "--reason", "散了", "--format", "json").json()
        #expect(Set(cancel.keys) == ["activity", "occurrences", "late", "troupes", "exchanges", "speakers"])
        #expect(try cancel.object("activity")["status"] as? String == "cancelled")
        #expect(try cancel.object("activity")["sequence"] as? Int == 2)
        #expect(try cancel.list("occurrences").allSatisfy { Set($0.keys) == Self.occurrence })
    }

    @Test func `Days and rules of the calendar`() throws {
        let days = try Town.furnished().run(
            "calendar", "days", "--from", "2027-02-06", "--days", "1", "--format", "json")
        let day = try #require(try days.list("days").first)
        #expect(
            Set(day.keys) == [
                "date", "weekday", "lunar", "lunarMonth", "lunarDay", "leapMonth", "festival", "holiday", "workingDay",
            ])
        #expect(day["lunar"] as? String == "正月初一")
        #expect(day["lunarMonth"] as? Int == 1)
        #expect(day["leapMonth"] as? Bool == false)
        #expect(day["workingDay"] is NSNull)
        let meaning = try Town().run(
            "calendar", "expand", "--rule", "FREQ=WEEKLY;BYDAY=TU;COUNT=2", "--start", "2026-12-01T19:00", "--format",
            "json"
        ).json()
        #expect(Set(meaning.keys) == ["words", "portable", "occurrences", "complete"])
        #expect(meaning["occurrences"] as? [String] == ["2026-12-01T19:00:00+08:00", "2026-12-08T19:00:00+08:00"])
        #expect(meaning["portable"] as? Bool == true)
        #expect(meaning["complete"] as? Bool == true)
    }

    @Test func `Rooms, troupes and people`() throws {
        let town = try Town.furnished()
        let room: Set = [
            "id", "slug", "name", "capacity", "outdoor", "features", "openingHours", "partOf", "setupMinutes",
            "cleanupMinutes", "quietProtected", "approval", "retired", "coupledWith",
            "promisedWeeklyMinutes",
        ]
        let rooms = try town.run("room", "list", "--format", "json")
        #expect(try rooms.list("rooms").map { Set($0.keys) } == [room, room])
        #expect(
            try rooms.list("rooms")[1].list("openingHours").map { Set($0.keys) } == [
                ["weekdays", "opens", "closes", "validFrom", "validThrough", "holidays"]
            ])
        #expect(try Set(town.run("room", "show", "hall", "--format", "json").json().keys) == ["room", "closures"])
        let hours = try town.run("room", "hours", "图书室", "--on", "2026-12-01", "--format", "json").json()
        #expect(
            Set(hours.keys) == [
                "room", "date", "open", "hours", "reason", "closures", "holiday", "keeper", "keeperAway", "openNow",
                "nextOpening",
            ])
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h")
        let close = try town.run(
            "room", "close", "hall", "--from", "2026-12-01", "--to", "2026-12-02", "--reason", "检修", "--effect", "list",
            "--format", "json"
        ).json()
        #expect(Set(close.keys) == ["closure", "touched", "withoutMoves"])
        #expect(try Set(close.object("closure").keys) == ["id", "start", "end", "reason"])
        #expect(try close.list("touched").map { Set($0.keys) } == [Self.touched])
        try town.done("person", "add", "李春花", "--birth-year", "1958", "--consent")
        try town.done("troupe", "member", "add", "choir", "李春花", "--role", "指挥")
        let people = try town.run("person", "list", "--format", "json").list("people")
        #expect(
            people.map { Set($0.keys) } == [
                [
                    "id", "name", "birthYear", "publicNameConsent", "troupes", "away", "household", "building",
                    "guardian",
                    "familyReading",
                ]
            ])
        let troupes = try town.run("troupe", "list", "--format", "json").list("troupes")
        #expect(
            troupes.map { Set($0.keys) } == [
                ["id", "slug", "name", "kind", "loudness", "leader", "colour", "members", "weeklyQuotaMinutes"]
            ])
        #expect(try troupes[0].list("members").map { Set($0.keys) } == [["name", "role", "away"]])
        #expect(try Set(town.run("troupe", "show", "choir", "--format", "json").json().keys) == ["troupe"])
    }

    @Test func `Open slots, feeds, calendars and lectures`() throws {
        let town = try Town.furnished()
        let slots = try town.run("free", "--from", "2026-12-01", "--days", "1", "--format", "json").list("slots")
        #expect(!slots.isEmpty && slots.allSatisfy { Set($0.keys) == ["room", "start", "end", "minutes"] })
        let feeds = try town.run("feed", "list", "--format", "json").list("feeds")
        #expect(!feeds.isEmpty && feeds.allSatisfy { Set($0.keys) == ["name", "title", "path"] })
        let publish = try town.run("publish", "\(town.home)/out", "--format", "json").json()
        #expect(Set(publish.keys) == ["folder", "written", "unchanged", "removed"])
        let holidays = Program.package.appending(path: "calendars/cn-public-holidays-2026.ics").path
        let taken = try town.run("calendar", "import", holidays, "--format", "json").json()
        #expect(
            Set(taken.keys) == [
                "calendar", "contents", "years", "holidays", "events", "notes", "touched", "withoutMoves", "skipped",
                "inQuestion",
            ])
        #expect(taken["contents"] as? String == "holidays")
        #expect(taken["years"] as? [Int] == [2026])
        let calendars = try town.run("calendar", "list", "--format", "json").list("calendars")
        #expect(calendars.map { Set($0.keys) } == [["name", "contents", "imported"]])
        let lectures = try town.run(
            "lecture", "plan", "--weekday", "sat", "--from", "15:00", "--room", "图书室", "--until", "2027-01-31",
            "--format",
            "json"
        ).json()
        #expect(Set(lectures.keys) == ["lectures", "exchanges"])
        #expect(try Set(lectures.object("lectures").keys) == Self.verdict)
    }

    @Test func `A list for a spreadsheet has a header of keys in any language`() throws {
        let town = try Self.rehearsing()
        let csv = try town.run(
            "agenda", "--from", "2026-12-01", "--days", "30", "--format", "csv", "--language", "en")
        let lines = csv.output.split(separator: "\r\n").map(String.init)
        #expect(lines.first == "start,end,title,kind,rooms,troupes,status,activity")
        #expect(lines.count == 3)
        let last = "2026-12-15T19:00:00+08:00,2026-12-15T20:30:00+08:00,合唱排练,rehearsal,hall,choir,confirmed,1"
        #expect(lines.last == last)
    }

    @Test(arguments: [
        ["agenda", "--from", "2026-12-01", "--days", "30"],
        ["calendar", "days", "--from", "2026-10-01", "--days", "9"],
        ["person", "list"], ["show", "合唱排练"],
    ])
    func `What a spreadsheet gets does not depend on the language`(command: [String]) throws {
        let town = try Self.rehearsing()
        let chinese = try town.start(command + ["--format", "csv", "--language", "zh"]).wait()
        let english = try town.start(command + ["--format", "csv", "--language", "en"]).wait()
        #expect(chinese.exitCode == 0 && !chinese.output.isEmpty)
        #expect(chinese.output == english.output)
    }
}
