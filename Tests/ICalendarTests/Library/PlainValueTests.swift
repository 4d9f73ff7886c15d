import SeededRandom
import Testing

@testable import ICalendar

/// What is accepted by its form alone, libical accepts too, whatever its value.
@Suite struct PlainValueTests {
    private static let texts = ["UID", "SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CATEGORIES"]
    private static let words = [
        "0", "7", "2147483648", "999999999", "01", "-3", "CONFIRMED", "TENTATIVE", "CANCELLED", "OPAQUE", "TRANSPARENT",
        "opaque", "",
    ]
    private static let times = ["DTSTART", "DTEND", "DTSTAMP", "CREATED", "LAST-MODIFIED", "RECURRENCE-ID", "EXDATE"]

    @Test(arguments: 0..<40) func `libical accepts every plain value`(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        var plain = 0
        for _ in 0..<250 {
            let property = try Self.property(&generator)
            guard PlainValue.isValue(of: property) else { continue }
            plain += 1
            #expect(PropertyJudge.consideredVerdict(on: property) == .accepted, "\(property.contentLine)")
        }
        #expect(plain > 25)
    }

    @Test(arguments: [
        "DTSTART:20260230T190000", "SUMMARY: \t ", "DTSTAMP;VALUE=DATE:20260301", "DTSTART:20260301",
        "DTSTART;VALUE=DATE:20260301T190000",
        "DTSTART:20260301T190000z", "DTSTART;TZID=Asia/Shanghai:20260301T190000Z", "DTSTART;TZID=\"\":20260301T190000",
        "SEQUENCE:1x", "SEQUENCE:-1", "SUMMARY:", "SUMMARY;LANGUAGE=zh:书", "STATUS:GLAD", "RRULE:FREQ=DAILY",
        "X-LIC-ERROR:lost",
    ]) func `libical is asked about anything unusual`(line: String) throws {
        let property = try #require(PropertySyntax.property(ContentLine(number: 1, text: line)))
        #expect(!PlainValue.isValue(of: property))
    }

    private static func property(_ generator: inout SeededGenerator) throws -> CalendarProperty {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
            let name = generator.pick(times)
            let parameters = parameters(&generator)
            return CalendarProperty(checkedName: name, parameters: parameters, value: time(&generator), line: 1)
        case 1:
            let name = generator.pick(["SEQUENCE", "STATUS", "TRANSP"])
            return CalendarProperty(checkedName: name, parameters: [], value: generator.pick(words), line: 1)
        case _:
            let name = generator.pick(texts)
            return CalendarProperty(checkedName: name, parameters: [], value: text(&generator), line: 1)
        }
    }

    /// Whatever may stand in a line, with much of what libical treats in a way of its own.
    private static func text(_ generator: inout SeededGenerator) -> String {
        let pieces = [
            "\\", "\\\\", "\\,", "\\;", "\\n", ",", ";", ":", "\"", "=", "'", "^", "%", "/", " ", "\t", "a", "书",
            "é", "🏮", "\u{202E}", "\u{FEFF}", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "X-LIC-ERROR",
            "FREQ=DAILY", "20260101",
        ]
        return (0..<Int.random(in: 0...12, using: &generator)).map { _ in generator.pick(pieces) }.joined()
    }

    private static let zones = [
        "Asia/Shanghai", "China Standard Time", "Etc/GMT+8", "/mozilla.org/20070129_1/Asia/Shanghai", "", " ", "中国",
        "a;b",
        "a\\",
    ]

    private static func parameters(_ generator: inout SeededGenerator) -> [CalendarParameter] {
        switch Int.random(in: 0..<5, using: &generator) {
        case 0, 1: []
        case 2: [CalendarParameter(checkedName: "VALUE", values: [generator.pick(["DATE", "DATE-TIME", "date"])])]
        case 3: [CalendarParameter(checkedName: "TZID", values: [generator.pick(zones)])]
        case _: [CalendarParameter(checkedName: generator.pick(["X-A", "TZID"]), values: ["Asia/Shanghai", "b"])]
        }
    }

    private static func time(_ generator: inout SeededGenerator) -> String {
        func digits(_ range: ClosedRange<Int>, _ width: Int) -> String {
            let text = String(Int.random(in: range, using: &generator))
            return String(repeating: "0", count: width - text.count) + text
        }
        let day = digits(1...9999, 4) + digits(1...12, 2) + digits(1...31, 2)
        let time = digits(0...24, 2) + digits(0...60, 2) + digits(0...60, 2)
        let moments = ["T\(time)", "T\(time)Z", "T\(time)", "T\(time)Z"]
        return day + generator.pick(moments + ["", "t\(time)z", "T\(time),\(day)"])
    }
}
