import CivilTime
import ICalendar
import Testing

@Suite struct CalendarReaderTests {
    @Test func `an event in a zone is read with its times, text and rule`() throws {
        let event = try Fixture.event("timed-event")
        let start = try LocalDateTime("2026-03-03T19:00")
        #expect(event.first("DTSTART")?.time == .zoned(start, tzid: "Asia/Shanghai"))
        #expect(event.first("SUMMARY")?.text == "合唱队排练")
        #expect(event.first("RRULE")?.value == "FREQ=WEEKLY;COUNT=10")
        #expect(event.first("SUMMARY")?.line == 7)
    }

    @Test func `a day, a moment of UTC and a floating time are different things`() throws {
        #expect(try Fixture.event("all-day-event").first("DTSTART")?.time == .date(try LocalDate("2026-02-17")))
        let utc = try Fixture.event("utc-event")
        #expect(utc.first("DTSTART")?.time == .utc(Instant(utc: try LocalDateTime("2026-03-03T11:00"))))
        #expect(utc.first("DURATION")?.durationSeconds == 5_400)
        let floating = try Fixture.event("floating-event").first("DTSTART")?.time
        #expect(floating == .floating(try LocalDateTime("2026-03-03T19:00")))
    }

    @Test(arguments: ["byte-order-mark", "line-feeds-only", "fold-inside-character"])
    func `other writers' bytes are read too`(fixture: String) throws {
        #expect(try Fixture.event(fixture).first("SUMMARY")?.text == "读书")
        let document = try Fixture.read(fixture)
        #expect(document.diagnostics.isEmpty)
        #expect(document.encoding == .utf8)
    }

    @Test func `GB 18030 is read where the bytes are not UTF-8`() throws {
        #expect(try Fixture.event("gb18030").first("SUMMARY")?.text == "社区半小时读书讲座")
        #expect(try Fixture.read("gb18030").encoding == .gb18030)
    }

    @Test func `several calendars in a file are all read`() throws {
        #expect(try Fixture.read("two-calendars").calendars.count == 2)
    }

    @Test func `unknown properties, parameters and components are kept`() throws {
        let document = try Fixture.read("unknown-names")
        let calendar = try #require(document.calendars.first)
        let event = try #require(calendar.components.first)
        #expect(calendar.first("CALENDAR-MOOD")?.value == "glad")
        #expect(event.first("SUMMARY")?.parameter("MOOD") == "glad")
        #expect(event.first("STYLED-DESCRIPTION")?.value == "<b>x</b>")
        #expect(event.first("X-EMPTY")?.value.isEmpty == true)
        #expect(event.components.map(\.name) == ["VLOCATION", "X-THING"])
        #expect(event.components.first?.first("NAME")?.text == "东厅")
        #expect(document.diagnostics.isEmpty)
    }

    @Test func `an empty summary is kept`() throws {
        #expect(try Fixture.event("empty-summary").first("SUMMARY")?.value.isEmpty == true)
        #expect(try Fixture.read("empty-summary").diagnostics.isEmpty)
    }

    @Test func `a rule of another program is kept for the engine, with a warning`() throws {
        #expect(try Fixture.event("lunar-rule").first("RRULE")?.value == "FREQ=LUNAR_YEARLY;COUNT=3")
        #expect(try Fixture.read("lunar-rule").diagnostics.map(\.severity) == [.warning])
    }

    @Test func `parameters of RFC 9253 are kept, with a warning`() throws {
        let related = try #require(try Fixture.event("related-by-rfc9253").first("RELATED-TO"))
        #expect(related.parameter("GAP") == "P1W")
        #expect(try Fixture.read("related-by-rfc9253").diagnostics.map(\.severity) == [.warning])
    }

    @Test func `only the impossible day of a list of exceptions is lost`() throws {
        let exceptions = try #require(try Fixture.event("impossible-exdate").first("EXDATE"))
        #expect(exceptions.value == "20260228,20260301")
        let diagnostic = try #require(try Fixture.read("impossible-exdate").diagnostics.first)
        #expect(diagnostic.line == 9)
        #expect(diagnostic.message.en.contains("20260230"))
    }
}
