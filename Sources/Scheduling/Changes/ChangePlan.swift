public import CivilTime

/// What a change would make of an activity, before anything is decided: how its occurrences would be, and what of that a
/// judge has to see.
///
/// What has begun is never part of a plan, and what is an exception already stays one.
public struct ChangePlan: Sendable, Hashable {
    /// How much of the activity is written anew.
    public enum Extent: Sendable, Hashable {
        /// One occurrence gets things of its own.
        case occurrence
        /// Occurrences are added to the series.
        case addition
        /// The whole activity, because none of it has begun.
        case whole
        /// The rest of the activity goes on as an activity of its own; the schedule is what the old one keeps.
        case rest(remainder: Schedule)
    }

    /// The activity as it stands.
    public let activity: Activity
    /// How much of it is written anew.
    public let extent: Extent
    /// What it would be.
    public let details: ActivityDetails
    /// When it would be.
    public let schedule: Schedule
    /// The occurrences that are written anew, as they would be.
    public let occurrences: [Occurrence]
    /// The original starts of the occurrences that these take the place of.
    public let replaced: [LocalDateTime]
    /// The exceptions among them, which a change of the series leaves as they are.
    public let kept: [Occurrence]
    /// What a judge has to see: everything that would take place.
    public let proposal: Proposal?

    /// Plans to write occurrences anew.
    ///
    /// - Throws: `SchedulingError.overlapsItself` where two of them would overlap.
    init(
        _ activity: Activity, extent: Extent, details: ActivityDetails, schedule: Schedule, occurrences: [Occurrence],
        replacing replaced: [Occurrence], now: Instant
    ) throws(SchedulingError) {
        self.activity = activity
        self.extent = extent
        self.details = details
        self.schedule = schedule
        self.occurrences = occurrences
        self.replaced = replaced.map(\.original)
        switch extent {
        case .occurrence, .addition: kept = []
        case .whole, .rest: kept = occurrences.filter(\.isException)
        }
        let isJudgedAnew = details.attendance != activity.details.attendance
        let standing = Set(replaced.filter(\.status.holdsItsTime).map { Standing(span: $0.span, rooms: $0.rooms) })
        let proposed = occurrences.filter(\.status.holdsItsTime).map { occurrence in
            let stands = standing.contains(Standing(span: occurrence.span, rooms: occurrence.rooms))
            return ProposedOccurrence(
                original: occurrence.original, span: occurrence.span, rooms: occurrence.rooms,
                stands: stands && (!isJudgedAnew || occurrence.span.start < now))
        }
        proposal = proposed.isEmpty ? nil : try Proposal(details, schedule: schedule, occurrences: proposed)
    }

    /// The plan with other occurrences, of the same originals.
    init(_ plan: ChangePlan, occurrences: [Occurrence], now: Instant) throws(SchedulingError) {
        let replaced = Set(plan.replaced)
        try self.init(
            plan.activity, extent: plan.extent, details: plan.details, schedule: plan.schedule,
            occurrences: occurrences, replacing: plan.activity.occurrences.filter { replaced.contains($0.original) },
            now: now)
    }

    /// The plan as something to look for ways out of: one date for one occurrence, else the series without its exceptions.
    ///
    /// - Returns: nil where nothing of it follows the series.
    public func simpleProposal(in zone: Zone) -> Proposal? {
        switch extent {
        case .occurrence:
            guard let occurrence = occurrences.first else { return nil }
            var details = details
            details.rooms = occurrence.rooms
            let start = zone.local(occurrence.span.start)
            let seconds = zone.local(occurrence.span.end).seconds(since: start)
            return Schedule(Recurrence(start: start), seconds: seconds).flatMap {
                try? Proposal(details, schedule: $0, in: zone)
            }
        case .addition, .whole, .rest:
            let regular = Set(occurrences.filter { !$0.isException }.map(\.original))
            let recurrence = schedule.recurrence
            let others = recurrence.starts(in: zone).filter { !regular.contains($0) }
            return Schedule(
                Recurrence(
                    start: recurrence.start, rule: recurrence.rule, additions: recurrence.additions,
                    exclusions: recurrence.exclusions + others), seconds: schedule.seconds
            ).flatMap { try? Proposal(details, schedule: $0, in: zone) }
        }
    }

    /// A time and rooms that were held before the change.
    private struct Standing: Hashable {
        let span: TimeSpan
        let rooms: [Room.ID]
    }
}
