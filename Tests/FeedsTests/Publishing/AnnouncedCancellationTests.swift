import CivilTime
import Feeds
import ICalendar
import Scheduling
import Testing

/// How long a cancellation is told.
struct AnnouncedCancellationTests {
    private func titles(
        announced: Bool, whole: Bool = false, on day: String, revised: String = "2026-11-02T08:00"
    ) throws -> [String] {
        var sample = try Sample()
        sample.today = try LocalDate(day)
        let edits = ["2026-12-01T19:00": Sample.Edit.cancelled(announced: announced)]
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=\(whole ? 1 : 2)",
            status: whole ? .cancelled : .confirmed, revised: revised, edits: edits)
        return try FeedReader(.community, of: sample).titles
    }

    @Test(arguments: [
        ("2026-11-20", true), ("2026-12-01", true), ("2026-12-08", true), ("2026-12-09", false), ("2027-12-01", false),
    ])
    func `An occurrence is told as called off until a week after its date`(day: String, isTold: Bool) throws {
        #expect(try titles(announced: true, on: day) == ["合唱排练"] + (isTold ? ["【已取消】合唱排练"] : []))
    }

    @Test func `An occurrence called off without a word is an EXDATE`() throws {
        #expect(try titles(announced: false, on: "2026-11-20") == ["合唱排练"])
    }

    // Revised at 02 November 08:00 UTC, which is the same day in Shanghai.
    @Test(arguments: [("2026-11-02", true), ("2026-12-02", true), ("2026-12-03", false)])
    func `A whole activity is told as called off for 30 days`(day: String, isTold: Bool) throws {
        #expect(try titles(announced: true, whole: true, on: day) == (isTold ? ["【已取消】合唱排练"] : []))
    }

    @Test func `A whole activity called off without a word is gone`() throws {
        #expect(try titles(announced: false, whole: true, on: "2026-11-03") == [])
    }

    @Test func `What is called off takes nobody's time`() throws {
        var sample = try Sample()
        try sample.add("联欢会", start: "2026-12-31T19:00", edits: ["2026-12-31T19:00": .cancelled(announced: true)])
        let event = try #require(try FeedReader(.community, of: sample).events.first)
        #expect(event.first("STATUS")?.value == "CANCELLED")
        #expect(event.first("TRANSP")?.value == "TRANSPARENT")
        #expect(event.first("UID")?.value == "activity-1@wangjianian.example")
    }
}
