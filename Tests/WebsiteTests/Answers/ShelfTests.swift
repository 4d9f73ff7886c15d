import CivilTime
import Feeds
import NIOCore
import Operations
import Synchronization
import Testing

@testable import Website

@Suite struct ShelfTests {
    private let shelf = FeedShelf()
    private let key = FeedKey(subject: .published(.community), form: .series)
    private let noon = Instant(seconds: 1_790_000_000)
    private let sample: SampleSite
    private let site: Site

    init() throws {
        sample = try SampleSite()
        site = try sample.site
    }

    private struct Unreadable: ExplainedError {
        let explanation = LocalizedText(zh: "读不了。", en: "It cannot be read.")
    }

    private final class Counter: Sendable {
        let count = Mutex(0)
    }

    @Test func `Bytes keep the date on which they were first seen`() async throws {
        let first = try await shelf.feed(key, nil, now: noon) { [1] }
        let second = try await shelf.feed(key, nil, now: noon.adding(seconds: 60)) { [1] }
        #expect(first.lastModified == noon)
        #expect(second.lastModified == noon)
    }

    @Test func `Other bytes are later, even within the second or after the clock was set back`() async throws {
        _ = try await shelf.feed(key, nil, now: noon) { [1] }
        let second = try await shelf.feed(key, nil, now: noon) { [2] }
        let third = try await shelf.feed(key, nil, now: noon.adding(seconds: -60)) { [1] }
        #expect(second.lastModified == noon.adding(seconds: 1))
        #expect(third.lastModified == noon.adding(seconds: 2))
    }

    @Test func `A feed that cannot be made is handed out as it was last, and made as soon as it can be`() async throws {
        let edition = site.feedEdition()
        _ = try await shelf.feed(key, nil, now: noon) { [1] }
        let later = try await shelf.feed(key, edition, now: noon.adding(seconds: 60)) { throw Unreadable() }
        let last = try await shelf.feed(key, edition, now: noon.adding(seconds: 60)) { [2] }
        #expect(Array(later.bytes.readableBytesView) == [1])
        #expect(Array(last.bytes.readableBytesView) == [2])
    }

    @Test func `A feed that was never made fails with its reason`() async {
        await #expect(throws: Unreadable.self) { try await shelf.feed(key, nil, now: noon) { throw Unreadable() } }
    }

    @Test func `A feed that is gone is gone, whatever was handed out before`() async throws {
        _ = try await shelf.feed(key, nil, now: noon) { [1] }
        await #expect(throws: OperationError.self) {
            try await shelf.feed(key, nil, now: noon) {
                throw OperationError.notFound(.feed, name: "x", candidates: [])
            }
        }
        await #expect(throws: Unreadable.self) { try await shelf.feed(key, nil, now: noon) { throw Unreadable() } }
    }

    @Test func `However many ask at once, a feed is made once for each state of the file`() async throws {
        let times = Counter()
        for round in 1...3 {
            let edition = site.feedEdition()
            #expect(edition != nil)
            let tags = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<100 {
                    group.addTask { [shelf, key, noon] in
                        try await shelf.feed(key, edition, now: noon) {
                            times.count.withLock { $0 += 1 }
                            await Task.yield()
                            return [UInt8(round)]
                        }.tag.text
                    }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(tags.count == 1)
            #expect(times.count.withLock { $0 } == round)
            try sample.book("活动 \(round)", at: "2026-09-29T1\(round):00")
        }
    }

    @Test func `What came too late for the state it was made for is not kept`() async throws {
        let before = site.feedEdition()
        let (started, isStarted) = AsyncStream.makeStream(of: Void.self)
        let (released, release) = AsyncStream.makeStream(of: Void.self)
        async let old = shelf.feed(key, before, now: noon) {
            isStarted.finish()
            for await _ in released {}
            return [1]
        }
        for await _ in started {}
        try sample.book("活动", at: "2026-09-29T19:00")
        let after = site.feedEdition()
        #expect(after != before)
        _ = try await shelf.feed(key, after, now: noon) { [2] }
        release.finish()
        #expect(Array(try await old.bytes.readableBytesView) == [1])
        #expect(shelf.shelf.kept(key, before) == nil)
        #expect(shelf.shelf.kept(key, after).map { Array($0.bytes.readableBytesView) } == [2])
    }

    @Test func `What strangers think up makes room, and the feeds stay`() async throws {
        let small = Shelf<Int>(capacity: 4) { $0 > 0 }
        let edition = Shelf<Int>.Edition(version: try #require(site.feedEdition()).version, time: 0)
        for key in [0, 1, 2, 3, 4] {
            _ = try await small.content(key, edition) { _ in Content(.text, .never, text: "\(key)") }
        }
        #expect(small.kept(0, edition) != nil)
        #expect(small.kept(1, edition) == nil)
        #expect(small.kept(4, edition) != nil)
    }

    @Test func `However many lengths of reminders somebody thinks of, the feeds with them have a bound in memory`()
        async throws
    {
        let edition = try #require(site.feedEdition())
        // Digits of no pattern, of which the compressed copy is more than half as long.
        let megabyte = sequence(first: 7 as UInt64) { $0 &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 }
            .prefix(1 << 20).map { UInt8(48 + ($0 >> 60)) }
        _ = try await shelf.feed(key, edition, now: noon) { megabyte }
        var most = shelf.shelf.holdings
        for seconds in 0..<2_100 {
            let reminding = FeedKey(subject: key.subject, form: key.form, alarm: FeedAlarm(seconds: seconds))
            _ = try await shelf.feed(reminding, edition, now: noon) { seconds < 45 ? megabyte : [1] }
            let now = shelf.shelf.holdings
            most = (max(most.contents, now.contents), max(most.bytes, now.bytes))
        }
        #expect(most.contents <= 1_000)
        #expect(most.bytes > 20 << 20 && most.bytes <= 36 << 20)
        #expect(shelf.shelf.kept(key, edition) != nil)
        #expect(shelf.shelf.timesMade > 2_100)
    }
}
