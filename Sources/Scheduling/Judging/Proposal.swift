public import CivilTime

/// An activity somebody would like to have, with every one of its occurrences. Nothing has been decided about it yet.
public struct Proposal: Sendable, Hashable {
    /// What is asked for.
    public var details: ActivityDetails
    /// When.
    public let schedule: Schedule
    /// The occurrences the schedule makes on the community's clock, earliest first.
    public let occurrences: [ProposedOccurrence]

    /// Lays out every occurrence of a schedule.
    ///
    /// - Parameters:
    ///   - details: What is asked for.
    ///   - schedule: When; its rule must end within the limit.
    ///   - zone: The community's time zone.
    ///   - limit: The most occurrences one activity may have.
    /// - Throws: `SchedulingError` where the schedule goes on past the limit or beyond the lunar table, makes no occurrence,
    ///   or overlaps itself.
    public init(
        _ details: ActivityDetails, schedule: Schedule, in zone: Zone, limit: Int = Proposal.occurrenceLimit
    ) throws(SchedulingError) {
        let expansion = try Self.expansion(of: schedule, in: zone, limit: limit)
        guard expansion.isComplete else { throw .endless(limit: limit) }
        let occurrences = expansion.occurrences.compactMap { start in
            schedule.span(startingAt: start, in: zone).map { ProposedOccurrence(original: start, span: $0) }
        }
        guard !occurrences.isEmpty else { throw .neverHappens }
        for (one, next) in zip(occurrences, occurrences.dropFirst()) where next.span.start < one.span.end {
            throw .overlapsItself(first: one.original, second: next.original)
        }
        self.details = details
        self.schedule = schedule
        self.occurrences = occurrences
    }

    private static func expansion(
        of schedule: Schedule, in zone: Zone, limit: Int
    ) throws(SchedulingError) -> Expansion {
        do {
            return try schedule.recurrence.expand(in: zone, limit: limit)
        } catch {
            throw .unknownDates(error)
        }
    }

    /// The most occurrences one activity may have unless the community says otherwise.
    public static let occurrenceLimit = 2_000

    /// The time from the first occurrence's start to the last one's end.
    public var reach: TimeSpan? {
        guard let start = occurrences.first?.span.start, let end = occurrences.map(\.span.end).max() else { return nil }
        return TimeSpan(from: start, to: end)
    }
}

/// One dated instance that a proposal asks for.
public struct ProposedOccurrence: Sendable, Hashable {
    /// The start on the community's clock.
    public let original: LocalDateTime
    /// The time it would take.
    public let span: TimeSpan

    /// Creates a proposed occurrence.
    public init(original: LocalDateTime, span: TimeSpan) {
        self.original = original
        self.span = span
    }
}
