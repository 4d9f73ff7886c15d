import CivilTime
import ICalendar
import Testing

@Suite struct CalendarPropertyTests {
    /// The property of a line, as a reader sees it.
    private func read(_ line: String) throws -> CalendarProperty {
        let document = try CalendarReader().read(calendarText(eventLines: [line]).utf8)
        return try #require(document.calendars.first?.components.first?.properties.last)
    }

    @Test(arguments: [
        (#"SUMMARY:a\, b\; c\\d\ne\Nf"#, "a, b; c\\d\ne\nf"), (#"SUMMARY:a\qb\"#, #"a\qb\"#), ("SUMMARY:", ""),
        ("SUMMARY:e\u{301}\\,", "e\u{301},"),
    ]) func `the escapes of a text are undone`(line: String, text: String) throws {
        #expect(Array(try read(line).text.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: [
        (#"CATEGORIES:a\,b,c"#, ["a,b", "c"]), ("CATEGORIES:合唱,舞蹈", ["合唱", "舞蹈"]),
        (#"CATEGORIES:a\\,b"#, [#"a\"#, "b"]),
        ("CATEGORIES:a,,b", ["a", "", "b"]),
    ]) func `a list of texts is split at its own commas only`(line: String, texts: [String]) throws {
        #expect(try read(line).textList == texts)
    }

    @Test(arguments: [
        ("DURATION:PT15M", 900), ("DURATION:-PT15M", -900), ("DURATION:P1D", 86_400), ("DURATION:P2W", 1_209_600),
        ("DURATION:P1DT2H3M4S", 93_784), ("DURATION:+PT0S", 0), ("X-A:PT", nil), ("X-A:P", nil), ("X-A:1H", nil),
        ("X-A:PT1", nil), ("X-A:P999999999999999999W", nil), ("X-A:PT-2H", nil),
    ]) func `a duration is read in seconds`(line: String, seconds: Int?) throws {
        #expect(try read(line).durationSeconds == seconds)
    }

    @Test(arguments: [
        ("X-A:+0800", 28_800), ("X-A:-0330", -12_600), ("X-A:+080543", 29_143), ("X-A:0800", nil), ("X-A:+8", nil),
        ("X-A:+0860", nil), ("X-A:+08:00", nil),
    ]) func `an offset is read in seconds`(line: String, seconds: Int?) throws {
        #expect(try read(line).offsetSeconds == seconds)
    }

    @Test(arguments: [
        "X-A:20260230", "X-A:20261301", "X-A:20260101T250000", "X-A:2026-01-01", "X-A:20260101T0900", "X-A:",
        "X-A:20260101T090000ZZ", "X-A:00000101", "X-A:+0260101",
    ]) func `a day or time that does not exist is none`(line: String) throws {
        #expect(try read(line).time == nil)
    }

    @Test func `a leap second is the second before it`() throws {
        let instant = Instant(utc: try LocalDateTime("2016-12-31T23:59:59"))
        #expect(try read("X-A:20161231T235960Z").time == .utc(instant))
    }

    @Test(arguments: [("X-A:7", 7), ("X-A:-7", -7), ("X-A:7.5", nil), ("X-A:99999999999", nil), ("X-A:seven", nil)])
    func `an integer is read within 32 bits`(line: String, number: Int?) throws {
        #expect(try read(line).integer == number)
    }

    @Test func `parameters lose their quotation marks and escapes`() throws {
        let property = try read(#"ATTENDEE;CN="王, 芳";X-NOTE=a^nb^^c^'d^x;MEMBER="mailto:a@b","mailto:c@d":mailto:e@f"#)
        #expect(property.parameter("CN") == "王, 芳")
        #expect(property.parameter("X-NOTE") == "a\nb^c\"d^x")
        #expect(property.parameters.last?.values == ["mailto:a@b", "mailto:c@d"])
        #expect(property.value == "mailto:e@f")
    }

    @Test func `names are read in either case`() throws {
        let property = try read("summary;language=zh:读书")
        #expect(property.name == "SUMMARY")
        #expect(property.parameter("LANGUAGE") == "zh")
    }
}
