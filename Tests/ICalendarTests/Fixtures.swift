import CivilTime
import Foundation
import ICalendar
import Testing

/// The calendar files beside the tests, each named by its shape.
enum Fixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        let file = try #require(Bundle.module.url(forResource: name, withExtension: "ics", subdirectory: "Fixtures"))
        return [UInt8](try Data(contentsOf: file))
    }

    static func read(_ name: String) throws -> CalendarDocument { try CalendarReader().read(try bytes(name)) }

    static func event(_ name: String) throws -> CalendarComponent {
        try #require(try read(name).calendars.first?.components(named: "VEVENT").first)
    }
}

/// A calendar with one event that has these lines and a start.
func calendarText(eventLines: [String], start: String = "DTSTART:20260303T190000") -> String {
    let lines =
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", "BEGIN:VEVENT", "UID:1", start] + eventLines
        + ["END:VEVENT", "END:VCALENDAR"]
    return lines.map { $0 + "\r\n" }.joined()
}

extension CalendarComponent {
    /// A calendar with one event of these properties and a start.
    static func calendar(with properties: [CalendarProperty]) throws -> CalendarComponent {
        let start = try CalendarProperty("DTSTART", rawValue: "20260303T190000")
        let event = try CalendarComponent("VEVENT", properties: [start] + properties)
        let version = try CalendarProperty.text("VERSION", "2.0")
        let product = try CalendarProperty.text("PRODID", "test")
        return try CalendarComponent("VCALENDAR", properties: [version, product], components: [event])
    }
}

extension LocalDateTime {
    /// A test's own literal.
    static func at(_ text: String) throws -> LocalDateTime { try LocalDateTime(text) }
}
