import CivilTime
import Feeds
import ICalendar
import Scheduling
import Testing

/// What strangers may not read, and what they may not write.
struct FeedPrivacyTests {
    @Test(arguments: [Visibility.members, .private])
    func `An activity that is not public is in no feed`(visibility: Visibility) throws {
        var sample = try Sample()
        try sample.add("公开课", .lecture, start: "2026-12-01T19:00", minutes: 30)
        let without = try Self.all(sample)
        try sample.add(
            "内部会议", .lecture, start: "2026-12-02T19:00", minutes: 30, troupes: [Sample.choir], visibility: visibility,
            revised: "2026-11-30T08:00")
        #expect(try Self.all(sample) == without)
        #expect(without.contains { $0.contains("公开课") })
    }

    @Test func `Why something was called off, and how many come, stays inside`() throws {
        var sample = try Sample()
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=4", troupes: [Sample.choir],
            edits: [
                "2026-12-08T19:00": .cancelled(announced: true), "2026-12-15T19:00": .moved(to: "2026-12-16T19:00"),
            ])
        for text in try Self.all(sample) {
            #expect(!text.replacing("\r\n ", with: "").contains(Sample.secret))
            #expect(!text.contains("ATTENDEE") && !text.contains("30" + "人"))
        }
    }

    private static func all(_ sample: Sample) throws -> [String] {
        try sample.source.feeds.map { try Feed($0, of: sample.source).text() }
    }

    private static let hostile = [
        "合唱\r\nATTENDEE:mailto:a@example.com", "合唱\nEND:VEVENT\nBEGIN:VEVENT", "合唱\rX-EVIL:1", "逗,号;分\\号:冒\"引",
        "表情👨‍👩‍👧‍👦🇨🇳", "\u{0}\u{7}\u{1B}[31m红", "反\u{202E}txt.exe\u{2066}向", "行\u{2028}分\u{2029}隔\u{85}符",
        String(repeating: "长", count: 200), "a\u{301}\u{0300}" + String(repeating: "\u{0301}", count: 100),
        "\u{200F}عربي",
        "  空  格\t制表  ", "BEGIN:VCALENDAR", "\\n\\N\\,",
    ]

    @Test(arguments: hostile)
    func `A hostile name breaks no line and adds no property`(name: String) throws {
        var sample = try Sample()
        try sample.add("无害", start: "2026-12-01T19:00", troupes: [Sample.choir])
        let harmless = try FeedReader(.community, of: sample)
        sample.activities = []
        sample.community = Community(
            slug: "w", name: name, zone: sample.community.zone, language: .zh, uidHost: "wangjianian.example")
        sample.rooms[0] = Room(id: Sample.hall, slug: "hall", name: name, leaves: [Sample.east, Sample.west])
        sample.troupes[0] = Troupe(id: Sample.choir, slug: "choir", name: name, kind: "choir")
        try sample.add(name, start: "2026-12-01T19:00", troupes: [Sample.choir])

        let bytes = try Feed(.community, of: sample.source).bytes()
        let reader = try FeedReader(bytes)
        #expect(reader.diagnostics.isEmpty)
        #expect(reader.events.map { $0.properties.map(\.name) } == harmless.events.map { $0.properties.map(\.name) })
        #expect(reader.calendar.properties.map(\.name) == harmless.calendar.properties.map(\.name))
        Self.expectWellFormed(bytes)
        let summary = try #require(reader.titles.first)
        #expect(summary.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(!summary.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
        #expect(!summary.isEmpty)
    }

    private static func expectWellFormed(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        #expect(lines.last?.isEmpty == true)
        for line in lines.dropLast() {
            #expect(line.last == UInt8(ascii: "\r"))
            #expect((1...75).contains(line.count - 1))
            #expect(!line.dropLast().contains { $0 < 0x20 && $0 != 0x09 })
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
    }

    @Test func `White space in a title is made one space`() throws {
        var sample = try Sample()
        try sample.add("  合唱  排练\t加\r\n练 ", start: "2026-12-01T19:00")
        #expect(try FeedReader(.community, of: sample).titles == ["合唱 排练 加 练"])
    }

    @Test func `A title of nothing printable becomes the kind of the activity`() throws {
        var sample = try Sample()
        try sample.add("\u{202E}\u{0}", start: "2026-12-01T19:00")
        #expect(try FeedReader(.community, of: sample).titles == ["排练"])
    }

    @Test(arguments: [
        ("a/b c@host", "a%2fb%20c@host"), ("活动@host", "%e6%b4%bb%e5%8a%a8@host"), ("plain-1@host", "plain-1@host"),
    ])
    func `A UID is made safe for servers`(uid: String, safe: String) throws {
        var sample = try Sample()
        try sample.add("排练", start: "2026-12-01T19:00", uid: uid)
        #expect(try FeedReader(.community, of: sample).events.first?.first("UID")?.value == safe)
    }
}
