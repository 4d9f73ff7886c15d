import CivilTime
import Foundation
import Scheduling
import Testing

@testable import Feeds

/// What `feed lint` finds in whole calendars.
struct CalendarLintTests {
    private static let calendars: [URL] = {
        let folders = [Folder.golden, Folder.calendars.appending(path: "demo")]
        let all = folders.flatMap {
            FileManager.default.enumerator(at: $0, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        }
        return all.filter { $0.pathExtension == "ics" }.sorted { $0.path < $1.path }
    }()

    private static let realCalendars: [URL] = {
        let folder = Folder.calendars.deletingLastPathComponent().appending(path: ".build/real-calendars")
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
        return (all ?? []).filter { $0.pathExtension == "ics" }.sorted { $0.path < $1.path }
    }()

    @Test func `There are feeds of our own to look through`() {
        #expect(Self.calendars.count >= 12)
        #expect(Self.calendars.contains { $0.path.contains("demo") })
    }

    @Test(arguments: calendars) func `Our own feeds are clean`(file: URL) throws {
        #expect(try lint(Array(Data(contentsOf: file))).findings == [])
    }

    @Test(arguments: [FeedForm.series, .single]) func `Every kind of activity is published cleanly`(form: FeedForm)
        throws
    {
        var sample = try Sample()
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261231",
            exclusions: ["2026-12-24T19:00"], troupes: [Sample.choir], sequence: 2,
            edits: [
                "2026-12-08T19:00": .cancelled(announced: true), "2026-12-15T19:00": .standing(.skipped),
                "2026-12-17T19:00": .moved(to: "2026-12-18T18:30", rooms: [Sample.reading]),
            ])
        try sample.add("讲座, 交流; 心得\\", .lecture, start: "2026-12-05T15:00", minutes: 30, rooms: [Sample.reading])
        try sample.add("隔月会", start: "2026-12-31T19:00", rule: "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5")
        try sample.add("两周", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU;COUNT=6")
        #expect(try lint(try Feed(.community, of: sample.source, form: form).bytes()).findings == [])
    }

    @Test(arguments: realCalendars) func `A real calendar is looked through, or refused with its line`(file: URL) throws
    {
        do {
            let findings = try lint(Array(Data(contentsOf: file))).findings
            #expect(findings.allSatisfy { $0.line >= 1 && !$0.clients.isEmpty })
            #expect(findings.map(\.line) == findings.map(\.line).sorted())
        } catch let error as FeedError {
            #expect(error.explanation.en.contains(/[Ll]ine \d+/))
        }
    }

    @Test func `What the reader leaves out is said with its line`() throws {
        let findings = try lint(LintedCalendar.bytes(changing: "STATUS:CONFIRMED", to: "PRIORITY:high")).findings
        #expect(findings.map(\.rule) == ["unreadable"])
        #expect(findings.first?.line == 22 && findings.first?.severity == .error)
    }

    @Test func `A file that is no calendar cannot be looked through`() {
        #expect(throws: FeedError.self) { try lint(Array("hello\r\n".utf8)) }
    }

    private func lint(_ bytes: [UInt8]) throws -> CalendarLint {
        try CalendarLint(bytes, now: Instant(utc: LocalDateTime("2027-01-01T00:00")))
    }
}

/// A calendar without fault, for tests to spoil line by line.
enum LintedCalendar {
    static let lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        "X-WR-CALNAME:测试", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai",
        "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "END:STANDARD",
        "END:VTIMEZONE", "BEGIN:VEVENT", "UID:1@test", "DTSTAMP:20261102T080000Z",
        "DTSTART;TZID=Asia/Shanghai:20261201T190000", "DTEND;TZID=Asia/Shanghai:20261201T203000", "SUMMARY:合唱",
        "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR",
    ]

    static let text = lines.map { $0 + "\r\n" }.joined()

    /// The calendar with one text in the place of another; every line break of the new one is written as CRLF.
    static func bytes(changing old: String, to new: String) -> [UInt8] {
        precondition(text.contains(old))
        return Array(text.replacing(old, with: new.replacing("\n", with: "\r\n")).utf8)
    }
}
