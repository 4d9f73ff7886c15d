import CLibical
import Testing

/// Each fault of libical 3.0.16 that the module works around. A test that fails here is good news: libical has been
/// mended, and what works around the fault can go.
@Suite struct LibicalKnownDifferenceTests {
    /// What libical writes after reading; nil where it reads nothing.
    private func echo(_ lines: String...) -> [String]? {
        guard let component = icalparser_parse_string(lines.map { $0 + "\r\n" }.joined()) else { return nil }
        defer { icalcomponent_free(component) }
        guard let text = icalcomponent_as_ical_string_r(component) else { return nil }
        defer { icalmemory_free_buffer(text) }
        let unfolded = String(cString: text).split(separator: "\r\n ").joined()
        return unfolded.split(separator: "\r\n").map(String.init)
    }

    private func echoOfProperty(_ line: String) -> String? {
        echo("BEGIN:VEVENT", line, "END:VEVENT")?.dropFirst().first
    }

    @Test func `a wrong END is accepted`() {
        #expect(echo("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "END:VTODO", "END:VCALENDAR")?.count == 5)
    }

    @Test func `a missing END gives nothing and no reason`() {
        icalerror_clear_errno()
        #expect(echo("BEGIN:VCALENDAR", "VERSION:2.0") == nil)
        #expect(icalerrno_return().pointee == ICAL_NO_ERROR)
    }

    @Test(arguments: [
        ("DTSTART;VALUE=DATE:20260230", "DTSTART;VALUE=DATE:20260230"),
        ("DTSTART:20260230T256199", "DTSTART:20260230T256199"), ("PRIORITY:high", "PRIORITY:0"),
        ("SEQUENCE:1x", "SEQUENCE:1"),
    ]) func `a value that is none is accepted`(line: String, echo: String) {
        #expect(echoOfProperty(line) == echo)
    }

    @Test(arguments: ["MOOD:glad", "STYLED-DESCRIPTION:x", "SUMMARY:", "X-EMPTY:"])
    func `a property is dropped`(line: String) {
        #expect(echoOfProperty(line)?.hasPrefix("X-LIC-ERROR") == true)
    }

    @Test(arguments: [
        ("SUMMARY;MOOD=glad:x", "SUMMARY:x"), (#"CATEGORIES:a\,b"#, "CATEGORIES:a,b"),
        ("RRULE:COUNT=3;FREQ=DAILY;INTERVAL=1", "RRULE:FREQ=DAILY;COUNT=3"),
        ("GEO:34.3612345;107.1412345", "GEO:34.361235;107.141234"), (#"X-A:a\,b"#, "X-A:a,b"),
        (#"URL;X-P="a:\":x"#, #"URL:X-P="a:\":x"#),
    ]) func `a property is written otherwise than it was read`(line: String, echo: String) {
        #expect(echoOfProperty(line) == echo)
    }

    @Test func `a component of RFC 9073 is dropped`() {
        #expect(echo("BEGIN:VEVENT", "UID:1", "BEGIN:VLOCATION", "UID:2", "END:VLOCATION", "END:VEVENT")?.count == 3)
    }

    @Test func `a line break in an address injects a property`() {
        let event = icalcomponent_new(ICAL_VEVENT_COMPONENT)
        defer { icalcomponent_free(event) }
        icalcomponent_add_property(event, icalproperty_new_url("https://example.org\r\nX-EVIL:1"))
        guard let text = icalcomponent_as_ical_string_r(event) else { return }
        defer { icalmemory_free_buffer(text) }
        #expect(String(cString: text).split(separator: "\r\n").contains("X-EVIL:1"))
    }
}
