import CivilTime
import Feeds
import ICalendar
import Learning
import Scheduling
import Testing

/// The feed of the pasteboard.
struct InsightFeedTests {
    private func sample(_ insights: [Insight<Person>], on today: String = "2026-11-20", language: Language = .zh) throws
        -> Sample
    {
        var sample = try Sample(language: language)
        sample.insights = insights
        sample.today = try LocalDate(today)
        return sample
    }

    private func insight(
        _ words: String, number: Int64 = 1, by writer: Person? = nil, lecture: String? = nil, book: String? = nil,
        standing: InsightStanding? = nil
    ) throws -> Insight<Person> {
        let moment = Instant(utc: try LocalDateTime("2026-11-02T08:00"))
        return Insight(
            number: number, uid: "insight-\(number)@wangjianian.example",
            writer: writer ?? Person(id: Person.ID(1), name: "李春花", birthYear: 1958, hasPublicNameConsent: true),
            words: InsightWords(kept: words), book: book, lecture: try lecture.map { try LocalDate($0) },
            written: moment, standing: try standing ?? .approved(moment, through: LocalDate("2027-01-31")),
            revision: InsightRevision(sequence: 1, moment: moment))
    }

    private func journals(_ sample: Sample) throws -> [CalendarComponent] {
        let reader = try FeedReader(.insights, of: sample)
        #expect(reader.diagnostics.isEmpty)
        return reader.calendar.components(named: "VJOURNAL")
    }

    @Test func `The feed, byte for byte`() throws {
        let sample = try sample([
            try insight("读书在于用心。\n每天半小时。", lecture: "2026-10-31", book: "平凡的世界"),
            try insight("Take; your, time", number: 2, by: Person(id: Person.ID(2), name: "赵秀兰")),
        ])
        try expectGolden(try Feed(.insights, of: sample.source).bytes(), "insights.ics")
    }

    @Test func `What waits, is declined or is over is in no feed`() throws {
        let moment = Instant(seconds: 0)
        let standings: [InsightStanding] = [
            .pending, .declined(moment, reason: "x"), .approved(moment, through: try LocalDate("2026-11-19")),
            .approved(moment, through: try LocalDate("2026-11-20")),
        ]
        let insights = try standings.enumerated().map { index, standing in
            try insight("第\(index)条", number: Int64(index + 1), standing: standing)
        }
        #expect(try journals(sample(insights)).compactMap { $0.first("SUMMARY")?.text } == ["第3条"])
        let feed = try Feed(.insights, of: sample(insights, on: "2026-11-21").source).text()
        #expect(feed.contains("BEGIN:VTIMEZONE") && !feed.contains("VJOURNAL\r"))
        #expect(feed.contains("LAST-MODIFIED:20261120T160000Z"), "it changed when the last one came down")
    }

    @Test func `Hostile words neither break a line nor add a property`() throws {
        let words = "一\r\nEND:VJOURNAL\nATTENDEE:mailto:x@y.z\u{7}\u{202E};,\\"
        let written = try insight(try InsightWords(words).text, book: "书\r\nX-A:1\u{202E}")
        let journal = try #require(try journals(sample([written])).first)
        #expect(
            journal.properties.map(\.name) == [
                "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "SUMMARY", "CATEGORIES", "STATUS",
                "DESCRIPTION",
            ])
        #expect(
            journal.first("DESCRIPTION")?.text
                == "一\nEND:VJOURNAL\nATTENDEE:mailto:x@y.z ;,\\\n——李春花，读《书 X-A:1》")
    }

    @Test func `A minor is never named, and one who has grown up is a revision`() throws {
        let child = Person(id: Person.ID(3), name: "何小雨", birthYear: 2008, hasPublicNameConsent: true)
        let written = try insight(
            "好", by: child, standing: .approved(Instant(seconds: 0), through: LocalDate("2028-01-01")))
        func told(on day: String) throws -> [String?] {
            let journal = try #require(try journals(sample([written], on: day)).first)
            return ["DESCRIPTION", "SEQUENCE", "DTSTAMP"].map { journal.first($0)?.text }
        }
        #expect(try told(on: "2026-12-31") == ["好\n——一位小居民", "1", "20261102T080000Z"])
        #expect(try told(on: "2027-01-01") == ["好\n——何小雨", "2", "20261231T160000Z"])
    }

    @Test func `The feed speaks the community's language and is clean under the linter`() throws {
        let sample = try sample(
            [try insight("Take your time", lecture: "2026-10-31", book: "Walden")], language: .en)
        #expect(try journals(sample).first?.first("DESCRIPTION")?.text == "Take your time\n— 李春花, on “Walden”")
        let bytes = try Feed(.insights, of: sample.source).bytes()
        #expect(try CalendarLint(bytes, now: Instant(utc: LocalDateTime("2027-01-01T00:00"))).findings == [])
        #expect(
            try CalendarLint(Feed(.insights, of: Sample().source).bytes(), now: Instant(seconds: 2_000_000_000))
                .findings == [])
    }
}
