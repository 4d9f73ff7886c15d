import CivilTime
import Feeds
import Operations

/// A feed in one form, perhaps with reminders.
struct FeedKey: Hashable, Sendable {
    let subject: Subject
    let form: FeedForm
    var alarm: FeedAlarm?

    /// Which feed it is.
    enum Subject: Hashable, Sendable {
        case published(FeedName)
        case personal(FeedToken)

        /// How long the bytes may be kept, and by whom: what is personal only by whoever asked for it.
        fileprivate var freshness: Content.Freshness {
            switch self {
            case .published: .quarterHour
            case .personal: .quarterHourAlone
            }
        }
    }
}

/// The feeds as they were last handed out, and since when each has had its bytes.
///
/// When bytes changed cannot be told from the activities alone: a cancellation is announced until a day comes, a room gets
/// another name, an activity is made private. So a feed's age is counted from when this server first saw its bytes.
struct FeedShelf: Sendable {
    /// Where the feeds stand. Anybody can think of another length of reminder.
    let shelf = Shelf<FeedKey>(capacity: 1_000) { $0.alarm != nil }

    /// The feed as it is now. Where it cannot be made at the moment, as it was last: calendar programs give up on a feed
    /// that fails.
    ///
    /// - Parameter fresh: Makes the bytes from the file.
    /// - Throws: What `fresh` throws, where waiting would not help or nothing was ever handed out.
    func feed(
        _ key: FeedKey, _ edition: Shelf<FeedKey>.Edition?, now: Instant,
        fresh: @escaping @Sendable () async throws -> [UInt8]
    ) async throws -> Content {
        try await shelf.content(key, edition) { last in
            let bytes = try await fresh()
            // Two versions never share a second, which is all that the dates of HTTP can tell.
            let since = last?.lastModified.map { max(now, $0.adding(seconds: 1)) } ?? now
            let content = Content(.calendar, key.subject.freshness, bytes: bytes, lastModified: since)
            return last?.tag == content.tag ? last ?? content : content
        }
    }
}
