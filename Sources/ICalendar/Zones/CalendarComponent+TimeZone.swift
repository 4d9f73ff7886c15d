public import CivilTime

extension CalendarComponent {
    /// The VTIMEZONE of an IANA zone for a calendar whose first day is the given one.
    ///
    /// Asia/Shanghai has one constant offset, which is what every client understands. Another zone's is libical's, with
    /// its plain name, once it has been found to agree with the machine's own zone for ten years from that day.
    ///
    /// - Throws: `ICalendarError.unknownTimeZone`, also for UTC, which needs none; `.wrongTimeZone` where the two disagree.
    public static func timeZone(
        _ identifier: String, from firstDay: LocalDate
    ) throws(ICalendarError) -> CalendarComponent {
        guard identifier != "Asia/Shanghai" else { return try constant(identifier, offset: 8 * 3_600, name: "CST") }
        // The offset may change on the first day before midnight in UTC, so the definition starts two days earlier.
        guard let zone = try? Zone(identifier),
            let text = LibicalTimeZones.text(of: identifier, from: firstDay.adding(days: -2))
        else { throw .unknownTimeZone(identifier) }
        let timeZone = try read(text, as: identifier)
        let tenYears = firstDay...firstDay.adding(days: 3_653)
        guard TimeZoneBehaviour(timeZone)?.firstZone(of: [zone], agreeingOn: tenYears) != nil else {
            throw .wrongTimeZone(identifier, from: firstDay)
        }
        return timeZone
    }

    private static func constant(
        _ identifier: String, offset: Int, name: String
    ) throws(ICalendarError) -> CalendarComponent {
        let standard = try CalendarComponent(
            "STANDARD",
            properties: [
                CalendarProperty("DTSTART", rawValue: "19700101T000000"), .offset("TZOFFSETFROM", seconds: offset),
                .offset("TZOFFSETTO", seconds: offset), .text("TZNAME", name),
            ])
        return try CalendarComponent("VTIMEZONE", properties: names(identifier), components: [standard])
    }

    /// Reads what libical wrote, and gives it the plain name.
    private static func read(_ text: String, as identifier: String) throws(ICalendarError) -> CalendarComponent {
        let document = try CalendarReader().read("BEGIN:VCALENDAR\r\n\(text)END:VCALENDAR\r\n".utf8)
        guard var timeZone = document.calendars.first?.components.first else { throw .unknownTimeZone(identifier) }
        timeZone.properties = try names(identifier)
        return timeZone
    }

    private static func names(_ identifier: String) throws(ICalendarError) -> [CalendarProperty] {
        [try .text("TZID", identifier), try .text("X-LIC-LOCATION", identifier)]
    }
}
