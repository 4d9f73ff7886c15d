public import CivilTime
public import Scheduling
import Storage

/// How much of a series a change is meant for.
public enum SeriesScope: String, Sendable, CaseIterable {
    /// One occurrence.
    case this
    /// One occurrence and all that come after it.
    case following
    /// Every occurrence.
    case all
}

/// Calls occurrences off. They keep their place in the series with the reason, so that nothing brings them back unasked.
public struct CancelActivity: Sendable {
    /// Which occurrence is meant: a day, or a start where a day has several.
    public enum Occasion: Sendable, Hashable {
        /// Any occurrence that starts on the day.
        case day(LocalDate)
        /// The occurrence that starts then.
        case start(LocalDateTime)
    }

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
            let activity = try file.reader.activity(named: name)
            let zone = try file.reader.community().zone
            let meant = try meant(of: activity, occasion: occasion, scope: scope, zone: zone)
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

    private func meant(
        of activity: Activity, occasion: Occasion?, scope: SeriesScope?, zone: Zone
    ) throws -> [Occurrence] {
        if scope == .all { return activity.occurrences }
        guard let occasion else {
            guard activity.occurrences.count == 1 else {
                throw OperationError.whichOccurrence(title: activity.details.title)
            }
            return activity.occurrences
        }
        let found = try occurrence(of: activity, at: occasion, zone: zone)
        guard scope == .following else { return [found] }
        return activity.occurrences.filter { $0.original >= found.original }
    }

    private func occurrence(of activity: Activity, at occasion: Occasion, zone: Zone) throws -> Occurrence {
        let labels: (Occurrence) -> [String] = { occurrence in
            switch occasion {
            case .day: [occurrence.original.date.description, zone.local(occurrence.span.start).date.description]
            case .start: [occurrence.original.description, zone.local(occurrence.span.start).description]
            }
        }
        let wanted =
            switch occasion {
            case .day(let date): date.description
            case .start(let start): start.description
            }
        return try NameLookup(
            .occurrence, among: activity.occurrences, names: labels, label: { $0.original.minuteText }
        ).find(wanted)
    }
}
