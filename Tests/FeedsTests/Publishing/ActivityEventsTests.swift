import CivilTime
import ICalendar
import Scheduling
import SeededRandom
import Testing

@testable import Feeds

/// Events are laid out a few activities at a time; the file is as if all had been laid out and sorted at once.
struct ActivityEventsTests {
    /// UIDs that begin each other, with the time of an occurrence between or behind.
    private static let uids = [
        "a@x.example", "a-2@x.example", "a-20260901T190000@x.example", "a-20260901T190000-b@x.example", "@x.example",
        "b",
        "a", "ab@x.example", "活动@x.example", "a b@x.example", "a@@x.example",
    ]

    @Test(arguments: 0..<20) func `Events stand in the order of their UIDs, whatever these are`(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        var sample = try Sample()
        for uid in Self.uids.shuffled(using: &generator) {
            let rule = generator.pick([nil, "FREQ=WEEKLY;COUNT=4", "FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=3"])
            let edits: [String: Sample.Edit] = rule == nil ? [:] : ["2026-09-01T19:00": .moved(to: "2026-09-02T19:00")]
            try sample.add("排练", start: "2026-09-01T19:00", rule: rule, uid: uid, edits: edits)
        }
        for form in FeedForm.allCases {
            let reader = try FeedReader(.community, of: sample, form: form)
            let uids = reader.events.compactMap { $0.first("UID")?.text }
            #expect(Set(uids).count >= Self.uids.count)
            #expect(uids == uids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
    }

    @Test(arguments: ["Asia/Shanghai", "America/Santiago", "Pacific/Apia"])
    func `The first day is that of the first event`(zone: String) throws {
        var sample = try Sample(zone: zone)
        let first = "2026-09-01T00:30"
        let edits: [[String: Sample.Edit]] = [
            [:], [first: .cancelled(announced: false)], [first: .moved(to: "2026-08-20T09:00")],
            ["2026-09-15T00:30": .moved(to: "2026-08-31T23:30")],
            [first: .standing(.skipped), "2026-09-08T00:30": .moved(to: "2026-08-01T09:00")],
        ]
        for edits in edits {
            for rule in ["FREQ=WEEKLY;COUNT=4", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=8"] {
                let known = edits.filter { rule.hasSuffix("4") || $0.key == first }
                try sample.add("排练", start: first, rule: rule, edits: known)
            }
        }
        try sample.add("义演", start: first)
        for activity in sample.activities {
            let occurrences = activity.occurrences.compactMap {
                PublishedOccurrence($0, of: activity, today: sample.today, in: sample.community.zone)
            }
            let published = PublishedActivity(activity, occurrences: occurrences, in: sample.community.zone)
            for form in FeedForm.allCases {
                #expect(published.firstDay(form) == published.events(form).map(\.firstDay).min())
            }
        }
    }

    @Test func `A long feed is handed on in pieces that make up its bytes`() throws {
        var sample = try Sample()
        try sample.add("排练", start: "2026-09-01T19:00", rule: "FREQ=DAILY;COUNT=800")
        let feed = try Feed(.community, of: sample.source, form: .single)
        var pieces: [[UInt8]] = []
        try feed.write { pieces.append($0) }
        #expect(pieces.count > 2)
        #expect(try Array(pieces.joined()) == feed.bytes())
    }

    @Test func `An error of whoever takes the pieces comes back as it is`() throws {
        struct DiskFull: Error {}
        let feed = try Feed(.community, of: Sample().source)
        #expect(throws: DiskFull.self) { try feed.write { _ in throw DiskFull() } }
    }
}
