import CivilTime
import ICalendar
import Testing

@Suite struct CalendarDiagnosticTests {
    /// A file, and the line, property and severity of everything said about it.
    struct Row: CustomTestStringConvertible {
        let fixture: String
        let said: [String]
        var testDescription: String { fixture }
    }

    static let rows = [
        Row(fixture: "impossible-start", said: ["4 VEVENT error", "8 DTSTART error"]),
        Row(fixture: "garbage-start", said: ["4 VEVENT error", "8 DTSTART error"]),
        Row(fixture: "bad-number", said: ["8 PRIORITY error"]),
        Row(fixture: "line-without-colon", said: ["9 VEVENT error"]),
        Row(fixture: "old-error-note", said: ["8 X-LIC-ERROR error"]),
        Row(fixture: "lunar-rule", said: ["8 RRULE warning"]),
        Row(fixture: "timed-event", said: []),
    ]

    @Test(arguments: rows) func `whatever is lost is said with its line`(row: Row) throws {
        let diagnostics = try Fixture.read(row.fixture).diagnostics
        #expect(diagnostics.map { "\($0.line) \($0.property) \($0.severity)" } == row.said)
        for diagnostic in diagnostics {
            #expect(diagnostic.message.zh.hasPrefix("第 \(diagnostic.line) 行"))
            #expect(diagnostic.message.en.hasPrefix("Line \(diagnostic.line), \(diagnostic.property)"))
        }
    }

    @Test func `a property that is lost is not in the event`() throws {
        #expect(try Fixture.event("impossible-start").first("DTSTART") == nil)
        #expect(try Fixture.event("bad-number").first("PRIORITY") == nil)
        #expect(try Fixture.event("bad-number").first("SEQUENCE")?.integer == 3)
    }

    @Test func `a property without a value is left out with a warning`() throws {
        let text = calendarText(eventLines: ["RRULE:", "CLASS:"])
        let document = try CalendarReader().read(text.utf8)
        #expect(
            document.diagnostics.map { "\($0.line) \($0.property) \($0.severity)" } == [
                "7 RRULE warning", "8 CLASS warning",
            ])
    }

    @Test func `control characters in a file become spaces and are said`() throws {
        let text = calendarText(eventLines: ["SUMMARY:bell\u{7}ring\u{2028}X-EVIL:1"])
        let document = try CalendarReader().read(text.utf8)
        #expect(document.diagnostics.map { "\($0.line) \($0.property) \($0.severity)" } == ["7 SUMMARY warning"])
        let event = try #require(document.calendars.first?.components.first)
        #expect(event.first("SUMMARY")?.text == "bell ring X-EVIL:1")
    }

    @Test func `text outside the calendars is said`() throws {
        let document = try CalendarReader().read(("Hello: you\r\n" + calendarText(eventLines: [])).utf8)
        #expect(document.diagnostics.map(\.line) == [1])
    }
}
