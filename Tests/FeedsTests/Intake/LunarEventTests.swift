import CivilTime
import Feeds
import Scheduling
import Testing

/// Events that repeat by the Chinese calendar, as phones and programs write them.
struct LunarEventTests {
    private func intake(_ event: String, zone: String = "Asia/Shanghai") throws -> EventIntake {
        try CalendarIntake(InlineCalendar.bytes(["UID:1\nSUMMARY:生日\n\(event)"]))
            .events(in: try Zone(zone), through: try LocalDate("2029-06-30"))
    }

    private func days(of event: IncomingEvent, zone: String = "Asia/Shanghai") throws -> [String] {
        try event.schedule.recurrence.expand(in: try Zone(zone), limit: 100).occurrences.map(\.date.description)
    }

    @Test(arguments: [
        // the event, the rule that is kept, its days
        (
            "DTSTART;VALUE=DATE:20260217\nRRULE:FREQ=LUNAR_YEARLY;COUNT=3", "BYMONTH=1;BYMONTHDAY=1;COUNT=3",
            ["2026-02-17", "2027-02-06", "2028-01-26"]
        ),
        (
            "DTSTART:20250925T190000\nRRULE:FREQ=LUNAR_YEARLY;INTERVAL=2;COUNT=2",
            "INTERVAL=2;BYMONTH=8;BYMONTHDAY=4;COUNT=2", ["2025-09-25", "2027-09-04"]
        ),
        (
            "DTSTART:20251006T190000\nRRULE:FREQ=LUNAR_YEARLY;UNTIL=20270915T110000Z;WKST=SU",
            "BYMONTH=8;BYMONTHDAY=15;UNTIL=20270915T110000Z", ["2025-10-06", "2026-09-25", "2027-09-15"]
        ),
        (
            "DTSTART:20250808T190000\nRRULE:FREQ=LUNAR_YEARLY;COUNT=2",
            "BYMONTH=6L;BYMONTHDAY=15;SKIP=BACKWARD;COUNT=2", ["2025-08-08", "2026-07-28"]
        ),
        (
            "DTSTART:20240209T190000\nRRULE:FREQ=LUNAR_YEARLY;COUNT=2",
            "BYMONTH=12;BYMONTHDAY=30;SKIP=BACKWARD;COUNT=2", ["2024-02-09", "2025-01-28"]
        ),
    ])
    func `a phone's LUNAR_YEARLY is the lunar day of the start, every year`(event: String, rule: String, days: [String])
        throws
    {
        let taken = try #require(try intake(event).events.first)
        #expect(taken.schedule.recurrence.rule?.text == "RSCALE=CHINESE;FREQ=YEARLY;\(rule)")
        #expect(try self.days(of: taken) == days)
        let note = try #require(taken.notes.first { $0.message.zh.contains("LUNAR_YEARLY") })
        #expect(note.line == 4 && note.message.zh.contains("农历") && note.message.en.contains("lunar"))
    }

    @Test func `a calendar with RSCALE is taken as it is written`() throws {
        let event = try #require(
            try intake("DTSTART:20251006T190000\nRRULE:RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=3").events
                .first)
        #expect(event.schedule.recurrence.rule?.text == "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=3")
        #expect(try days(of: event) == ["2025-10-06", "2025-10-21", "2025-11-04"])
        #expect(event.notes.allSatisfy { !$0.message.zh.contains("规则") })
    }

    @Test func `a rule with RSCALE that leaves its days to the start is completed from it`() throws {
        let event = try #require(
            try intake("DTSTART;VALUE=DATE:20130210\nRRULE:RSCALE=CHINESE;FREQ=YEARLY;COUNT=4").events.first)
        #expect(try days(of: event) == ["2013-02-10", "2014-01-31", "2015-02-19", "2016-02-08"])
    }

    @Test func `one without an end stops at the horizon, and says so`() throws {
        let event = try #require(try intake("DTSTART:20251006T190000\nRRULE:FREQ=LUNAR_YEARLY").events.first)
        #expect(try days(of: event).last == "2028-10-03")
        #expect(event.notes.contains { $0.message.zh.contains("2029-06-30") })
    }

    @Test func `a start that is not one of the rule's days is kept`() throws {
        let rule = "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;COUNT=1"
        let event = try #require(try intake("DTSTART:20251005T190000\nRRULE:\(rule)").events.first)
        #expect(try days(of: event) == ["2025-10-05", "2025-10-06"])
    }

    @Test func `a series of a zone with the same days keeps its rule, of another becomes dates`() throws {
        let rule = "RRULE:RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;COUNT=2"
        let near = try #require(try intake("DTSTART;TZID=Asia/Tokyo:20251006T200000\n\(rule)").events.first)
        #expect(near.schedule.recurrence.rule != nil)
        let far = try #require(try intake("DTSTART;TZID=America/New_York:20251006T200000\n\(rule)").events.first)
        #expect(far.schedule.recurrence.rule == nil)
        #expect(try days(of: far) == ["2025-10-07", "2026-09-26"])
    }

    @Test(arguments: [
        ("DTSTART:20251006T190000\nRRULE:FREQ=LUNAR_YEARLY;BYMONTH=8;BYMONTHDAY=15", "BYMONTH"),
        ("DTSTART:20251006T190000\nRRULE:FREQ=LUNAR_YEARLY;BYDAY=TU", "BYDAY"),
        ("DTSTART:20251006T190000\nRRULE:FREQ=LUNAR_MONTHLY;COUNT=3", "LUNAR_MONTHLY"),
        ("DTSTART:20251006T190000\nRRULE:FREQ=LUNAR_YEARLY;UNTIL=20991231", "2057-02-03"),
        ("DTSTART:20251006T190000\nRRULE:FREQ=LUNAR_YEARLY;COUNT=50", "2057"),
        ("DTSTART;VALUE=DATE:19451006\nRRULE:FREQ=LUNAR_YEARLY", "1945-10-06"),
        ("DTSTART:20251006T190000\nRRULE:RSCALE=CHINESE;FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY"),
        ("DTSTART:20251006T190000\nRRULE:RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L", "RSCALE"),
    ])
    func `what is not certain is refused with its reason`(event: String, reason: String) throws {
        let intake = try intake(event)
        #expect(intake.events.isEmpty)
        let refusal = try #require(intake.refusals.first)
        #expect(refusal.reason.zh.hasPrefix("第 4 行的“生日”没有导入：") && refusal.reason.zh.contains(reason))
        #expect(refusal.reason.en.contains(reason))
    }
}
