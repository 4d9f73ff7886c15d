import CivilTime
import Foundation
import Testing

/// The committed holiday calendars, read line by line: their bytes, and that they say what the facts say.
@Suite struct HolidayFileTests {
    private static func octets(_ year: Int) throws -> Data {
        try Data(contentsOf: Facts.calendars.appending(path: "cn-public-holidays-\(year).ics"))
    }

    private static func unfoldedLines(_ year: Int) throws -> [String] {
        let text = try #require(String(data: octets(year), encoding: .utf8))
        let unfolded = text.replacing("\r\n ", with: "")
        return unfolded.split(separator: "\r\n").map(String.init)
    }

    @Test(arguments: [2024, 2025, 2026])
    func `a file is UTF-8 of CRLF lines of at most 75 octets, none folded inside a character`(year: Int) throws {
        let octets = try Self.octets(year)
        let lines = octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        #expect(lines.last?.isEmpty == true)
        for line in lines.dropLast() {
            #expect(line.last == UInt8(ascii: "\r"))
            #expect((2...76).contains(line.count))
            #expect(String(data: line, encoding: .utf8) != nil)
            #expect(!line.dropLast().contains(UInt8(ascii: "\r")))
        }
        #expect(octets.starts(with: Data("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:".utf8)))
    }

    @Test(arguments: [2024, 2025, 2026])
    func `a file has one all-day event for each day of the notice`(year: Int) throws {
        let days = try HolidayFact.all().filter { $0.date.year == year }
        let events = try Self.unfoldedLines(year).split(separator: "BEGIN:VEVENT").dropFirst().map(Set.init)
        #expect(events.count == days.count)
        for (event, day) in zip(events, days) {
            let isOff = day.kind == .off
            let date = day.date.description.replacing("-", with: "")
            let next = day.date.adding(days: 1).description.replacing("-", with: "")
            let expected: Set = [
                "UID:cn-holiday-\(date)@shuxiang", "SEQUENCE:0", "TRANSP:TRANSPARENT",
                "DTSTART;VALUE=DATE:\(date)", "DTEND;VALUE=DATE:\(next)",
                "SUMMARY:\(day.name)\(isOff ? "（休）" : "（班）")", "CATEGORIES:\(isOff ? "休" : "班")",
                "X-APPLE-SPECIAL-DAY:\(isOff ? "WORK-HOLIDAY" : "ALTERNATE-WORKDAY")",
            ]
            #expect(expected.subtracting(event).isEmpty)
            #expect(event.contains { $0.hasPrefix("DTSTAMP:\(year - 1)") && $0.hasSuffix("T000000Z") })
        }
    }

    @Test(arguments: [2024, 2025, 2026])
    func `a file names itself for every calendar program`(year: Int) throws {
        let head = Set(try Self.unfoldedLines(year).prefix { $0 != "BEGIN:VEVENT" })
        let expected: Set = [
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "NAME:中国法定节假日与调休 \(year)", "X-WR-CALNAME:中国法定节假日与调休 \(year)",
            "X-WR-TIMEZONE:Asia/Shanghai", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
        ]
        #expect(expected.subtracting(head).isEmpty)
        #expect(!head.contains { $0.hasPrefix("UID:") })
    }
}
