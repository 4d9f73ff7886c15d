import CivilTime
import Feeds
import Scheduling
import Testing

/// How events of other programs become activities, rule by rule.
struct EventIntakeTests {
    private func intake(
        _ events: String..., calendar: String = "PRODID:-//Test//EN", zone: String = "Asia/Shanghai"
    ) throws -> EventIntake {
        try CalendarIntake(InlineCalendar.bytes(events, calendar: calendar))
            .events(in: try Zone(zone), through: try LocalDate("2027-06-30"))
    }

    private func starts(of event: IncomingEvent?, zone: String = "Asia/Shanghai") throws -> [String] {
        let recurrence = try #require(event).schedule.recurrence
        return try recurrence.expand(in: try Zone(zone), limit: 3_000).occurrences.map(\.minuteText)
    }

    // MARK: Times

    @Test(arguments: [
        ("DTSTART:20261201T190000\nDTEND:20261201T203000", "2026-12-01 19:00", 90),
        ("DTSTART:20261201T110000Z\nDTEND:20261201T123000Z", "2026-12-01 19:00", 90),
        ("DTSTART;TZID=Asia/Tokyo:20261201T200000\nDTEND;TZID=Asia/Tokyo:20261201T213000", "2026-12-01 19:00", 90),
        ("DTSTART;TZID=America/New_York:20261201T060000\nDURATION:PT1H", "2026-12-01 19:00", 60),
        ("DTSTART;TZID=Asia/Shanghai:20261201T190000\nDTEND:20261201T113000Z", "2026-12-01 19:00", 30),
        ("DTSTART;VALUE=DATE:20261201", "2026-12-01 00:00", 1_440),
        ("DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261203", "2026-12-01 00:00", 2_880),
        ("DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261201", "2026-12-01 00:00", 1_440),
        ("DTSTART;VALUE=DATE:20261201\nDURATION:P3D", "2026-12-01 00:00", 4_320),
        ("DTSTART:20261201T190000", "2026-12-01 19:00", 60),
        ("DTSTART:20261201T190000\nDTEND:20261201T190000", "2026-12-01 19:00", 60),
    ])
    func `A single time is put on the community's clock`(times: String, start: String, minutes: Int) throws {
        let event = try intake("UID:1\nSUMMARY:一\n\(times)").events.first
        #expect(try starts(of: event) == [start])
        #expect(event?.schedule.seconds == minutes * 60)
        #expect(event?.isAllDay == times.contains("VALUE=DATE"))
    }

    @Test func `An end that had to be assumed is told`() throws {
        #expect(try intake("UID:1\nDTSTART:20261201T190000").events.first?.notes.count == 1)
        #expect(try intake("UID:1\nDTSTART:20261201T190000\nDURATION:PT1H").events.first?.notes.isEmpty == true)
    }

    // MARK: Series

    @Test(arguments: [
        // A rule of a zone that keeps its distance stays a rule.
        ("DTSTART;TZID=Asia/Tokyo:20261201T200000", "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3", true),
        ("DTSTART:20261201T110000Z", "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T110000Z", true),
        ("DTSTART;TZID=Asia/Chongqing:20261201T190000", "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215", true),
        // A rule whose weekday is another one here becomes dates.
        ("DTSTART;TZID=America/New_York:20261201T060000", "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3", true),
        ("DTSTART;TZID=Pacific/Auckland:20261202T000000", "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3", false),
    ])
    func `A series of another zone takes place at the same moments`(start: String, rule: String, keeps: Bool) throws {
        let event = try intake("UID:1\nSUMMARY:一\n\(start)\n\(rule)\nDURATION:PT1H").events.first
        #expect(try starts(of: event) == ["2026-12-01 19:00", "2026-12-08 19:00", "2026-12-15 19:00"])
        #expect((event?.schedule.recurrence.rule != nil) == keeps)
        #expect(event?.notes.isEmpty == keeps)
    }

    @Test func `A series of the community's own zone that starts in a skipped hour keeps its time`() throws {
        let event = try intake(
            "UID:1\nDTSTART;TZID=Europe/Berlin:20270328T023000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2",
            zone: "Europe/Berlin"
        ).events.first
        #expect(try starts(of: event, zone: "Europe/Berlin") == ["2027-03-28 02:30", "2027-04-04 02:30"])
    }

    @Test func `Dates are added and taken out whatever clock they are written on`() throws {
        let event = try intake(
            """
            UID:1
            SUMMARY:一
            DTSTART;TZID=Asia/Shanghai:20261201T190000
            DURATION:PT1H
            RRULE:FREQ=WEEKLY;COUNT=5
            EXDATE:20261208T110000Z
            EXDATE;VALUE=DATE:20261215
            EXDATE;TZID=Asia/Tokyo:20261222T200000
            RDATE;TZID=Asia/Shanghai:20261203T100000,20261204T100000
            """
        ).events.first
        #expect(
            try starts(of: event) == ["2026-12-01 19:00", "2026-12-03 10:00", "2026-12-04 10:00", "2026-12-29 19:00"])
    }

    @Test func `A series without an end stops at the horizon, and says so`() throws {
        let event = try intake("UID:1\nDTSTART:20270601T190000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY").events.first
        #expect(try starts(of: event).last == "2027-06-29 19:00")
        #expect(event?.notes.first?.message.zh.contains("2027-06-30") == true)
    }

    @Test func `A start outside its rule is kept, as calendar programs show it`() throws {
        let event = try intake(
            "UID:1\nDTSTART:20261202T190000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215"
        ).events.first
        #expect(try starts(of: event) == ["2026-12-02 19:00", "2026-12-08 19:00", "2026-12-15 19:00"])
        #expect(event?.notes.count == 1)
    }

    @Test(arguments: [
        ("FREQ=WEEKLY;WKST=SU;BYDAY=TU;COUNT=3", "FREQ=WEEKLY;BYDAY=TU;COUNT=3"),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=4", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4"),
    ])
    func `A first day of the week that changes nothing is dropped`(written: String, taken: String) throws {
        let event = try intake("UID:1\nDTSTART:20261201T190000\nDURATION:PT1H\nRRULE:\(written)").events.first
        #expect(event?.schedule.recurrence.rule?.text == taken)
    }

    // MARK: Replaced occurrences

    private let series = "UID:a@b\nSUMMARY:排练\nDTSTART:20261201T190000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3"

    @Test func `A moved occurrence is an activity of its own, and taken out of its series`() throws {
        let moved = "UID:a@b\nRECURRENCE-ID:20261208T110000Z\nSUMMARY:排练\nDTSTART:20261209T100000\nDURATION:PT2H"
        let events = try intake(moved, series).events
        #expect(events.map(\.uid) == ["a-20261208T190000@b", "a@b"])
        #expect(try starts(of: events.first) == ["2026-12-09 10:00"])
        #expect(try starts(of: events.last) == ["2026-12-01 19:00", "2026-12-15 19:00"])
    }

    @Test func `A cancelled occurrence is only taken out`() throws {
        let events = try intake(
            series, "UID:a@b\nRECURRENCE-ID:20261208T190000\nDTSTART:20261208T190000\nSTATUS:CANCELLED"
        ).events
        #expect(events.count == 1)
        #expect(try starts(of: events.first) == ["2026-12-01 19:00", "2026-12-15 19:00"])
    }

    @Test func `A series whose occurrences are all replaced leaves only those`() throws {
        let series = "UID:a@b\nDTSTART:20261201T190000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=1"
        let moved = "UID:a@b\nRECURRENCE-ID:20261201T190000\nDTSTART:20261202T190000\nDURATION:PT1H"
        let intake = try intake(series, moved)
        #expect(intake.events.map(\.uid) == ["a-20261201T190000@b"])
        #expect(intake.refusals.isEmpty)
    }

    @Test func `Of two events with one UID the newer is taken`() throws {
        let intake = try intake(
            "UID:1\nSEQUENCE:2\nSUMMARY:新\nDTSTART:20261201T190000\nDURATION:PT1H",
            "UID:1\nSEQUENCE:1\nSUMMARY:旧\nDTSTART:20261202T190000\nDURATION:PT1H")
        #expect(intake.events.map(\.title) == ["新"])
        #expect(intake.events.map(\.sequence) == [2])
        #expect(intake.notes.contains { $0.line == 11 && $0.message.zh.contains("UID") })
    }

    @Test func `A replacement stands for one occurrence, whatever rule it carries`() throws {
        let moved = "UID:a@b\nRECURRENCE-ID:20261208T190000\nDTSTART:20261209T100000\nDURATION:PT2H\nRRULE:FREQ=DAILY"
        let intake = try intake(series, moved)
        #expect(try starts(of: intake.events.last) == ["2026-12-09 10:00"])
        #expect(intake.notes.contains { $0.line == 11 && $0.message.zh.contains("RECURRENCE-ID") })
    }

    @Test(arguments: [("SEQUENCE:1", 1), ("SEQUENCE:2", 2)])
    func `A replacement older than the series that takes it out is gone`(sequence: String, count: Int) throws {
        let moved = "UID:a@b\nRECURRENCE-ID:20261208T190000\nDTSTART:20261209T100000\nDURATION:PT2H\n\(sequence)"
        let intake = try intake("\(series)\nSEQUENCE:2\nEXDATE:20261208T190000", moved)
        #expect(intake.events.count == count)
        #expect(try starts(of: intake.events.first) == ["2026-12-01 19:00", "2026-12-15 19:00"])
    }

    // MARK: What the activity is called and how it stands

    @Test func `An event without UID gets the same one each time`() throws {
        let event = "SUMMARY:排练\nDTSTART:20261201T190000\nDURATION:PT1H"
        let uids = try (0..<2).map { _ in try #require(try intake(event).events.first).uid }
        #expect(uids[0] == uids[1] && uids[0].hasPrefix("no-uid-"))
        #expect(try intake("SUMMARY:别的\nDTSTART:20261201T190000").events.first?.uid != uids[0])
    }

    @Test func `Title and place come on one line`() throws {
        let event = try intake("UID:a b/c\nSUMMARY:排练\\n第二行\nLOCATION:厅\\, 东\nDTSTART:20261201T190000").events.first
        #expect(event?.title == "排练 第二行")
        #expect(event?.location == "厅, 东")
        #expect(event?.uid == "a%20b%2fc")
        let untitled = try intake("UID:1\nDTSTART:20261201T190000\nLOCATION:\\n").events.first
        #expect(untitled?.title == "（无标题）")
        #expect(untitled?.location == nil)
    }

    @Test(arguments: [
        ("STATUS:CANCELLED", "PRODID:x", true), ("STATUS:CONFIRMED", "PRODID:x", false),
        ("STATUS:CONFIRMED", "PRODID:x\nMETHOD:CANCEL", true),
    ])
    func `A cancelled event says so`(status: String, calendar: String, isCancelled: Bool) throws {
        let event = try intake("UID:1\nDTSTART:20261201T190000\n\(status)", calendar: calendar).events.first
        #expect(event?.isCancelled == isCancelled)
    }
}
