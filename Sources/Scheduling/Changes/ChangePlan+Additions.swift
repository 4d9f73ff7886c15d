public import CivilTime

extension ChangePlan {
    /// Plans one more date beside those of the series.
    ///
    /// - Parameters:
    ///   - start: When it begins on the community's clock; it lasts as long as the others.
    ///   - activity: The activity as it stands.
    ///   - now: The present moment.
    ///   - zone: The community's time zone.
    /// - Throws: `SchedulingError.hasThatDate` where the activity has an occurrence of that start already.
    public init(
        adding start: LocalDateTime, to activity: Activity, now: Instant, in zone: Zone
    ) throws(SchedulingError) {
        if let known = activity.occurrences.first(where: { $0.original == start }) {
            throw .hasThatDate(start, known.status)
        }
        try self.init(laying: [start], by: activity.schedule.adding([start]), of: activity, now: now, in: zone)
    }

    /// Plans to go on with a series until a later day.
    ///
    /// - Parameters:
    ///   - last: The new last day of the series.
    ///   - activity: The activity as it stands.
    ///   - limit: The most occurrences an activity may have.
    ///   - now: The present moment.
    ///   - zone: The community's time zone.
    /// - Throws: `SchedulingError` where there is no series, where it goes on longer than that already, or where nothing new comes
    ///   of it.
    public init(
        extending activity: Activity, until last: LocalDate, limit: Int, now: Instant, in zone: Zone
    ) throws(SchedulingError) {
        let old = activity.schedule.recurrence
        guard let rule = old.rule, let longer = try? rule.ending(.until(last)) else {
            throw .notASeries(title: activity.details.title)
        }
        let recurrence = Recurrence(
            start: old.start, rule: longer, additions: old.additions, exclusions: old.exclusions)
        let known = Set(activity.occurrences.map(\.original))
        guard let schedule = Schedule(recurrence, seconds: activity.schedule.seconds) else { throw .neverHappens }
        let starts = try schedule.starts(in: zone, limit: limit)
        guard known.isSubset(of: starts), starts.count > known.count else {
            throw .goesOnAlready(until: activity.occurrences.map(\.original.date).max() ?? last)
        }
        try self.init(
            laying: starts.filter { !known.contains($0) }, by: schedule, of: activity, now: now, in: zone
        )
    }

    private init(
        laying starts: [LocalDateTime], by schedule: Schedule, of activity: Activity, now: Instant, in zone: Zone
    ) throws(SchedulingError) {
        let occurrences = starts.compactMap { start in
            schedule.span(startingAt: start, in: zone).map {
                Occurrence(
                    original: start, span: $0, status: activity.status == .tentative ? .tentative : .confirmed,
                    rooms: activity.details.rooms)
            }
        }
        try self.init(
            activity, extent: .addition, details: activity.details, schedule: schedule, occurrences: occurrences,
            replacing: [], now: now)
    }
}
