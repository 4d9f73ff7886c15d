import ICalendar
import Testing

@Suite struct CalendarStreamTests {
    private static func event(_ title: String) throws -> CalendarComponent {
        try CalendarComponent("VEVENT", properties: [.text("UID", "1@example.org"), .text("SUMMARY", title)])
    }

    @Test func `the pieces make up what is written of the whole`() throws {
        let head: [CalendarProperty] = try [.text("METHOD", "PUBLISH"), .text("VERSION", "2.0")]
        let events = try (0..<2_000).map { try Self.event("第 \($0) 场，" + "字".repeated(40)) }
        var pieces: [[UInt8]] = []
        let calendar = try CalendarComponent("VCALENDAR", properties: head, components: [events[0]])
        var stream = try CalendarStream(calendar) { pieces.append($0) }
        for event in events.dropFirst() { try stream.append(event) }
        try stream.finish()
        let whole = try CalendarComponent("VCALENDAR", properties: head, components: events)
        #expect(try Array(pieces.joined()) == CalendarWriter().bytes(whole))
        #expect(pieces.count > 2 && pieces.allSatisfy { $0.count < 70_000 })
    }

    @Test func `what a reader would drop is refused`() throws {
        var stream = try CalendarStream(try CalendarComponent("VCALENDAR")) { _ in }
        let end = try CalendarProperty("DTEND", rawValue: "20260230T100000")
        let event = try CalendarComponent("VEVENT", properties: [end])
        #expect(throws: ICalendarError.unreadableProperty(property: "DTEND", value: "20260230T100000")) {
            try stream.append(event)
        }
    }
}
