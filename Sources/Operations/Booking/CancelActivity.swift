import CivilTime
public import Scheduling
import Storage

/// Calls occurrences off. They keep their place in the series with the reason, so that nothing brings them back unasked.
public struct CancelActivity: Sendable {
    /// What came of it.
    public struct Answer: Sendable {
        /// The activity as it stands now.
        public let activity: Activity
        /// The occurrences that were called off.
        public let cancelled: [Occurrence]
        /// The names behind the numbers.
        public let directory: Directory
    }

    private let desk: Desk

    /// Prepares to cancel.
    public init(at desk: Desk) { self.desk = desk }

    /// Calls off one occurrence, one and all after it, or all. What has begun stays as it was.
    ///
    /// - Parameters:
    ///   - name: The activity's number, title, or a unique beginning of it.
    ///   - occasion: The occurrence meant; nil only for all, or where there is just one.
    ///   - scope: How much is called off; nil means the occasion, or the only occurrence there is.
    ///   - reason: Why.
    ///   - isAnnounced: Whether subscribers see an entry that says so.
    /// - Throws: `OperationError` where it is not clear what is meant, or nothing is left to call off.
    public func callAsFunction(
        _ name: String, occasion: Occasion?, scope: SeriesScope?, reason: String, isAnnounced: Bool = false
    ) throws -> Answer {
        let reason = try PlainName.check(reason)
        return try desk.write { file in
            let activity = try file.reader.activity(named: name, at: occasion, now: desk.now)
            let zone = try file.reader.community().zone
            let meant = try activity.occurrences(in: scope, of: occasion, zone: zone)
            let open = meant.filter { $0.status.holdsItsTime && $0.span.start >= desk.now }
            guard !open.isEmpty else { throw OperationError.nothingToCancel(title: activity.details.title) }
            try file.cancel(
                open.map(\.original), of: activity.id, reason: reason, isAnnounced: isAnnounced, now: desk.now)
            let after = try file.reader.activity(activity.id) ?? activity
            let originals = Set(open.map(\.original))
            return Answer(
                activity: after, cancelled: after.occurrences.filter { originals.contains($0.original) },
                directory: try Directory(file.reader))
        }
    }
}
