import CivilTime
import Feeds
import Scheduling
import Testing

/// Whole feeds, byte for byte.
struct GoldenFeedTests {
    @Test func `A one-off is one event`() throws {
        var sample = try Sample()
        try sample.add("元旦联欢会", .performance, start: "2026-12-31T19:00", troupes: [Sample.choir, Sample.drums])
        try expectGolden(try Feed(.community, of: sample.source).bytes(), "one-off.ics")
    }

    @Test func `A weekly series is a rule with its exceptions`() throws {
        var sample = try Sample()
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261231",
            exclusions: ["2026-12-24T19:00"], troupes: [Sample.choir], sequence: 2,
            edits: ["2026-12-08T19:00": .cancelled(announced: false), "2026-12-15T19:00": .standing(.skipped)])
        try expectGolden(try Feed(.community, of: sample.source).bytes(), "weekly.ics")
        try expectGolden(try Feed(.community, of: sample.source, form: .single).bytes(), "weekly-single.ics")
    }

    @Test func `A moved occurrence is an event of the same UID`() throws {
        var sample = try Sample()
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=4", troupes: [Sample.choir], sequence: 1,
            edits: ["2026-12-08T19:00": .moved(to: "2026-12-09T18:30", rooms: [Sample.reading])])
        try expectGolden(try Feed(.community, of: sample.source).bytes(), "moved.ics")
    }

    @Test func `An announced cancellation says so in its title`() throws {
        var sample = try Sample()
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;COUNT=3", sequence: 1,
            edits: ["2026-12-08T19:00": .cancelled(announced: true)])
        try expectGolden(try Feed(.community, of: sample.source).bytes(), "announced.ics")
    }

    @Test func `The lecture has a feed of its own`() throws {
        var sample = try Sample(language: .en)
        try sample.add("老年人防诈骗", .lecture, start: "2026-12-05T15:00", minutes: 30, rooms: [Sample.reading])
        try sample.add("合唱排练", start: "2026-12-01T19:00")
        try expectGolden(try Feed(.lecture, of: sample.source).bytes(), "lecture.ics")
    }

    @Test func `A troupe has a feed in its own colour`() throws {
        var sample = try Sample()
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rooms: [Sample.east, Sample.reading], troupes: [Sample.choir])
        try sample.add("锣鼓排练", start: "2026-12-02T19:00", troupes: [Sample.drums])
        try expectGolden(try Feed(.troupe(slug: "choir"), of: sample.source).bytes(), "troupe.ics")
    }

    @Test func `A zone with a changing clock is described from the first day on`() throws {
        var sample = try Sample(zone: "Europe/Berlin", language: .en)
        try sample.add("Choir", start: "2026-10-20T19:00", rule: "FREQ=WEEKLY;COUNT=3")
        try expectGolden(try Feed(.community, of: sample.source).bytes(), "berlin.ics")
    }

    @Test func `An empty feed is a whole calendar`() throws {
        try expectGolden(try Feed(.community, of: Sample().source).bytes(), "empty.ics")
    }
}
