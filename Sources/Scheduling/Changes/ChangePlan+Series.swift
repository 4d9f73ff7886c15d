public import CivilTime

extension ChangePlan {
    /// Plans a change of one occurrence and all that follow, or of all that are still to come.
    ///
    /// The occurrences keep their order and their exceptions: what was cancelled stays cancelled, what was moved, put
    /// into other rooms or given another title stays so. Where something of the activity has begun, or comes before the
    /// occurrence that is meant, that part stays as it is and the rest goes on as an activity of its own.
    ///
    /// - Parameters:
    ///   - change: What is to be different.
    ///   - activity: The activity as it stands.
    ///   - first: The occurrence from which on the change counts; nil for all that are still to come.
    ///   - now: The present moment.
    ///   - zone: The community's time zone.
    /// - Throws: `SchedulingError` where nothing is left to change, or where the series cannot follow.
    public init(
        _ change: ActivityChange, toSeries activity: Activity, from first: Occurrence?, now: Instant, in zone: Zone
    ) throws(SchedulingError) {
        if let first, min(first.span.start, zone.instant(first.original)) < now { throw .begun(first.original) }
        let open = activity.occurrences.filter { occurrence in
            zone.instant(occurrence.original) >= now && first.map { $0.original <= occurrence.original } ?? true
        }
        guard let anchor = first ?? open.first(where: \.status.holdsItsTime) ?? open.first, let cut = open.first else {
            throw .nothingToChange(title: activity.details.title)
        }
        let parts = activity.schedule.recurrence.cut(at: cut.original, in: zone)
        let move = SeriesMove(change, of: activity, anchor: anchor, rest: parts.after, now: now, zone: zone)
        guard let move else { throw .cannotFollow(title: activity.details.title) }
        let hasPast = open.count < activity.occurrences.count
        let remainder = hasPast ? parts.before.flatMap { Schedule($0, seconds: activity.schedule.seconds) } : nil
        try self.init(
            activity, extent: remainder.map { .rest(remainder: $0) } ?? .whole, details: move.details,
            schedule: move.schedule, occurrences: open.map { move($0) }, replacing: open, now: now)
    }
}

/// How the occurrences of a series follow a change of it.
private struct SeriesMove {
    let details: ActivityDetails
    let schedule: Schedule
    private let old: ActivityDetails
    private let shift: Shift
    private let now: Instant
    private let zone: Zone

    /// Nil where the rule of the series cannot follow, as one by the month cannot move by days.
    init?(
        _ change: ActivityChange, of activity: Activity, anchor: Occurrence, rest: Recurrence?, now: Instant, zone: Zone
    ) {
        let start = activity.schedule.recurrence.start.time
        shift = Shift(
            days: change.date.map { $0.days(since: anchor.original.date) } ?? 0,
            seconds: change.time.map { $0.secondOfDay - start.secondOfDay } ?? 0)
        guard let rest, let still = Schedule(rest, seconds: activity.schedule.seconds),
            let moved = still.moved(by: shift, lasting: change.seconds)
        else { return nil }
        let shift = shift
        guard moved.recurrence.starts(in: zone).elementsEqual(rest.starts(in: zone).map { shift($0) }) else {
            return nil
        }
        schedule = moved
        details = change.applied(to: activity.details)
        old = activity.details
        self.now = now
        self.zone = zone
    }

    /// The occurrence after the change: all of it follows but what it has of its own. What has begun, because it was moved
    /// ahead, keeps everything.
    func callAsFunction(_ occurrence: Occurrence) -> Occurrence {
        let hasBegun = occurrence.span.start < now
        var changed = occurrence
        changed.original = shift(occurrence.original)
        if !occurrence.own.time {
            changed.span = schedule.span(startingAt: changed.original, in: zone) ?? occurrence.span
        }
        if !occurrence.own.rooms, !hasBegun { changed.rooms = details.rooms }
        guard hasBegun else { return changed.settled(since: occurrence, in: zone) }
        changed.own.rooms = occurrence.own.rooms || details.rooms != old.rooms
        changed.own.title = occurrence.own.title ?? (details.title == old.title ? nil : old.title)
        return changed
    }
}
