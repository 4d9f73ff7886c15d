import CivilTime
import Feeds
import Foundation
import Scheduling
import Storage
import Testing

@testable import Operations

/// Texts of strangers, from their calendar through the booking to our own feed, and read from there again.
@Suite struct HostileTextTests {
    private static let titles: [String: String] = [
        "a line break": "合唱\\nBEGIN:VEVENT\\nUID:evil", "an escaped return": "合唱\r\\n排练", "a bell": "合\u{7}唱",
        "a next line": "合\u{85}唱", "a line separator": "合\u{2028}唱", "direction marks": "合\u{202E}唱\u{2066}排练",
        "commas and backslashes": "合唱\\, 排练\\; 甲\\\\乙 \"丙\": 丁", "every plane": everyPlane,
        "a flag and a family": "🇨🇳👨‍👩‍👧‍👦🏮", "combining marks": "e" + String(repeating: "\u{301}", count: 400),
        "markup": "<script>alert(1)</script>&amp;", "a very long one": String(repeating: "长", count: 5_000),
    ]

    /// One character of each plane of Unicode, at its edges too.
    private static let everyPlane = String(
        String.UnicodeScalarView(
            (0...16).flatMap { plane in [0x00A1, 0x4E00, 0xFFFD].map { plane << 16 | $0 } }.compactMap(
                Unicode.Scalar.init)))

    private static func file(_ title: String, description: String = "") -> [UInt8] {
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", "BEGIN:VEVENT", "UID:a@x",
            "DTSTAMP:20261101T000000Z", "DTSTART;TZID=Asia/Shanghai:20261201T190000", "DURATION:PT1H",
            "SUMMARY:\(title)", "LOCATION:\(title)", "DESCRIPTION:\(description)", "END:VEVENT", "END:VCALENDAR",
        ]
        return lines.flatMap { Self.folded($0) + Array("\r\n".utf8) }
    }

    /// A line in pieces of at most 60 bytes, so that only the text is hostile.
    private static func folded(_ line: String) -> [UInt8] {
        var folded: [UInt8] = []
        for (index, byte) in line.utf8.enumerated() {
            if index > 0, index.isMultiple(of: 60) { folded += Array("\r\n ".utf8) }
            folded.append(byte)
        }
        return folded
    }

    @Test(arguments: titles.keys.sorted()) func `A hostile title comes out of our feed as one line of one event`(
        name: String
    ) throws {
        let house = try House()
        let taken = try ImportCalendar(at: house.desk())(
            Self.file(try #require(Self.titles[name])), named: nil, as: .activities, room: "hall")
        #expect(taken.outcomes.map(\.isTaken) == [true], "\(taken.outcomes.map(\.deed))")
        for form in [FeedForm.series, .single] {
            let bytes = try FeedDesk(at: house.desk()).bytes(of: "community", form: form)
            let lint = try CalendarLint(bytes, now: Instant(utc: LocalDateTime("2027-01-01T00:00")))
            #expect(lint.findings == [])
            let zone = try Zone("Asia/Shanghai")
            let read = try CalendarIntake(bytes).activities(in: zone, through: LocalDate("2027-12-31"))
            #expect(read.refusals.isEmpty && read.activities.count == 1)
            let title = try #require(read.activities.first?.title)
            #expect(title == (try house.desk().read { try $0.activityTitles() }.first?.title))
            #expect(!title.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
    }

    @Test func `A description of nearly a megabyte is read over, a longer one refused with its line`() throws {
        let house = try House()
        let long = String(repeating: "长", count: 340_000)
        let answer = try ImportCalendar(at: house.desk())(
            Self.file("合唱", description: long), named: nil, as: .activities, room: "hall")
        #expect(answer.outcomes.map(\.isTaken) == [true])
        let error = #expect(throws: FeedError.self) {
            try ImportCalendar(at: house.desk())(
                Self.file("合唱", description: long + long), named: nil, as: .activities, room: "hall")
        }
        #expect(error?.explanation.en.contains(/Line \d+/) == true)
    }
}
