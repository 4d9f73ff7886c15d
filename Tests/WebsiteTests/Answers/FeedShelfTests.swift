import CivilTime
import Feeds
import Operations
import Testing

@testable import Website

@Suite struct FeedShelfTests {
    private let shelf = FeedShelf()
    private let key = FeedShelf.Key(subject: .published(.community), form: .series)
    private let noon = Instant(seconds: 1_790_000_000)

    private struct Unreadable: ExplainedError {
        let explanation = LocalizedText(zh: "读不了。", en: "It cannot be read.")
    }

    @Test func `Bytes keep the date on which they were first seen`() throws {
        let first = try shelf.feed(key, now: noon) { [1] }
        let second = try shelf.feed(key, now: noon.adding(seconds: 60)) { [1] }
        #expect(first.lastModified == noon)
        #expect(second.lastModified == noon)
    }

    @Test func `Other bytes are later, even within the second or after the clock was set back`() throws {
        _ = try shelf.feed(key, now: noon) { [1] }
        let second = try shelf.feed(key, now: noon) { [2] }
        let third = try shelf.feed(key, now: noon.adding(seconds: -60)) { [1] }
        #expect(second.lastModified == noon.adding(seconds: 1))
        #expect(third.lastModified == noon.adding(seconds: 2))
    }

    @Test func `A feed that cannot be made is handed out as it was last`() throws {
        _ = try shelf.feed(key, now: noon) { [1] }
        let later = try shelf.feed(key, now: noon.adding(seconds: 60)) { throw Unreadable() }
        #expect(later.bytes == [1])
    }

    @Test func `A feed that was never made fails with its reason`() {
        #expect(throws: Unreadable.self) { try shelf.feed(key, now: noon) { throw Unreadable() } }
    }

    @Test func `A feed that is gone is gone, whatever was handed out before`() throws {
        _ = try shelf.feed(key, now: noon) { [1] }
        #expect(throws: OperationError.self) {
            try shelf.feed(key, now: noon) { throw OperationError.notFound(.feed, name: "x", candidates: []) }
        }
    }
}
