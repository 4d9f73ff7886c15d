public import CivilTime

extension ChangePlan {
    /// Plans a change of one occurrence: it gets a time, rooms or a title of its own, or goes back to those of its series.
    ///
    /// - Throws: `SchedulingError` where the occurrence has begun or does not take place.
    public init(
        _ change: ActivityChange, to occurrence: Occurrence, of activity: Activity, now: Instant, in zone: Zone
    ) throws(SchedulingError) {
        guard occurrence.span.start >= now else { throw .begun(occurrence.original) }
        guard occurrence.status.holdsItsTime else { throw .doesNotTakePlace(occurrence.original, occurrence.status) }
        var changed = occurrence
        changed.span = change.span(of: occurrence, in: zone)
        changed.rooms = change.rooms ?? occurrence.rooms
        changed.own = Occurrence.Own(
            time: changed.span != activity.schedule.span(startingAt: occurrence.original, in: zone),
            rooms: changed.rooms != activity.details.rooms,
            title: change.title.map { $0 == activity.details.title ? nil : $0 } ?? occurrence.own.title)
        changed.status = changed.standing(tentative: occurrence.status == .tentative)
        try self.init(
            activity, extent: .occurrence, details: activity.details, schedule: activity.schedule,
            occurrences: [changed.settled(since: occurrence, in: zone)], replacing: [occurrence], now: now)
    }

    /// Plans to bring an occurrence back that was called off, skipped, or waits.
    ///
    /// - Throws: `SchedulingError.begun` where its time has come.
    public init(restoring occurrence: Occurrence, of activity: Activity, now: Instant) throws(SchedulingError) {
        guard occurrence.span.start >= now else { throw .begun(occurrence.original) }
        guard !occurrence.status.holdsItsTime else { throw .takesPlace(occurrence.original) }
        var restored = occurrence.confirmed()
        restored.isAnnounced = false
        try self.init(
            activity, extent: .occurrence, details: activity.details, schedule: activity.schedule,
            occurrences: [restored], replacing: [occurrence], now: now)
    }
}

extension Occurrence {
    /// The occurrence after a change. Where it has gone to another day, what its old day had put in question is settled.
    func settled(since old: Occurrence, in zone: Zone) -> Occurrence {
        let isInQuestion = old.status == .tentative && old.reason != nil && old.expires == nil
        guard isInQuestion, zone.local(span.start).date != zone.local(old.span.start).date else { return self }
        var settled = self
        settled.status = standing(tentative: false)
        settled.reason = nil
        return settled
    }
}

extension ActivityChange {
    /// The time of one occurrence after the change, on the community's clock.
    fileprivate func span(of occurrence: Occurrence, in zone: Zone) -> TimeSpan {
        let (start, end) = (zone.local(occurrence.span.start), zone.local(occurrence.span.end))
        let length = seconds ?? end.seconds(since: start)
        guard date != nil || time != nil || seconds != nil else { return occurrence.span }
        let first = LocalDateTime(date ?? start.date, time ?? start.time)
        return Schedule(Recurrence(start: first), seconds: length)?.span(startingAt: first, in: zone) ?? occurrence.span
    }
}
