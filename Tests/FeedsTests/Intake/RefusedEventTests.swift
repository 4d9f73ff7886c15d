import CivilTime
import Feeds
import Scheduling
import Testing

/// Events and files that are not taken, and what is said about them.
struct RefusedEventTests {
    private func intake(_ events: [String]) throws -> EventIntake {
        try CalendarIntake(InlineCalendar.bytes(events))
            .events(in: try Zone("Asia/Shanghai"), through: try LocalDate("2027-06-30"))
    }

    @Test(arguments: [
        ("SUMMARY:甲", "DTSTART"), ("SUMMARY:甲\nDTSTART:20260230T190000", "DTSTART"),
        ("SUMMARY:甲\nDTSTART;TZID=Mars/Olympus:20261201T190000", "Mars/Olympus"),
        ("SUMMARY:甲\nDTSTART:20261201T190000\nDTEND:20261201T180000", "DTEND"),
        ("SUMMARY:甲\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20270301", "31"),
        ("SUMMARY:甲\nDTSTART:20261201T190000\nRRULE:FREQ=HOURLY;COUNT=3", "FREQ=HOURLY"),
        ("SUMMARY:甲\nDTSTART:20261201T190000\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY"),
        ("SUMMARY:甲\nDTSTART:20261201T190000\nRRULE:FREQ=DAILY;BYHOUR=9,12;COUNT=4", "BYHOUR"),
        ("SUMMARY:甲\nDTSTART:20261201T190000\nRRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY;COUNT=2", "RRULE"),
        ("SUMMARY:甲\nDTSTART:20261201T190000\nRRULE:FREQ=DAILY;COUNT=9\nEXRULE:FREQ=DAILY;COUNT=2", "EXRULE"),
        ("SUMMARY:甲\nDTSTART:20261201T190000\nRDATE;VALUE=PERIOD:20261203T100000Z/PT2H", "RDATE"),
        ("SUMMARY:甲\nDTSTART:20261201T190000\nRRULE:FREQ=DAILY;COUNT=2001", "2000"),
        ("SUMMARY:甲\nDTSTART;TZID=Europe/Berlin:20261201T190000\nRRULE:FREQ=DAILY;COUNT=2001", "2000"),
        ("SUMMARY:甲\nDTSTART:20280101T190000\nRRULE:FREQ=WEEKLY;BYDAY=SA", "2027-06-30"),
        ("SUMMARY:甲\nDTSTART:20261201T190000\nRRULE:FREQ=WEEKLY;UNTIL=20261130T160000Z", "规则"),
        ("SUMMARY:甲\nDTSTART:20261201T190000\nEXDATE:20261201T190000", "除外"),
    ])
    func `An event that cannot be taken is refused with its line, the reason, and what to do`(
        event: String, reason: String
    ) throws {
        let fine = "UID:fine\nSUMMARY:乙\nDTSTART:20261201T190000\nDURATION:PT1H"
        let intake = try intake(["UID:1\n" + event, fine])
        #expect(intake.events.map(\.title) == ["乙"])
        let refusal = try #require(intake.refusals.first)
        #expect(intake.refusals.count == 1)
        #expect(refusal.line == 4 && refusal.title == "甲")
        #expect(refusal.reason.zh.hasPrefix("第 4 行的“甲”没有导入：") && refusal.reason.zh.contains(reason))
        #expect(refusal.reason.en.hasPrefix("Line 4, “甲”, was not taken: "))
        #expect(refusal.reason.zh.hasSuffix("。") && refusal.reason.en.hasSuffix("."))
    }

    @Test func `An occurrence moved in an unknown zone is refused, not lost`() throws {
        let intake = try intake([
            "UID:1\nSUMMARY:甲\nDTSTART:20261201T190000\nRRULE:FREQ=DAILY;COUNT=3",
            "UID:1\nSUMMARY:乙\nRECURRENCE-ID;TZID=Nowhere:20261202T190000\nDTSTART:20261203T090000",
        ])
        #expect(intake.events.isEmpty)
        #expect(intake.refusals.map(\.title) == ["甲", "乙"])
    }

    @Test func `A rule on a day that never comes is answered at once`() throws {
        let intake = try intake([
            "UID:1\nSUMMARY:甲\nDTSTART;VALUE=DATE:20261201\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5"
        ])
        #expect(intake.events.first?.schedule.recurrence.additions.count == 1, "only the start itself is left")
    }

    @Test func `A file full of long series is stopped`() throws {
        let events = (0..<60).map { "UID:\($0)\nSUMMARY:甲\nDTSTART:20200101T190000\nRRULE:FREQ=DAILY;COUNT=2000" }
        let intake = try intake(events)
        #expect(intake.events.count == 50)
        #expect(intake.refusals.count == 10)
        #expect(intake.refusals.first?.reason.zh.contains("100000") == true)
    }

    @Test func `Tasks, journals and free-busy times are counted and passed over`() throws {
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VTODO
            UID:1
            END:VTODO
            BEGIN:VTODO
            UID:2
            END:VTODO
            BEGIN:VJOURNAL
            UID:3
            END:VJOURNAL
            BEGIN:VEVENT
            UID:4
            DTSTART:20261201T190000
            DURATION:PT1H
            END:VEVENT
            END:VCALENDAR
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:5
            DTSTART:20261202T190000
            DURATION:PT1H
            END:VEVENT
            END:VCALENDAR

            """
        let intake = try CalendarIntake(text.utf8).events(in: try Zone("Asia/Shanghai"), through: .max)
        #expect(intake.events.count == 2)
        let notes = intake.notes.map(\.message.zh).joined()
        #expect(notes.contains("2 个待办事项（VTODO）") && notes.contains("1 个日记（VJOURNAL）"))
        #expect(notes.contains("2 个日历"))
    }

    @Test func `What the reader left out is told with its line`() throws {
        let intake = try intake(["UID:1\nDTSTART:20261201T190000\nDURATION:PT1H\nEXDATE:20260230T190000"])
        #expect(intake.notes.contains { $0.line == 8 && $0.message.zh.contains("EXDATE") })
    }

    @Test func `A calendar without events is refused`() throws {
        #expect(throws: FeedError.noEvents(calendar: "空")) {
            try CalendarIntake(InlineCalendar.bytes([], calendar: "X-WR-CALNAME:空"))
                .events(in: try Zone("UTC"), through: .max)
        }
    }

    @Test(arguments: ["", "hello", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "BEGIN:VCALENDAR\r\n\0"])
    func `A file that is no whole calendar is refused in a sentence`(text: String) {
        let error = #expect(throws: FeedError.self) { try CalendarIntake(text.utf8) }
        #expect(error?.explanation.zh.hasSuffix("。") == true)
        #expect(error?.explanation.en.hasSuffix(".") == true)
    }

    @Test(arguments: [
        (["SUMMARY:国庆节（休）\nDTSTART;VALUE=DATE:20261001"], ImportedCalendar.Contents.holidays),
        (["SUMMARY:放假值班 (holiday)\nDTSTART:20261001T080000"], .activities), (["DTSTART:20261001T080000"], .activities),
        (
            [
                "SUMMARY:国庆节（休）\nDTSTART;VALUE=DATE:20261001", "SUMMARY:排练\nDTSTART:20261001T080000",
                "SUMMARY:讲座\nDTSTART:20261001T080000",
            ], .activities
        ), ([], .activities),
    ])
    func `What a file is for is guessed from its events`(events: [String], contents: ImportedCalendar.Contents) throws {
        #expect(try CalendarIntake(InlineCalendar.bytes(events)).guessedContents == contents)
    }
}
