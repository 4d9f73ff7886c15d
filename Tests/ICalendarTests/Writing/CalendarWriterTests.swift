import CivilTime
import ICalendar
import Testing

@Suite struct CalendarWriterTests {
    @Test func `a calendar is written line by line, its version first`() throws {
        let event = try CalendarComponent(
            "VEVENT",
            properties: [
                .text("UID", "1@example.org"),
                .time("DTSTART", .zoned(LocalDateTime("2026-03-03T19:00"), tzid: "Asia/Shanghai")),
                .text("SUMMARY", "合唱，排练; 第一场"),
            ])
        let calendar = try CalendarComponent(
            "VCALENDAR",
            properties: [.text("METHOD", "PUBLISH"), .text("PRODID", "-//书香//ZH"), .text("VERSION", "2.0")],
            components: [event])
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//书香//ZH", "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:1@example.org",
            "DTSTART;TZID=Asia/Shanghai:20260303T190000", #"SUMMARY:合唱，排练\; 第一场"#, "END:VEVENT", "END:VCALENDAR", "",
        ]
        #expect(try CalendarWriter().write(calendar) == lines.joined(separator: "\r\n"))
    }

    @Test func `a long line is folded at 75 octets before the character that does not fit`() throws {
        let property = try CalendarProperty.text("SUMMARY", "字".repeated(50))
        let text = try CalendarWriter().write(try .calendar(with: [property]))
        let lines = text.split(separator: "\r\n").filter { $0.contains("字") }
        #expect(lines.map(\.utf8.count) == [74, 73, 13])
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" 字") })
    }

    @Test func `a line of exactly 75 octets is not folded`() throws {
        let property = try CalendarProperty("X-A", rawValue: "a".repeated(71))
        let text = try CalendarWriter().write(try .calendar(with: [property]))
        #expect(text.contains("X-A:" + "a".repeated(71) + "\r\n"))
    }

    @Test func `a parameter is quoted only where it must be`() throws {
        let property = try CalendarProperty.text(
            "SUMMARY", "x",
            parameters: [CalendarParameter("X-A", "plain text"), CalendarParameter("X-B", "a:b", "\"^\n")])
        let text = try CalendarWriter().write(try .calendar(with: [property]))
        #expect(text.contains(#"SUMMARY;X-A=plain text;X-B="a:b",^'^^^n:x"#))
    }

    @Test func `what a reader would drop is refused`() throws {
        let calendar = try CalendarComponent.calendar(with: [CalendarProperty("DTEND", rawValue: "20260230T100000")])
        #expect(throws: ICalendarError.unreadableProperty(property: "DTEND", value: "20260230T100000")) {
            try CalendarWriter().write(calendar)
        }
    }

    @Test func `what lies too deep for a reader is refused`() throws {
        var component = try CalendarComponent("X-INNERMOST")
        for _ in 1...5 { component = try CalendarComponent("X-OUTER", components: [component]) }
        let tooDeep = component
        #expect(throws: ICalendarError.writtenTooDeeply(name: "X-INNERMOST", maximum: 5)) {
            try CalendarWriter().write(tooDeep)
        }
    }
}
