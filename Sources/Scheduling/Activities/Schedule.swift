public import CivilTime

/// When an activity happens, as people said it: a first date and time, how long, and how it comes again.
public struct Schedule: Sendable, Hashable {
    /// The starts on the community's clock: first one, rule, added and excluded dates.
    public let recurrence: Recurrence
    /// How long each time lasts on the wall clock, in seconds, more than 0.
    public let seconds: Int

    /// The longest one time may last, in seconds: 31 days.
    public static let longestSeconds = 31 * 86_400

    /// Creates a schedule; nil unless each time lasts from one second to 31 days.
    public init?(_ recurrence: Recurrence, seconds: Int) {
        guard (1...Self.longestSeconds).contains(seconds) else { return nil }
        self.recurrence = recurrence
        self.seconds = seconds
    }

    /// The span of a time that starts then on the community's clock.
    ///
    /// The end is where the wall clock shows the end, so an evening across a clock change still ends at the hour that
    /// was booked; where the change would put the end before the start, the length counts instead.
    public func span(startingAt start: LocalDateTime, in zone: Zone) -> TimeSpan? {
        let first = zone.instant(start)
        return TimeSpan(from: first, to: zone.instant(start.adding(seconds: seconds)))
            ?? TimeSpan(from: first, to: first.adding(seconds: seconds))
    }

    /// Every start on the community's clock, in order.
    ///
    /// - Throws: `SchedulingError` where there are more than the limit, or where a lunar rule goes on beyond its table.
    func starts(in zone: Zone, limit: Int) throws(SchedulingError) -> [LocalDateTime] {
        let expansion: Expansion
        do {
            expansion = try recurrence.expand(in: zone, limit: limit)
        } catch {
            throw .unknownDates(error)
        }
        guard expansion.isComplete else { throw .endless(limit: limit) }
        return expansion.occurrences
    }

    /// The schedule with more dates beside those of its rule.
    func adding(_ starts: [LocalDateTime]) -> Schedule {
        guard !starts.isEmpty else { return self }
        let wider = Recurrence(
            start: recurrence.start, rule: recurrence.rule, additions: recurrence.additions + starts,
            exclusions: recurrence.exclusions.filter { !starts.contains($0) })
        return Schedule(wider, seconds: seconds) ?? self
    }
}
