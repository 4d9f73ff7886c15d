import CivilTime
import Feeds
import Operations
import Synchronization

/// The feeds as they were last handed out, and since when each has had its bytes.
///
/// When bytes changed cannot be told from the activities alone: a cancellation is announced until a day comes, a room gets
/// another name, an activity is made private. So a feed's age is counted from when this server first saw its bytes.
final class FeedShelf: Sendable {
    /// A feed in one form, perhaps with reminders.
    struct Key: Hashable {
        let subject: Subject
        let form: FeedForm
        var alarm: FeedAlarm?
    }

    /// Which feed it is.
    enum Subject: Hashable {
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

    private let feeds = Mutex<[Key: Content]>([:])
    /// How many feeds are kept before those with reminders make room: anybody can think of another length.
    static let capacity = 1_000

    /// The feed as it is now. Where it cannot be made at the moment, as it was last: calendar programs give up on a feed
    /// that fails.
    ///
    /// - Parameter fresh: Makes the bytes from the file.
    /// - Throws: What `fresh` throws, where waiting would not help or nothing was ever handed out.
    func feed(_ key: Key, now: Instant, fresh: () throws -> [UInt8]) throws -> Content {
        do {
            return put(try fresh(), at: key, now: now)
        } catch {
            guard WebProblem(error).isTemporary else {
                _ = feeds.withLock { $0.removeValue(forKey: key) }
                throw error
            }
            guard let last = feeds.withLock({ $0[key] }) else { throw error }
            return last
        }
    }

    /// Two versions never share a second, which is all that the dates of HTTP can tell.
    private func put(_ bytes: [UInt8], at key: Key, now: Instant) -> Content {
        feeds.withLock { feeds in
            let last = feeds[key]
            if let last, last.bytes == bytes { return last }
            let since = last?.lastModified.map { max(now, $0.adding(seconds: 1)) } ?? now
            let content = Content(.calendar, key.subject.freshness, bytes: bytes, lastModified: since)
            if feeds.count >= Self.capacity { feeds = feeds.filter { $0.key.alarm == nil } }
            feeds[key] = content
            return content
        }
    }
}
