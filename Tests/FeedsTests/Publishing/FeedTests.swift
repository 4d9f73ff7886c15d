import CivilTime
import Feeds
import ICalendar
import Scheduling
import Testing

/// The rules of a published calendar, one by one.
struct FeedTests {
    private func busySample() throws -> Sample {
        var sample = try Sample()
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270630", troupes: [Sample.choir],
            edits: [
                "2026-12-08T19:00": .cancelled(announced: true), "2026-12-10T19:00": .moved(to: "2026-12-11T09:00"),
                "2026-12-15T19:00": .cancelled(announced: false),
            ])
        try sample.add("读书一刻", .lecture, start: "2026-12-05T15:00", minutes: 30, rooms: [Sample.reading])
        try sample.add(
            "锣鼓排练", start: "2026-12-06T09:00", rule: "FREQ=MONTHLY;BYMONTHDAY=6,20;COUNT=6", troupes: [Sample.drums],
            revised: "2026-11-09T08:00")
        return sample
    }

    @Test func `The same data make the same bytes`() throws {
        let sample = try busySample()
        var later = sample
        later.activities.reverse()
        // The Sunday of the same week: feeds of hours and taken times move on Mondays.
        later.today = sample.today.adding(days: 2)
        for name in sample.source.feeds {
            let bytes = try Feed(name, of: sample.source).bytes()
            #expect(try Feed(name, of: sample.source).bytes() == bytes)
            #expect(try Feed(name, of: later.source).bytes() == bytes, "\(name) depends on order or day")
        }
    }

    @Test func `Every feed there is can be made, and says what it is in both languages`() throws {
        let sample = try busySample()
        #expect(
            sample.source.feeds.map(\.description) == [
                "community", "lecture", "holidays", "insights", "kind/rehearsal", "kind/lecture", "room/hall",
                "room/hall-east",
                "room/hall-west", "room/reading-room", "busy/hall", "busy/hall-east", "busy/hall-west",
                "busy/reading-room", "troupe/choir", "troupe/drums",
            ])
        for name in sample.source.feeds {
            let feed = try Feed(name, of: sample.source)
            #expect(!feed.title.zh.isEmpty && !feed.title.en.isEmpty)
            let reader = try FeedReader(try feed.bytes())
            #expect(reader.diagnostics.isEmpty)
            #expect(reader.calendar.first("X-WR-CALNAME")?.text == feed.title.zh)
            #expect(reader.calendar.first("NAME")?.text == feed.title.zh)
            #expect(try feed.text().utf8.elementsEqual(feed.bytes()))
        }
    }

    @Test(arguments: [FeedName.room(slug: "attic"), .troupe(slug: "hall")])
    func `A room or troupe that is not there has no feed`(name: FeedName) throws {
        let source = try Sample().source
        let error = #expect(throws: FeedError.noSuchFeed(name)) { try Feed(name, of: source) }
        #expect(error?.explanation.zh.contains("shuxiang feed list") == true)
    }

    @Test func `A calendar has no UID, one version, and no date in its PRODID`() throws {
        let text = try Feed(.community, of: busySample().source).text()
        let calendar = try FeedReader(Array(text.utf8)).calendar
        #expect(calendar.properties.prefix(3).map(\.name) == ["VERSION", "PRODID", "CALSCALE"])
        #expect(calendar.first("UID") == nil)
        #expect(calendar.first("METHOD")?.value == "PUBLISH")
        #expect(calendar.first("PRODID")?.value.contains { $0.isNumber } == false)
        #expect(calendar.first("REFRESH-INTERVAL")?.value == "PT6H")
        #expect(calendar.first("REFRESH-INTERVAL")?.parameter("VALUE") == "DURATION")
        #expect(calendar.first("X-PUBLISHED-TTL")?.value == "PT6H")
        #expect(calendar.first("LAST-MODIFIED")?.value == "20261109T080000Z")
    }

    @Test func `Nothing is written that some calendar program misreads`() throws {
        let sample = try busySample()
        let forbidden: Set = ["RDATE", "EXRULE", "DURATION", "VALARM", "ATTENDEE", "ORGANIZER", "CONTACT", "RSCALE"]
        for name in sample.source.feeds {
            for event in try FeedReader(name, of: sample).events {
                #expect(forbidden.isDisjoint(with: event.properties.map(\.name)))
                #expect(event.components.isEmpty)
                #expect(event.first("RRULE")?.value.contains("WKST") != true)
                #expect(event.first("RECURRENCE-ID") == nil || event.first("RRULE") == nil)
                #expect(event.all("EXDATE").allSatisfy { !$0.value.contains(",") })
                #expect(event.first("DTSTAMP")?.value == event.first("LAST-MODIFIED")?.value)
                let uid = try #require(event.first("UID")).value
                #expect(uid.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "/") })
            }
        }
    }

    @Test func `Zones come first, then events by UID and by the start they replace`() throws {
        let calendar = try FeedReader(.community, of: busySample()).calendar
        #expect(calendar.components.first?.name == "VTIMEZONE")
        #expect(calendar.components.dropFirst().allSatisfy { $0.name == "VEVENT" })
        let keys = calendar.components.dropFirst().map {
            [$0.first("UID")?.value ?? "", $0.first("RECURRENCE-ID")?.value ?? ""]
        }
        #expect(keys.count > 5)
        #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `A series and what replaces parts of it have one SEQUENCE`() throws {
        var sample = try Sample()
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=4", sequence: 7,
            edits: ["2026-12-08T19:00": .moved(to: "2026-12-09T19:00")])
        let events = try FeedReader(.community, of: sample).events
        #expect(events.count == 2)
        #expect(events.allSatisfy { $0.first("SEQUENCE")?.integer == 7 })
    }

    @Test func `A community on UTC writes Z and describes no zone`() throws {
        var sample = try Sample(zone: "UTC")
        try sample.add(
            "Choir", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=3",
            edits: ["2026-12-08T19:00": .cancelled(announced: false)])
        let reader = try FeedReader(.community, of: sample)
        #expect(reader.calendar.components(named: "VTIMEZONE").isEmpty)
        #expect(reader.events.first?.first("DTSTART")?.value == "20261201T190000Z")
        #expect(reader.events.first?.first("EXDATE")?.value == "20261208T190000Z")
        #expect(reader.events.first?.first("DTSTART")?.parameters.isEmpty == true)
    }

    @Test func `A time that the clock shows twice is written in UTC where the second one is meant`() throws {
        var sample = try Sample(zone: "Europe/Berlin")
        let activity = try sample.add("Nacht", start: "2026-10-25T01:00", minutes: 30)
        let second = Instant(utc: try LocalDateTime("2026-10-25T01:30"))
        let span = try #require(TimeSpan(from: second, to: second.adding(seconds: 5_400)))
        sample.activities = [
            Activity(
                id: activity.id, uid: activity.uid, details: activity.details, schedule: activity.schedule,
                created: activity.created, revised: activity.revised,
                occurrences: [
                    Occurrence(
                        original: activity.occurrences[0].original, span: span, status: .moved, rooms: [Sample.hall])
                ])
        ]
        let reader = try FeedReader(.community, of: sample)
        #expect(reader.events.first?.first("DTSTART")?.value == "20261025T013000Z")
        #expect(reader.events.first?.first("DTEND")?.value == "20261025T040000")
        #expect(try reader.occurrences().map(\.start) == [second])
    }

    @Test(arguments: ["2027-03-28T02:30", "2027-03-28T01:00"])
    func `A series whose first time touches a skipped hour is told one by one`(start: String) throws {
        var sample = try Sample(zone: "Europe/Berlin")
        try sample.add("Nacht", start: start, minutes: 90, rule: "FREQ=WEEKLY;COUNT=2")
        let reader = try FeedReader(.community, of: sample)
        #expect(reader.events.count == 2)
        #expect(try reader.occurrences().map(\.start) == sample.activities[0].occurrences.map(\.span.start))
    }

    @Test(arguments: [
        ("FREQ=WEEKLY;COUNT=4", true), ("FREQ=WEEKLY;WKST=SU;COUNT=4", false),
        ("FREQ=MONTHLY;BYMONTHDAY=1,2;COUNT=4", false), ("FREQ=WEEKLY;BYDAY=WE;COUNT=4", false),
        ("FREQ=YEARLY;BYWEEKNO=49;BYDAY=TU;COUNT=4", false),
    ])
    func `Only a portable rule is published as a rule`(rule: String, isPortable: Bool) throws {
        var sample = try Sample()
        try sample.add("合唱排练", start: "2026-12-01T19:00", rule: rule)
        let events = try FeedReader(.community, of: sample).events
        #expect(events.count == (isPortable ? 1 : 4))
        #expect(events.contains { $0.first("RRULE") != nil } == isPortable)
    }

    @Test func `An added date makes single events, whose UIDs stay when the series changes`() throws {
        var sample = try Sample()
        try sample.add("合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=3", additions: ["2026-12-04T10:00"])
        let before = try FeedReader(.community, of: sample).events.map { $0.first("UID")?.value }
        sample.activities = []
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=3", additions: ["2026-12-04T10:00"],
            edits: ["2026-12-01T19:00": .moved(to: "2026-12-02T20:00")])
        let after = try FeedReader(.community, of: sample).events.map { $0.first("UID")?.value }
        #expect(before.count == 4)
        #expect(before == after)
        #expect(before.contains("activity-1-20261204T100000@wangjianian.example"))
    }

    @Test(arguments: FeedForm.allCases)
    func `A one-off keeps its UID wherever it is moved`(form: FeedForm) throws {
        var sample = try Sample()
        try sample.add(
            "联欢会", start: "2026-12-31T19:00", edits: ["2026-12-31T19:00": .moved(to: "2027-01-01T20:00")])
        let event = try #require(try FeedReader(.community, of: sample, form: form).events.first)
        #expect(event.first("UID")?.value == "activity-1@wangjianian.example")
        #expect(event.first("DTSTART")?.value == "20270101T200000")
        #expect(event.first("RECURRENCE-ID") == nil)
    }

    @Test func `A room's feed has what is in the room, its parts and its whole, and nothing moved elsewhere`() throws {
        var sample = try Sample()
        try sample.add("全厅", start: "2026-12-01T09:00", rooms: [Sample.hall])
        try sample.add("东侧", start: "2026-12-01T12:00", rooms: [Sample.east])
        try sample.add("西侧", start: "2026-12-01T15:00", rooms: [Sample.west])
        try sample.add("书", start: "2026-12-01T18:00", rooms: [Sample.reading])
        try sample.add(
            "搬走", start: "2026-12-02T18:00", rule: "FREQ=DAILY;COUNT=3", rooms: [Sample.east],
            edits: ["2026-12-03T18:00": .moved(to: "2026-12-03T18:00", rooms: [Sample.reading])])
        #expect(try FeedReader(.room(slug: "hall"), of: sample).titles == ["全厅", "东侧", "西侧", "搬走"])
        #expect(try FeedReader(.room(slug: "hall-east"), of: sample).titles == ["全厅", "东侧", "搬走"])
        let reading = try FeedReader(.room(slug: "reading-room"), of: sample)
        #expect(try reading.occurrences().map(\.location) == ["图书室", "图书室"])
        #expect(try FeedReader(.room(slug: "hall-east"), of: sample).occurrences().count == 4)
    }

    @Test func `A troupe's feed has the troupe's activities and the lecture's the lectures`() throws {
        let sample = try busySample()
        #expect(Set(try FeedReader(.troupe(slug: "choir"), of: sample).titles) == ["合唱排练", "【已取消】合唱排练"])
        #expect(try FeedReader(.lecture, of: sample).titles == ["读书一刻"])
    }

    @Test func `A troupe's colour is written by name and by number`() throws {
        let sample = try busySample()
        let choir = try FeedReader(.troupe(slug: "choir"), of: sample).calendar
        #expect(choir.first("COLOR")?.text == "teal")
        #expect(choir.first("X-APPLE-CALENDAR-COLOR")?.text == "#008080")
        let drums = try FeedReader(.troupe(slug: "drums"), of: sample).calendar
        #expect(drums.first("COLOR")?.text == "mediumorchid")
        #expect(drums.first("X-APPLE-CALENDAR-COLOR")?.text == "#BA55D3")
    }

    @Test func `A waiting booking is tentative`() throws {
        var sample = try Sample()
        try sample.add("合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=3", status: .tentative)
        let events = try FeedReader(.community, of: sample).events
        #expect(events.map { $0.first("STATUS")?.value } == ["TENTATIVE"])
        #expect(events.map { $0.first("TRANSP")?.value } == ["OPAQUE"])
    }

    @Test func `A category never holds a comma`() throws {
        var sample = try Sample()
        sample.troupes[0] = Troupe(id: Sample.choir, slug: "choir", name: "合唱,二队", kind: "choir")
        try sample.add("排练", start: "2026-12-01T19:00", troupes: [Sample.choir, Sample.drums])
        let event = try #require(try FeedReader(.community, of: sample).events.first)
        #expect(event.all("CATEGORIES").map(\.value) == ["排练", "合唱，二队", "锣鼓队"])
    }
}
