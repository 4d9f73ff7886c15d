import CivilTime
import Testing

@testable import Feeds

/// One spoilt calendar for each rule, which has just that finding.
struct LintRuleTests {
    /// A rule, what it is to find, and how the clean calendar is spoilt.
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let line: Int
        let bytes: [UInt8]

        init(_ rule: String, line: Int, _ old: String, _ new: String) {
            self.init(rule, line: line, bytes: LintedCalendar.bytes(changing: old, to: new))
        }

        init(_ rule: String, line: Int, bytes: [UInt8]) {
            self.rule = rule
            self.line = line
            self.bytes = bytes
        }

        var testDescription: String { "\(rule), line \(line)" }
    }

    private static let start = "DTSTART;TZID=Asia/Shanghai:20261201T190000"
    private static let end = "DTEND;TZID=Asia/Shanghai:20261201T203000"
    private static let status = "STATUS:CONFIRMED"
    private static let weekly = "RRULE:FREQ=WEEKLY;COUNT=4"
    private static let whole = LintedCalendar.text

    static let bytes: [Case] = [
        Case("byte-order-mark", line: 1, bytes: [0xEF, 0xBB, 0xBF] + Array(whole.utf8)),
        Case("not-utf8", line: 1, bytes: gb18030),
        Case("line-feed-alone", line: 3, bytes: Array(whole.replacing("EN\r\n", with: "EN\n").utf8)),
        Case("unended-file", line: 24, bytes: Array(whole.utf8.dropLast(2))),
        Case("blank-line", line: 4, "Test//EN", "Test//EN\n"),
        Case("long-line", line: 21, "合唱", String(repeating: "合", count: 23)),
        Case("split-character", line: 22, bytes: splitCharacter),
        Case("control-character", line: 21, "合唱", "合\u{7}唱"),
    ]

    static let calendar: [Case] = [
        Case("several-calendars", line: 25, bytes: Array((whole + whole.replacing("UID:1", with: "UID:2")).utf8)),
        Case("version-and-product", line: 1, "VERSION:2.0\r\n", ""),
        Case("version-and-product", line: 1, "PRODID:-//Test//EN\r\n", ""),
        Case("leading-properties", line: 2, "VERSION:2.0", "X-A:1\nVERSION:2.0"),
        Case("scale", line: 4, "GREGORIAN", "CHINESE"),
        Case("dated-product", line: 3, "Test", "Test 2026-11-02"),
        Case("method", line: 5, "PUBLISH", "REQUEST"),
        Case("calendar-name", line: 1, "X-WR-CALNAME:测试\r\n", ""),
        Case("calendar-uid", line: 5, "METHOD", "UID:9@test\nMETHOD"),
        Case("refresh-unreadable", line: 7, "PT6H", "P1H"),
        Case("refresh-often", line: 7, "PT6H", "PT10M"),
        Case("refresh-missing", line: 1, "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n", ""),
    ]

    static let zones: [Case] = [
        Case("floating-time", line: 19, start, "DTSTART:20261201T190000"),
        Case("undefined-zone", line: 20, end, "DTEND;TZID=Asia/Tokyo:20261201T213000"),
        Case("prefixed-zone", line: 19, "Asia/Shanghai", "/freeassociation.sourceforge.net/Asia/Shanghai"),
    ]

    static let events: [Case] = [
        Case("uid-missing", line: 16, "UID:1@test\r\n", ""),
        Case("uid-twice", line: 25, "END:VEVENT", "END:VEVENT\n" + event("UID:1@test")),
        Case("uid-unsafe", line: 17, "1@test", "1/2@test"),
        Case("uid-unsafe", line: 17, "1@test", "1 2@test"),
        Case("uid-unsafe", line: 17, "1@test", "活动@test"),
        Case("stamp-missing", line: 16, "DTSTAMP:20261102T080000Z\r\n", ""),
        Case("stamp-in-the-future", line: 18, "DTSTAMP:2026", "DTSTAMP:2036"),
        Case("duration-for-end", line: 20, end, "DURATION:PT90M"),
        Case("no-end", line: 19, end + "\r\n", ""),
        Case("end-of-another-type", line: 20, end, "DTEND;VALUE=DATE:20261202"),
        Case("all-day-end", line: 20, "\(start)\r\n\(end)", "DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261201"),
        Case("ends-before-start", line: 20, "T203000", "T183000"),
    ]

    static let recurrence: [Case] = [
        Case("rule-unreadable", line: 22, status, "RRULE:FREQ=HOURLY;COUNT=2"),
        Case("several-rules", line: 23, status, "\(weekly)\nRRULE:FREQ=DAILY;COUNT=2"),
        Case("rule-not-portable", line: 22, status, "RRULE:FREQ=MONTHLY;BYDAY=1TU,3TU;COUNT=4"),
        Case("rule-not-portable", line: 22, status, "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU;COUNT=4"),
        Case("start-outside-rule", line: 22, status, "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=4"),
        Case("until-of-another-type", line: 22, status, "RRULE:FREQ=WEEKLY;UNTIL=20261231"),
        Case("until-of-another-type", line: 22, status, "RRULE:FREQ=WEEKLY;UNTIL=20261231T190000"),
        Case("lower-case-rule", line: 22, status, "RRULE:freq=weekly;COUNT=4"),
        Case("scaled-rule", line: 22, status, "RRULE:RSCALE=CHINESE;FREQ=YEARLY;COUNT=3"),
        Case("scaled-rule", line: 22, status, "RRULE:FREQ=LUNAR_YEARLY;COUNT=3"),
        Case("extra-dates", line: 22, status, "RDATE;TZID=Asia/Shanghai:20261205T190000"),
        Case("exclusion-rule", line: 22, status, "EXRULE:FREQ=WEEKLY;COUNT=4"),
    ]

    static let exceptions: [Case] = [
        Case("exdate-of-another-type", line: 23, status, "\(weekly)\nEXDATE;VALUE=DATE:20261208"),
        Case("exdate-of-another-type", line: 23, status, "\(weekly)\nEXDATE:20261208T110000Z"),
        Case("exdate-list", line: 23, status, "\(weekly)\nEXDATE;TZID=Asia/Shanghai:20261208T190000,20261215T190000"),
        Case("range", line: 26, "\(status)\r\nEND:VEVENT", series(override(";RANGE=THISANDFUTURE", "20261208T190000"))),
        Case("override-of-nothing", line: 26, "\(status)\r\nEND:VEVENT", series(override("", "20261209T190000"))),
        Case("uid-twice", line: 33, "\(status)\r\nEND:VEVENT", series(twoOverrides)),
        Case(
            "sequence-differs", line: 27, "\(status)\r\nEND:VEVENT",
            series(override("", "20261208T190000", "\nSEQUENCE:3"))),
    ]

    static let contents: [Case] = [
        Case("silent-cancellation", line: 22, status, "STATUS:CANCELLED"),
        Case("alarm", line: 23, status, "\(status)\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT30M\nEND:VALARM"),
        Case("person", line: 22, status, "ATTENDEE:mailto:wang@example.com"),
        Case("person", line: 22, status, "ORGANIZER:mailto:wang@example.com"),
        Case("person", line: 22, status, "CONTACT:王老师"),
        Case("category-comma", line: 22, status, "CATEGORIES:歌\\, 舞"),
        Case("category-list", line: 22, status, "CATEGORIES:歌,舞"),
    ]

    static let journals: [Case] = [
        Case(
            "journal-with-end", line: 29,
            bytes: LintedCalendar.bytes(changing: journalPlace, to: journal("DTEND;VALUE=DATE:20261202"))),
        Case(
            "journal-status", line: 29,
            bytes: LintedCalendar.bytes(changing: journalPlace, to: journal("STATUS:CONFIRMED"))),
        Case(
            "uid-twice", line: 25,
            bytes: LintedCalendar.bytes(changing: journalPlace, to: journal("STATUS:FINAL", uid: "1@test"))),
        Case("person", line: 29, bytes: LintedCalendar.bytes(changing: journalPlace, to: journal("CONTACT:王老师"))),
    ]

    private static let journalPlace = "END:VEVENT"

    private static func journal(_ line: String, uid: String = "2@test") -> String {
        "END:VEVENT\nBEGIN:VJOURNAL\nUID:\(uid)\nDTSTAMP:20261102T080000Z\nDTSTART;VALUE=DATE:20261201\nSUMMARY:一得\n\(line)\n"
            + "END:VJOURNAL"
    }

    static let all = bytes + calendar + zones + events + recurrence + exceptions + contents + journals

    @Test(arguments: all) func `Each fault is found, and nothing else`(of fault: Case) throws {
        let lint = try CalendarLint(fault.bytes, now: Instant(utc: LocalDateTime("2027-01-01T00:00")))
        #expect(lint.findings.map(\.rule) == [fault.rule])
        #expect(lint.findings.map(\.line) == [fault.line])
    }

    @Test func `Each rule has its case, a name of its own, and programs that it troubles`() {
        let names = LintRule.every.map(\.name)
        #expect(Set(Self.all.map(\.rule)) == Set(names))
        #expect(Set(names).count == names.count)
        #expect(LintRule.every.allSatisfy { !$0.clients.isEmpty })
    }

    @Test(arguments: all) func `Each finding is a sentence in both languages`(of fault: Case) throws {
        let lint = try CalendarLint(fault.bytes, now: Instant(utc: LocalDateTime("2027-01-01T00:00")))
        for finding in lint.findings {
            #expect(finding.message.zh.hasSuffix("。") && finding.message.en.hasSuffix("."))
        }
    }

    @Test func `The calendar that is spoilt has no fault itself`() throws {
        let lint = try CalendarLint(
            Array(LintedCalendar.text.utf8), now: Instant(utc: LocalDateTime("2027-01-01T00:00")))
        #expect(lint.findings == [])
    }
}

// MARK: - Parts of calendars

extension LintRuleTests {
    private static func event(_ identity: String) -> String {
        "BEGIN:VEVENT\n\(identity)\nDTSTAMP:20261102T080000Z\n\(start)\n\(end)\nSUMMARY:合唱\nEND:VEVENT"
    }

    private static func override(_ range: String, _ original: String, _ more: String = "") -> String {
        event("UID:1@test\nRECURRENCE-ID\(range);TZID=Asia/Shanghai:\(original)\(more)")
    }

    private static var twoOverrides: String {
        override("", "20261208T190000") + "\n" + override("", "20261208T190000")
    }

    private static func series(_ overrides: String) -> String { "\(weekly)\nEND:VEVENT\n\(overrides)" }

    /// The calendar with 合 (three bytes) cut in two by a fold.
    private static var splitCharacter: [UInt8] {
        let bytes = Array(whole.utf8)
        let place = (bytes.firstRange(of: Array("合".utf8))?.lowerBound ?? 0) + 1
        return Array(bytes[..<place]) + Array("\r\n ".utf8) + Array(bytes[place...])
    }

    /// The calendar with 合唱 and 测试 in GB 18030.
    private static var gb18030: [UInt8] {
        let names: [String: [UInt8]] = ["合唱": [0xBA, 0xCF, 0xB3, 0xAA], "测试": [0xB2, 0xE2, 0xCA, 0xD4]]
        return names.reduce(into: Array(whole.utf8)) { bytes, name in
            guard let place = bytes.firstRange(of: Array(name.key.utf8)) else { return }
            bytes.replaceSubrange(place, with: name.value)
        }
    }
}
