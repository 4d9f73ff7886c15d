import Foundation
import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// A token, as far as it is stored.
    public struct FeedTokenEntry: Sendable, Hashable {
        /// Its number.
        public let number: Int64
        /// Whose feed it opens.
        public let subscriber: Subscriber
        /// To whom it was given, where it opens the feed of a child.
        public let guardian: Person.ID?
        /// When it was issued.
        public let issued: Instant
    }

    /// The token of a hash; nil where there is no such token, or not any more.
    public func feedToken(ofHash hash: [UInt8]) throws -> FeedTokenEntry? {
        try map("SELECT * FROM feed_token WHERE hash = ?", [Data(hash)], Self.feedToken).first
    }

    /// Every token, in the order in which they were issued.
    public func feedTokens() throws -> [FeedTokenEntry] {
        try map("SELECT * FROM feed_token ORDER BY id", [], Self.feedToken)
    }

    private static func feedToken(_ row: Row) -> FeedTokenEntry {
        FeedTokenEntry(
            number: row["id"],
            subscriber: (row["person"] as Int64?).map { .person(Person.ID($0)) } ?? .troupe(Troupe.ID(row["troupe"])),
            guardian: (row["guardian"] as Int64?).map { Person.ID($0) }, issued: Instant(seconds: row["issued"]))
    }
}

extension Subscriber {
    /// The values of the columns `person` and `troupe`, of which one is null.
    var columns: (person: Int64?, troupe: Int64?) {
        switch self {
        case .person(let id): (id.value, nil)
        case .troupe(let id): (nil, id.value)
        }
    }
}
