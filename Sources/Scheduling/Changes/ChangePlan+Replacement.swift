public import CivilTime

extension ChangePlan {
    /// Plans to put another series in the place of what is still to come of an activity, as when the calendar it came from
    /// has a newer revision of it.
    ///
    /// What has begun stays as it is; where something has, the rest goes on as an activity of its own. Nil where nothing of
    /// the new series is to come.
    ///
    /// - Parameters:
    ///   - activity: The activity as it stands.
    ///   - details: What it is to be.
    ///   - schedule: When it is to be; its rule must end within the limit.
    ///   - exceptions: The occurrences that are not as the schedule says, by their original starts.
    ///   - limit: The most occurrences an activity may have.
    ///   - now: The present moment.
    ///   - zone: The community's time zone.
    /// - Throws: `SchedulingError` where the series is endless or overlaps itself.
    public init?(
        replacing activity: Activity, by details: ActivityDetails, schedule: Schedule, exceptions: [Occurrence],
        limit: Int, now: Instant, in zone: Zone
    ) throws(SchedulingError) {
        let open = activity.occurrences.filter { zone.instant($0.original) >= now }
        let rest = OpenRest(activity, open: open, details: details, now: now, zone: zone)
        let wanted = rest.occurrences(
            startingAt: try schedule.starts(in: zone, limit: limit), by: schedule, exceptions: exceptions)
        let originals = Set(wanted.map(\.original))
        guard let next = rest.schedule(schedule, of: originals) else { return nil }
        let hasPast = open.count < activity.occurrences.count
        let remainder = hasPast ? rest.past.flatMap { Schedule($0, seconds: activity.schedule.seconds) } : nil
        try self.init(
            activity, extent: remainder.map { .rest(remainder: $0) } ?? .whole, details: details, schedule: next,
            occurrences: wanted, replacing: open, now: now,
            successions: open.map(\.original).filter(originals.contains).map { Succession(from: $0, to: $0) })
    }

    /// Whether the activity has everything just so already.
    public var changesNothing: Bool {
        let known = Dictionary(activity.occurrences.map { ($0.original, $0) }) { first, _ in first }
        return details == activity.details && Set(replaced) == Set(occurrences.map(\.original))
            && occurrences.allSatisfy { known[$0.original] == $0 }
    }
}

/// What is still to come of an activity, and how another series takes its place.
private struct OpenRest {
    /// The series as far as it has begun; nil where nothing has.
    let past: Recurrence?
    private let known: [LocalDateTime: Occurrence]
    private let details: ActivityDetails
    private let isTentative: Bool
    private let now: Instant
    private let zone: Zone

    init(_ activity: Activity, open: [Occurrence], details: ActivityDetails, now: Instant, zone: Zone) {
        past = activity.schedule.recurrence.cut(at: zone.local(now), in: zone).before
        known = Dictionary(open.map { ($0.original, $0) }) { first, _ in first }
        isTentative = activity.status == .tentative
        self.details = details
        self.now = now
        self.zone = zone
    }

    /// The occurrences to come: what has begun, because it was moved ahead, keeps everything, and what stands as it is wanted
    /// stays as it stands.
    func occurrences(
        startingAt starts: [LocalDateTime], by schedule: Schedule, exceptions: [Occurrence]
    ) -> [Occurrence] {
        let own = Dictionary(exceptions.map { ($0.original, $0) }) { first, _ in first }
        let begun = known.values.filter { $0.span.start < now }
        let fixed = Set(begun.map(\.original))
        let wanted = starts.compactMap { start -> Occurrence? in
            guard zone.instant(start) >= now, !fixed.contains(start) else { return nil }
            let regular = schedule.span(startingAt: start, in: zone).map {
                Occurrence(
                    original: start, span: $0, status: isTentative ? .tentative : .confirmed, rooms: details.rooms)
            }
            guard let occurrence = own[start] ?? regular, occurrence.span.start >= now else { return nil }
            return known[start].flatMap { $0.says(the: occurrence) ? $0 : nil } ?? occurrence
        }
        return (wanted + begun).sorted { $0.original < $1.original }
    }

    /// The new series from now on, with just those starts; nil where there is none.
    func schedule(_ schedule: Schedule, of originals: Set<LocalDateTime>) -> Schedule? {
        guard !originals.isEmpty else { return nil }
        let after = schedule.recurrence.cut(at: zone.local(now), in: zone).after
        guard let after else {
            return originals.min().flatMap {
                Schedule(
                    Recurrence(start: $0, additions: originals.filter { start in start != originals.min() }),
                    seconds: schedule.seconds)
            }
        }
        let starts = Set(after.starts(in: zone))
        let recurrence = Recurrence(
            start: after.start, rule: after.rule, additions: after.additions + originals.subtracting(starts),
            exclusions: after.exclusions + starts.subtracting(originals))
        return Schedule(recurrence, seconds: schedule.seconds)
    }
}

extension Occurrence {
    /// Whether it is what another of the same start is, as far as people can tell.
    fileprivate func says(the other: Occurrence) -> Bool {
        span == other.span && rooms == other.rooms && own == other.own
            && status.holdsItsTime == other.status.holdsItsTime
    }
}
