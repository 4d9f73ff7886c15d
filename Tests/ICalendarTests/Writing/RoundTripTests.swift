import CivilTime
import ICalendar
import SeededRandom
import Testing

/// Random calendars: what is written is read back the same, and written again it is the same bytes.
@Suite struct RoundTripTests {
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `write, read, write is a fixed point`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let calendar = try random.calendar()
        let first = try CalendarWriter().bytes(calendar)
        let document = try CalendarReader().read(first)
        #expect(document.diagnostics.isEmpty)
        #expect(document.calendars == [calendar])
        #expect(try CalendarWriter().bytes(document.calendars[0]) == first)
        #expect(try CalendarWriter().bytes(calendar) == first)
    }

    @Test(arguments: [
        "timed-event", "all-day-event", "unknown-names", "empty-summary", "lunar-rule", "outlook-time-zones",
    ])
    func `a file that was read is written so that it means the same`(fixture: String) throws {
        let calendars = try Fixture.read(fixture).calendars
        let again = try calendars.map { try CalendarReader().read(try CalendarWriter().bytes($0)) }
        #expect(again.flatMap(\.calendars) == calendars)
    }
}

extension SeededGenerator {
    fileprivate mutating func calendar() throws -> CalendarComponent {
        let leading = [try CalendarProperty.text("VERSION", "2.0"), try .text("PRODID", text())]
        return try CalendarComponent(
            "VCALENDAR", properties: leading + properties(), components: (0..<number(4)).map { _ in try event() })
    }

    private mutating func event() throws -> CalendarComponent {
        let start = try CalendarProperty.time("DTSTART", try time())
        let alarm = try CalendarComponent(
            "VALARM", properties: [.duration("TRIGGER", seconds: number(99_999) - 50_000)])
        return try CalendarComponent(
            "VEVENT", properties: [start] + properties(), components: number(3) == 0 ? [alarm] : [])
    }

    private mutating func properties() throws -> [CalendarProperty] {
        try (0..<number(12)).map { _ in try property() }
    }

    private mutating func property() throws -> CalendarProperty {
        let parameters = try (0..<number(3)).map { try CalendarParameter("X-P\($0)", text(), text()) }
        switch number(8) {
        case 0: return try .text("SUMMARY", text(), parameters: parameters)
        case 1: return try .text("X-WR-CALNAME", text(), parameters: parameters)
        case 2: return try .text("MOOD", text(), parameters: parameters)
        case 3: return try .time("RECURRENCE-ID", try time(), parameters: parameters)
        case 4: return try .integer("SEQUENCE", Int32(number(1_000_000)), parameters: parameters)
        case 5: return try .duration("DURATION", seconds: number(1_000_000), parameters: parameters)
        case 6: return try .text("CATEGORIES", text() + "x", parameters: parameters)
        default: return try .uri("URL", "https://example.org/\(number(1_000))?a=b,c;d", parameters: parameters)
        }
    }

    private mutating func time() throws -> CalendarTime {
        let local = LocalDateTime(
            LocalDate.min.adding(days: number(3_652_000)), try #require(LocalTime(secondOfDay: number(86_400))))
        return switch number(4) {
        case 0: .date(local.date)
        case 1: .floating(local)
        case 2: .zoned(local, tzid: number(2) == 0 ? "Asia/Shanghai" : "我的; \"时区\"")
        default: .utc(Instant(utc: local))
        }
    }

    private mutating func text() -> String {
        let pieces = [
            "书香", "a", " ", ",", ";", ":", "\\", "\n", "\"", "^", "👩🏽‍🎤", "e\u{301}", "\\n", "=", "n", "\u{202E}", "𠮷",
        ]
        return (0..<number(60)).map { _ in pieces[number(pieces.count)] }.joined()
    }

    private mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
