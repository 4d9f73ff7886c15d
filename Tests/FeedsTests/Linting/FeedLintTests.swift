import CivilTime
import Scheduling
import Testing

@testable import Feeds

/// A feed that is looked through a stretch at a time is found to be what it is as a whole.
@Suite struct FeedLintTests {
    /// Long before anything was revised, so that a stamp in the future is found in every event.
    private static let longAgo = Instant(seconds: 0)

    private func sample() throws -> Sample {
        var sample = try Sample()
        for number in 0..<12 {
            try sample.add(
                "排练\(number)", start: "2026-12-0\(1 + number % 7)T\(10 + number):00", rule: "FREQ=WEEKLY;COUNT=9",
                edits: ["2026-12-0\(1 + number % 7)T\(10 + number):00": .moved(to: "2026-12-20T\(10 + number):30")])
        }
        return sample
    }

    @Test(arguments: FeedForm.allCases, [1, 700, 3_000, 1 << 20])
    func `the same is found on the same lines as in the whole`(form: FeedForm, length: Int) throws {
        let source = try sample().source
        for name in [FeedName.community, .room(slug: "hall"), .lecture, .busy(slug: "hall")] {
            let feed = try Feed(name, of: source, form: form)
            let whole = try CalendarLint(feed.bytes(), now: Self.longAgo).findings
            #expect(try FeedLint(feed, now: Self.longAgo, stretchBytes: length).findings == whole, "\(name)")
            #expect(name != .community || whole.count > 40)
        }
    }

    @Test func `no stretch is much longer than it should be, and each is a calendar of its own`() throws {
        let feed = try Feed(.community, of: sample().source, form: .single)
        var lengths: [Int] = []
        try feed.stretches(ofBytes: 3_000) { stretch in
            let found = try CalendarLint(stretch, now: Instant(seconds: 2_000_000_000)).findings
            #expect(found == [])
            lengths.append(stretch.count)
        }
        #expect(lengths.count > 5)
        #expect(lengths.allSatisfy { $0 < 5_000 })
    }
}
