import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

/// The hashes of secret feed addresses.
@Suite struct FeedTokenTests {
    private let fixture: Fixture
    private let choir = Subscriber.troupe(Fixture.choir)

    init() throws { fixture = try Fixture() }

    private func hash(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }

    private func issue(_ byte: UInt8, to subscriber: Subscriber) throws -> Int64 {
        try fixture.store.write(Fixture.entry) {
            try $0.insertFeedToken(hash: hash(byte), for: subscriber, issued: Instant(seconds: 5))
        }
    }

    private func subscriber(_ byte: UInt8) throws -> Subscriber? {
        try fixture.store.read { try $0.feedToken(ofHash: hash(byte))?.subscriber }
    }

    @Test func `a token is found by its hash, and by no other`() throws {
        _ = try issue(1, to: choir)
        _ = try issue(2, to: .troupe(Fixture.drums))
        #expect(try subscriber(1) == choir)
        #expect(try subscriber(2) == .troupe(Fixture.drums))
        #expect(try subscriber(3) == nil)
    }

    @Test func `a deleted token is gone and its number is never given again`() throws {
        let first = try issue(1, to: choir)
        let second = try issue(2, to: choir)
        try fixture.store.write(Fixture.entry) { try $0.deleteFeedToken(second) }
        #expect(try subscriber(2) == nil)
        let third = try issue(3, to: choir)
        #expect(third > second)
        #expect(
            try fixture.store.read { try $0.feedTokens().filter { $0.subscriber == choir }.map(\.number) } == [
                first, third,
            ])
    }

    @Test(arguments: [
        "INSERT INTO feed_token VALUES (1, x'00', NULL, 5, 0)",
        "INSERT INTO feed_token VALUES (1, zeroblob(32), NULL, NULL, 0)",
    ])
    func `the file refuses what is no hash, and what is nobody's`(sql: String) throws {
        #expect(throws: DatabaseError.self) { try fixture.stranger().write { try $0.execute(sql: sql) } }
    }
}
