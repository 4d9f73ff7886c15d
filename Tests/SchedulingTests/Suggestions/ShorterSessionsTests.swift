import CivilTime
import Testing

@testable import Scheduling

@Suite struct ShorterSessionsTests {
    private func shorter(_ wish: Wish, in centre: Centre) throws -> [Suggestion] {
        try wish.suggestions(in: centre).filter { $0.changes.contains(.length) }
    }

    @Test func `the longest time that fits is offered, from the start or to the end`() throws {
        let early = try Centre().booked(Centre.hall, "2026-12-01 18:00", "2026-12-01 19:20")
        let late = try Centre().booked(Centre.hall, "2026-12-01 20:10", "2026-12-01 21:00")
        #expect(try shorter(Wish(), in: early).zh == ["缩短到 60 分钟：2026-12-01（周二）19:30–20:30"])
        #expect(try shorter(Wish(), in: late).zh == ["缩短到 60 分钟：2026-12-01（周二）19:00–20:00"])
        #expect(try shorter(Wish(), in: late).en == ["Shorten to 60 minutes: Tue 2026-12-01 19:00–20:00"])
        #expect(try shorter(Wish(), in: early).map(\.changes) == [[.start, .length]])
        #expect(try shorter(Wish(), in: late).map(\.changes) == [[.length]])
    }

    @Test func `less than half an hour is not worth coming for`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-01 19:29", "2026-12-01 20:01")
        #expect(try shorter(Wish(), in: centre).isEmpty)
    }

    @Test func `a series is shortened each time`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-08 20:00", "2026-12-08 21:00")
        let suggestion = try #require(try shorter(Wish(rule: "FREQ=WEEKLY;COUNT=3"), in: centre).first)
        #expect(suggestion.description.zh == "每场缩短到 60 分钟：19:00–20:00")
        #expect(suggestion.description.en == "Shorten each time to 60 minutes: 19:00–20:00")
        #expect(suggestion.judged.proposal.occurrences.map(\.span.seconds) == [3_600, 3_600, 3_600])
    }

    @Test(arguments: [
        (60, "缩短到 30 分钟：2026-12-01（周二）19:00–19:30", "Shorten to 30 minutes: Tue 2026-12-01 19:00–19:30"),
        (20, "延长到 30 分钟：2026-12-01（周二）19:00–19:30", "Lengthen to 30 minutes: Tue 2026-12-01 19:00–19:30"),
    ])
    func `a lecture of another length is made half an hour`(minutes: Int, zh: String, en: String) throws {
        let suggestions = try Wish(kind: .lecture, seconds: minutes * 60).suggestions(in: Centre())
        #expect(suggestions.zh == [zh])
        #expect(suggestions.en == [en])
    }

    @Test func `a lecture of half an hour is never cut`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-01 19:15", "2026-12-01 20:00")
        let suggestions = try Wish(kind: .lecture, seconds: 1_800).suggestions(in: centre)
        #expect(!suggestions.isEmpty)
        #expect(suggestions.allSatisfy { $0.judged.proposal.schedule.seconds == 1_800 })
    }
}
