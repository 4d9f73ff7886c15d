import CivilTime
import Feeds
import ICalendar
import Scheduling
import Testing

/// What subscribers see of evenings with a title of their own, and of series that were cut.
@Suite struct ExceptionFeedTests {
    @Test func `an evening with a title of its own is told by it, within its series`() throws {
        var sample = try Sample()
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=3",
            edits: ["2026-12-08T19:00": .titled("迎新联排")])
        let reader = try FeedReader(.community, of: sample)
        #expect(reader.titles == ["合唱排练", "迎新联排"])
        #expect(reader.events[1].first("RECURRENCE-ID") != nil)
        #expect(try reader.occurrences().count == 3)
        #expect(try FeedReader(.community, of: sample, form: .single).titles == ["合唱排练", "迎新联排", "合唱排练"])
    }

    @Test func `a series that was cut and the one that goes on with it name one another`() throws {
        var sample = try Sample()
        let first = try sample.add("合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;UNTIL=20261215")
        let rest = try sample.add(
            "合唱排练", start: "2026-12-22T18:30", rule: "FREQ=WEEKLY;COUNT=4", continues: first.id)
        let events = try FeedReader(.community, of: sample).events
        let related = events.map { $0.all("RELATED-TO").compactMap(\.text) }
        #expect(related == [[rest.uid], [first.uid]])
        #expect(events.allSatisfy { $0.first("RELATED-TO")?.parameter("RELTYPE") == "SIBLING" })
    }

    @Test func `a series that is not public is never named`() throws {
        var sample = try Sample()
        let first = try sample.add(
            "内部排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=2", visibility: .private)
        try sample.add("公开排练", start: "2026-12-22T18:30", rule: "FREQ=WEEKLY;COUNT=4", continues: first.id)
        let text = try Feed(.community, of: sample.source).text()
        #expect(!text.contains("RELATED-TO") && !text.contains(first.uid))
    }
}
