import CivilTime
import ICalendar
import Testing

@Suite struct CalendarPropertyBuildingTests {
    @Test func `a text is escaped and every kind of line break becomes one`() throws {
        let property = try CalendarProperty.text("SUMMARY", "a,b;c\\d\r\ne\rf\ng\u{85}h\u{2028}i\u{2029}j")
        #expect(property.value == #"a\,b\;c\\d\ne\nf\ng\nh\ni\nj"#)
        #expect(property.text == "a,b;c\\d\ne\nf\ng\nh\ni\nj")
    }

    @Test func `times are written with the parameters they need`() throws {
        let local = try LocalDateTime("2026-03-03T19:05:06")
        let day = try CalendarProperty.time("DTSTART", .date(try LocalDate("2026-03-03")))
        #expect((day.value, day.parameter("VALUE")) == ("20260303", "DATE"))
        let zoned = try CalendarProperty.time("DTSTART", .zoned(local, tzid: "Asia/Shanghai"))
        #expect((zoned.value, zoned.parameter("TZID")) == ("20260303T190506", "Asia/Shanghai"))
        let utc = try CalendarProperty.time("DTSTART", .utc(Instant(utc: local)))
        #expect((utc.value, utc.parameters.count) == ("20260303T190506Z", 0))
        let floating = try CalendarProperty.time("DTSTART", .floating(local))
        #expect((floating.value, floating.parameters.count) == ("20260303T190506", 0))
        for property in [day, zoned, utc, floating] {
            #expect(property.time.map { "\($0)" } != nil)
        }
    }

    @Test(arguments: [
        (21_600, "PT6H"), (5_400, "PT1H30M"), (-1_800, "-PT30M"), (0, "PT0S"), (86_400, "PT24H"), (3_601, "PT1H1S"),
    ]) func `a duration is written as exact time`(seconds: Int, value: String) throws {
        let property = try CalendarProperty.duration("DURATION", seconds: seconds)
        #expect(property.value == value)
        #expect(property.durationSeconds == seconds)
    }

    @Test(arguments: [(28_800, "+0800"), (-12_600, "-0330"), (29_143, "+080543"), (0, "+0000")])
    func `an offset is written with its sign`(seconds: Int, value: String) throws {
        let property = try CalendarProperty.offset("TZOFFSETTO", seconds: seconds)
        #expect(property.value == value)
        #expect(property.offsetSeconds == seconds)
    }

    @Test(arguments: ["https://example.org/a?b=c,d;e", "geo:34.36,107.14", "mailto:a@b", "urn:uuid:1"])
    func `an address is written as it stands`(uri: String) throws {
        #expect(try CalendarProperty.uri("URL", uri).value == uri)
    }

    @Test(arguments: ["example.org", "https://a b", ":x", "", "网址:x"])
    func `what is no address is refused`(uri: String) {
        #expect(throws: ICalendarError.invalidURI(property: "URL", uri)) { try CalendarProperty.uri("URL", uri) }
    }

    @Test(arguments: ["SUMMARY:X", "", "A B", "SUMMARY\r\nX", "名称", "A;B", "A=B"])
    func `what is no name is refused`(name: String) {
        #expect(throws: ICalendarError.invalidName(name)) { try CalendarProperty.text(name, "x") }
        #expect(throws: ICalendarError.invalidName(name)) { try CalendarParameter(name, "x") }
        #expect(throws: ICalendarError.invalidName(name)) { try CalendarComponent(name) }
    }

    @Test(arguments: [0x00, 0x07, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x2028, 0x2029] as [UInt32])
    func `a character that could end a line is refused in a raw value`(codePoint: UInt32) throws {
        let evil = "a" + String(try #require(Unicode.Scalar(codePoint))) + "X-EVIL:1"
        let error = ICalendarError.controlCharacter(property: "X-A", codePoint: codePoint)
        #expect(throws: error) { try CalendarProperty("X-A", rawValue: evil) }
        #expect(throws: error) { try CalendarProperty.uri("X-A", "x:" + evil) }
        if codePoint != 0x0A {
            #expect(throws: error) { try CalendarParameter("X-A", evil) }
        }
    }

    @Test func `CR LF in a raw value is refused though Swift counts it as one character`() {
        #expect(throws: ICalendarError.controlCharacter(property: "URL", codePoint: 13)) {
            try CalendarProperty("URL", rawValue: "x:a\r\nX-EVIL:1")
        }
    }

    @Test func `a bell in a title is refused by name, and cleaning takes it out`() throws {
        let title = "锣鼓\u{7}队\r\n排练\u{0}"
        #expect(throws: ICalendarError.controlCharacter(property: "SUMMARY", codePoint: 7)) {
            try CalendarProperty.text("SUMMARY", title)
        }
        #expect(try CalendarProperty.text("SUMMARY", CalendarProperty.cleaned(title)).text == "锣鼓 队\n排练 ")
    }
}
