import CivilTime
import ICalendar
import Testing

@Suite struct TimeZoneComponentTests {
    @Test func `Shanghai has its constant form`() throws {
        let timeZone = try CalendarComponent.timeZone("Asia/Shanghai", from: try LocalDate("2026-03-01"))
        let lines = [
            "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "X-LIC-LOCATION:Asia/Shanghai", "BEGIN:STANDARD",
            "DTSTART:19700101T000000", "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD",
            "END:VTIMEZONE", "",
        ]
        #expect(try CalendarWriter().write(timeZone) == lines.joined(separator: "\r\n"))
    }

    @Test(arguments: [
        "Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Tokyo", "Pacific/Apia", "America/Sao_Paulo",
        "Asia/Kathmandu", "Australia/Lord_Howe", "Asia/Urumqi", "Asia/Hong_Kong",
    ]) func `another zone has libical's form under its plain name`(identifier: String) throws {
        let timeZone = try CalendarComponent.timeZone(identifier, from: try LocalDate("2026-03-01"))
        let text = try CalendarWriter().write(timeZone)
        #expect(timeZone.first("TZID")?.value == identifier)
        #expect(timeZone.first("X-LIC-LOCATION")?.value == identifier)
        #expect(!text.contains("freeassociation"))
        #expect(!timeZone.components.isEmpty)
        let again = try CalendarComponent.timeZone(identifier, from: try LocalDate("2026-03-01"))
        #expect(try CalendarWriter().write(again) == text)
    }

    @Test(arguments: ["UTC", "Asia/Atlantis", "China Standard Time", "", "../etc/passwd"])
    func `a zone that is none, or needs no VTIMEZONE, is refused`(identifier: String) throws {
        let day = try LocalDate("2026-03-01")
        #expect(throws: ICalendarError.unknownTimeZone(identifier)) {
            try CalendarComponent.timeZone(identifier, from: day)
        }
    }

    /// libical cuts off the autumn of 2023 and keeps its spring, so that summer time would last all winter. Once this
    /// fails, libical is mended.
    @Test func `a VTIMEZONE that libical gets wrong is refused`() throws {
        let day = try LocalDate("2024-01-01")
        #expect(throws: ICalendarError.wrongTimeZone("Africa/Cairo", from: day)) {
            try CalendarComponent.timeZone("Africa/Cairo", from: day)
        }
    }

    @Test func `zones are loaded from many tasks at once`() async throws {
        let day = try LocalDate("2026-03-01")
        let names = ["Europe/Paris", "America/Chicago", "Asia/Seoul", "Africa/Cairo"]
        let expected = try names.map { try CalendarComponent.timeZone($0, from: day) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<40 {
                group.addTask { try CalendarComponent.timeZone(names[index % 4], from: day) == expected[index % 4] }
            }
            for try await isEqual in group { #expect(isEqual) }
        }
    }
}
