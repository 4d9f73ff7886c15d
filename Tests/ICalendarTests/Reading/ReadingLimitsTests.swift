import CivilTime
import ICalendar
import Testing

@Suite struct ReadingLimitsTests {
    @Test(arguments: [
        ("refused-wrong-end", ICalendarError.mismatchedEnd(begin: "VEVENT", beginLine: 3, end: "VTODO", endLine: 5)),
        ("refused-missing-end", .missingEnd(name: "VCALENDAR", beginLine: 1)),
        ("refused-end-alone", .endWithoutBegin(name: "VCALENDAR", line: 4)),
        ("refused-bare-event", .notACalendar(name: "VEVENT", line: 1)),
        ("refused-no-calendar", .noCalendar),
        ("refused-utf16", .zeroByte(line: 1)),
        ("refused-bad-component-name", .invalidName("V EVENT", line: 2)),
        ("refused-not-text", .notText(line: 3)),
    ]) func `a file that is no whole calendar is refused by name`(fixture: String, error: ICalendarError) throws {
        let bytes = try Fixture.bytes(fixture)
        #expect(throws: error) { try CalendarReader().read(bytes) }
    }

    /// A change to the limits, the text that exceeds it and the line at which it is noticed.
    struct Row: CustomTestStringConvertible {
        let limit: ReadingLimit
        let maximum: Int
        let line: Int
        let text: String
        var testDescription: String { "\(limit)" }

        var limits: ReadingLimits {
            var limits = ReadingLimits()
            switch limit {
            case .fileBytes: limits.fileBytes = maximum
            case .lineBytes: limits.lineBytes = maximum
            case .unfoldedLineBytes: limits.unfoldedLineBytes = maximum
            case .contentLines: limits.contentLines = maximum
            case .nesting: limits.nesting = maximum
            case .components: limits.components = maximum
            }
            return limits
        }
    }

    static let rows = [
        Row(limit: .fileBytes, maximum: 40, line: 1, text: calendarText(eventLines: [])),
        Row(limit: .lineBytes, maximum: 30, line: 7, text: calendarText(eventLines: ["SUMMARY:" + "长".repeated(8)])),
        Row(
            limit: .unfoldedLineBytes, maximum: 35, line: 7,
            text: calendarText(eventLines: ["SUMMARY:" + "a".repeated(20), " " + "b".repeated(8)])),
        Row(limit: .contentLines, maximum: 5, line: 6, text: calendarText(eventLines: [])),
        Row(limit: .nesting, maximum: 1, line: 4, text: calendarText(eventLines: [])),
        Row(limit: .components, maximum: 2, line: 7, text: calendarText(eventLines: ["BEGIN:VALARM", "END:VALARM"])),
    ]

    @Test(arguments: rows) func `each limit refuses with its number and its line`(row: Row) {
        let error = ICalendarError.exceeds(row.limit, line: row.line, maximum: row.maximum)
        #expect(throws: error) { try CalendarReader(limits: row.limits).read(row.text.utf8) }
        #expect(error.explanation.zh.contains("\(row.maximum)"))
        #expect(error.explanation.en.contains("\(row.maximum)"))
    }

    @Test(arguments: rows) func `what is just within a limit is read`(row: Row) throws {
        var wider = row
        wider = Row(limit: row.limit, maximum: row.maximum + 400, line: row.line, text: row.text)
        #expect(try CalendarReader(limits: wider.limits).read(wider.text.utf8).calendars.count == 1)
    }

    @Test func `every limit has a row`() {
        #expect(Set(Self.rows.map(\.limit)) == Set(ReadingLimit.allCases))
    }

    @Test func `the standard limits are those of the documentation`() {
        let limits = ReadingLimits.standard
        #expect(limits.fileBytes == 10_485_760)
        #expect(limits.lineBytes == 65_536)
        #expect(limits.unfoldedLineBytes == 1_048_576)
        #expect(limits.contentLines == 500_000)
        #expect(limits.nesting == 5)
        #expect(limits.components == 50_000)
    }

    @Test func `ten thousand components inside each other are refused at the sixth`() {
        let text = "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeated(10_000)
        #expect(throws: ICalendarError.exceeds(.nesting, line: 6, maximum: 5)) {
            try CalendarReader().read(text.utf8)
        }
    }
}

extension String {
    func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
