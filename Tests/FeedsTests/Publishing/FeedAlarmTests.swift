import CivilTime
import Feeds
import Scheduling
import Testing

@Suite struct FeedAlarmTests {
    private func text(_ name: FeedName, form: FeedForm = .series, alarm: FeedAlarm?) throws -> String {
        var sample = try Sample()
        try sample.add(
            "合唱\r\nBEGIN:VEVENT, 带谱；", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=4",
            edits: [
                "2026-12-08T19:00": .cancelled(announced: true), "2026-12-15T19:00": .moved(to: "2026-12-16T19:00"),
            ])
        return try Feed(name, of: sample.source, form: form, alarm: alarm).text()
    }

    @Test(
        "A length is read as iCalendar writes it, up to a week",
        arguments: [
            ("PT30M", 1_800), ("pt1h", 3_600), ("P1D", 86_400), ("P1W", 604_800), ("PT0S", 0), ("P7D", 604_800),
        ])
    func length(text: String, seconds: Int) { #expect(FeedAlarm(text)?.seconds == seconds) }

    @Test(
        "Anything else is no length",
        arguments: [
            "", "30", "30m", "PT", "P", "-PT30M", "+PT30M", "P8D", "P1WT1S", "PT604801S", "PT30M\r\nX:1",
            "PT9999999999999999999S", "P00000000000000000000001D",
        ])
    func noLength(text: String) { #expect(FeedAlarm(text) == nil) }

    @Test("Nothing reminds unless it is asked to", arguments: FeedForm.allCases)
    func silence(form: FeedForm) throws {
        #expect(try !text(.community, form: form, alarm: nil).contains("VALARM"))
    }

    @Test(
        "Every event that takes place reminds by its title, one that is called off does not",
        arguments: FeedForm.allCases)
    func reminders(form: FeedForm) throws {
        let alarm = try #require(FeedAlarm("PT30M"))
        let events = try text(.community, form: form, alarm: alarm).components(of: "VEVENT")
        #expect(events.count == (form == .series ? 3 : 4))
        for event in events {
            let isOn = !event.contains("STATUS:CANCELLED")
            #expect(event.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT30M\r\nDESCRIPTION:合唱") == isOn)
        }
    }

    @Test("Days off, hours and taken times do not remind", arguments: [FeedName.holidays, .busy(slug: "hall")])
    func noActivity(name: FeedName) throws {
        #expect(try text(name, alarm: FeedAlarm("PT30M")) == text(name, alarm: nil))
    }

    @Test func `What reminds is still clean under our own lint`() throws {
        let bytes = Array(try text(.community, alarm: FeedAlarm("P1D")).utf8)
        let now = Instant(seconds: 1_795_000_000)
        #expect(try CalendarLint(bytes, now: now).findings.filter { $0.severity == .error }.isEmpty)
    }
}

extension String {
    /// What stands between each beginning and end of a component.
    fileprivate func components(of name: String) -> [Substring] {
        split(separator: "BEGIN:\(name)\r\n").dropFirst()
            .map { $0[..<($0.firstRange(of: "END:\(name)")?.lowerBound ?? $0.endIndex)] }
    }
}
