import Synchronization

/// How many pages one visitor may read: as many at once as nobody reads, and then so many a second. Calendars are not counted:
/// a calendar program that is turned away gives up.
final class RateLimit: Sendable {
    private struct Bucket {
        var pages: Double
        var filled: ContinuousClock.Instant
    }

    private let buckets = Mutex<[Visitor: Bucket]>([:])
    private let now: @Sendable () -> ContinuousClock.Instant

    /// How many pages can be read at once.
    static let burst = 200.0
    /// How many can be read each second after that.
    static let perSecond = 10.0
    /// How many visitors are remembered; those who have read nothing for a while make room.
    static let capacity = 20_000

    /// - Parameter now: Tells the time.
    init(now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }) { self.now = now }

    /// Counts a page, and says whether the visitor may have it; nobody in particular may always.
    func admits(_ visitor: Visitor?) -> Bool {
        guard let visitor else { return true }
        let now = now()
        return buckets.withLock { buckets in
            var bucket = Self.filled(buckets[visitor], at: now)
            let isAdmitted = bucket.pages >= 1
            if isAdmitted { bucket.pages -= 1 }
            if buckets[visitor] == nil, buckets.count >= Self.capacity { Self.makeRoom(in: &buckets, now) }
            buckets[visitor] = bucket
            return isAdmitted
        }
    }

    private static func filled(_ bucket: Bucket?, at now: ContinuousClock.Instant) -> Bucket {
        guard let bucket else { return Bucket(pages: burst, filled: now) }
        let seconds = bucket.filled.duration(to: now) / .seconds(1)
        return Bucket(pages: min(burst, bucket.pages + max(0, seconds) * perSecond), filled: now)
    }

    private static func makeRoom(in buckets: inout [Visitor: Bucket], _ now: ContinuousClock.Instant) {
        buckets = buckets.filter { filled($0.value, at: now).pages < burst }
        if buckets.count >= capacity { buckets = [:] }
    }
}
