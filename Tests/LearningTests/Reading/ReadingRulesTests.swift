import CivilTime
import Testing

@testable import Learning

/// It is Sunday 22 November 2026, 17:00, and the reading room is open from 9:00 to 18:00.
@Suite struct ReadingRulesTests {
    private static let day = "2026-11-22"

    private func rules(
        _ zone: String = "Asia/Shanghai", now: String = "2026-11-22T17:00:30"
    ) throws -> ReadingRules {
        let zone = try Zone(zone)
        return ReadingRules(zone: zone, now: zone.instant(try LocalDateTime(now)), dailyMinutes: 240)
    }

    private func span(_ from: String, _ to: String, in rules: ReadingRules) throws -> TimeSpan {
        let ends = try [from, to].map { rules.zone.instant(try LocalDateTime($0)) }
        return try #require(TimeSpan(from: ends[0], to: ends[1]))
    }

    private func open(_ rules: ReadingRules, on day: String = day) throws -> [TimeSpan] {
        [try span("\(day)T09:00", "\(day)T18:00", in: rules)]
    }

    @Test(
        "A session beside another from 10:00 to 12:00 is refused just where they overlap",
        arguments: [
            ("08:00", "09:00", false), ("09:00", "10:00", false), ("09:30", "10:30", true), ("10:00", "11:00", true),
            ("10:30", "11:30", true), ("10:00", "12:00", true), ("09:30", "12:30", true), ("11:00", "12:00", true),
            ("11:30", "12:30", true), ("12:00", "13:00", false), ("13:00", "14:00", false),
        ])
    func overlapping(_ from: String, _ to: String, _ clashes: Bool) throws {
        let rules = try rules()
        let other = try span("\(Self.day)T10:00", "\(Self.day)T12:00", in: rules)
        let wish = try span("\(Self.day)T\(from)", "\(Self.day)T\(to)", in: rules)
        let diary = ReadingDiary([other])
        if clashes {
            #expect(throws: LearningError.reading(.overlaps(other, in: rules.zone))) {
                try rules.check(wish, beside: diary)
            }
        } else {
            try rules.check(wish, beside: diary)
        }
    }

    @Test func `A session that ends in the future is refused, one that ends now is not`() throws {
        let rules = try rules()
        try rules.check(span("\(Self.day)T16:00", "\(Self.day)T17:00", in: rules), beside: ReadingDiary())
        #expect(throws: LearningError.self) {
            try rules.check(span("\(Self.day)T16:00", "\(Self.day)T17:01", in: rules), beside: ReadingDiary())
        }
    }

    @Test func `A session has one minute to four hours`() throws {
        let rules = try rules()
        try rules.check(span("\(Self.day)T10:00", "\(Self.day)T10:01", in: rules), beside: ReadingDiary())
        try rules.check(span("\(Self.day)T10:00", "\(Self.day)T14:00", in: rules), beside: ReadingDiary())
        #expect(throws: LearningError.reading(.badLength(minutes: 241, most: 240))) {
            try rules.check(span("\(Self.day)T10:00", "\(Self.day)T14:01", in: rules), beside: ReadingDiary())
        }
    }

    @Test func `A day counts four hours, and one over midnight counts for each of its days`() throws {
        let rules = try rules()
        let night = try span("2026-11-20T23:00", "2026-11-21T01:00", in: rules)
        let diary = ReadingDiary([night])
        try rules.check(span("2026-11-21T09:00", "2026-11-21T12:00", in: rules), beside: diary)
        #expect(throws: LearningError.reading(.dayFull(try LocalDate("2026-11-21"), read: 60, most: 240))) {
            try rules.check(span("2026-11-21T09:00", "2026-11-21T12:01", in: rules), beside: diary)
        }
        try rules.check(span("2026-11-20T09:00", "2026-11-20T12:00", in: rules), beside: diary)
    }

    @Test func `A session is back-dated from the day after it ended`() throws {
        let rules = try rules()
        #expect(!rules.isBackDated(endingAt: rules.zone.instant(try LocalDateTime("2026-11-22T00:20"))))
        #expect(rules.isBackDated(endingAt: rules.zone.instant(try LocalDateTime("2026-11-22T00:00"))))
    }

    @Test(
        "Without a start, today's ended just now, and another day's fills the first gap",
        arguments: [
            (day, ReadingPlace.room, [], "2026-11-22T16:20"), (day, .home, [], "2026-11-22T16:20"),
            (day, .room, ["16:00-17:00"], "2026-11-22T15:20"), (day, .room, ["16:10-16:50"], "2026-11-22T15:30"),
            ("2026-11-21", .room, [], "2026-11-21T09:00"), ("2026-11-21", .home, [], "2026-11-21T09:00"),
            ("2026-11-21", .room, ["09:00-10:00"], "2026-11-21T10:00"),
            ("2026-11-21", .room, ["09:30-10:00"], "2026-11-21T10:00"),
            ("2026-11-21", .room, ["09:40-10:00"], "2026-11-21T09:00"),
        ] as [(String, ReadingPlace, [String], String)])
    func assumed(_ day: String, _ place: ReadingPlace, _ taken: [String], _ start: String) throws {
        let rules = try rules()
        let diary = ReadingDiary(
            try taken.map { hours in
                let ends = hours.split(separator: "-")
                return try span("\(day)T\(ends[0])", "\(day)T\(ends[1])", in: rules)
            })
        let found = try rules.assumedSpan(
            minutes: 40, on: LocalDate(day), at: place, open: open(rules, on: day), beside: diary)
        #expect(rules.zone.local(found.start) == (try LocalDateTime(start)))
        #expect(found.seconds == 40 * 60 && diary.clash(with: found) == nil)
    }

    @Test func `After closing time, today's ended when the room closed`() throws {
        let rules = try rules(now: "2026-11-22T20:00")
        let found = try rules.assumedSpan(
            minutes: 40, on: rules.today, at: .room, open: open(rules), beside: ReadingDiary())
        #expect(rules.zone.local(found.end) == (try LocalDateTime("2026-11-22T18:00")))
    }

    @Test func `Before opening time and just after midnight, today's ended just now`() throws {
        for now in ["2026-11-22T08:00", "2026-11-22T00:20"] {
            let rules = try rules(now: now)
            let found = try rules.assumedSpan(
                minutes: 40, on: rules.today, at: .room, open: open(rules), beside: ReadingDiary())
            #expect(found.end == rules.now)
        }
    }

    @Test func `A day to come has no sessions, and a full day no more`() throws {
        let rules = try rules()
        let tomorrow = try LocalDate("2026-11-23")
        #expect(throws: LearningError.reading(.dayToCome(tomorrow, today: rules.today))) {
            try rules.assumedSpan(minutes: 1, on: tomorrow, at: .home, open: [], beside: ReadingDiary())
        }
        let full = ReadingDiary([try span("2026-11-21T00:00", "2026-11-21T04:00", in: rules)])
        let found = try rules.assumedSpan(minutes: 10, on: LocalDate("2026-11-21"), at: .home, open: [], beside: full)
        #expect(throws: LearningError.reading(.dayFull(try LocalDate("2026-11-21"), read: 240, most: 240))) {
            try rules.check(found, beside: full)
        }
    }

    @Test(
        "A session nobody ended goes to closing time, four hours, or the day's end",
        arguments: [
            ("2026-11-22T15:00", ReadingPlace.room, "2026-11-22T18:00"),
            ("2026-11-22T10:00", .room, "2026-11-22T14:00"),
            ("2026-11-22T19:00", .room, "2026-11-22T23:00"), ("2026-11-22T22:30", .home, "2026-11-23T00:00"),
            ("2026-11-22T15:00", .home, "2026-11-22T19:00"),
        ])
    func latestEnd(_ start: String, _ place: ReadingPlace, _ end: String) throws {
        let rules = try rules()
        let session = ReadingSession(start: rules.zone.instant(try LocalDateTime(start)), end: nil, place: place)
        let latest = rules.latestEnd(of: session, open: try open(rules), beside: ReadingDiary())
        #expect(rules.zone.local(latest) == (try LocalDateTime(end)))
    }

    @Test func `What was read before shortens the session nobody ended`() throws {
        let rules = try rules()
        let diary = ReadingDiary([try span("2026-11-22T09:00", "2026-11-22T12:00", in: rules)])
        let start = rules.zone.instant(try LocalDateTime("2026-11-22T13:00"))
        let latest = rules.latestEnd(
            of: ReadingSession(start: start, end: nil, place: .home), open: [], beside: diary)
        #expect(latest.seconds(since: start) == 3_600)
    }

    @Test func `Hours that a clock skips or repeats are hours like any other`() throws {
        let spring = try rules("Europe/Berlin", now: "2026-03-29T12:00")
        let skipped = try span("2026-03-29T01:00", "2026-03-29T03:00", in: spring)
        #expect(skipped.seconds == 3_600)
        try spring.check(skipped, beside: ReadingDiary())
        let autumn = try rules("Europe/Berlin", now: "2026-10-25T12:00")
        let repeated = try span("2026-10-25T00:00", "2026-10-25T03:00", in: autumn)
        #expect(repeated.seconds == 4 * 3_600)
        try autumn.check(repeated, beside: ReadingDiary())
        #expect(throws: LearningError.self) {
            try autumn.check(span("2026-10-25T00:00", "2026-10-25T03:01", in: autumn), beside: ReadingDiary())
        }
    }

    @Test func `The leap day is a day, and 24:00 ends it`() throws {
        let rules = try rules(now: "2028-03-01T08:00")
        let late = try span("2028-02-29T23:00", "2028-02-29T24:00", in: rules)
        try rules.check(late, beside: ReadingDiary())
        #expect(rules.isBackDated(endingAt: late.end))
        let found = try rules.assumedSpan(
            minutes: 60, on: LocalDate("2028-02-29"), at: .home, open: [], beside: ReadingDiary())
        #expect(rules.zone.local(found.start).date == (try LocalDate("2028-02-29")))
    }
}
