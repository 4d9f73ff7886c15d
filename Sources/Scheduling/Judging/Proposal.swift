public import CivilTime

/// An activity somebody would like to have, with every one of its occurrences. Nothing has been decided about it yet.
public struct Proposal: Sendable, Hashable {
    /// What is asked for.
    public var details: ActivityDetails
    /// When.
    public let schedule: Schedule
    /// The occurrences that would take place, earliest first.
    public let occurrences: [ProposedOccurrence]
    /// The occurrences that are wished for and do not take place for now, earliest first.
    public let setAside: [SetAside]

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
        _ details: ActivityDetails, schedule: Schedule, in zone: Zone, limit: Int = Policy.open.seriesOccurrences
    ) throws(SchedulingError) {
        let occurrences = try schedule.starts(in: zone, limit: limit).compactMap { start in
            schedule.span(startingAt: start, in: zone).map {
                ProposedOccurrence(original: start, span: $0, rooms: details.rooms)
            }
        }
        try self.init(details, schedule: schedule, occurrences: occurrences)
    }

    /// Proposes occurrences that are known one by one, as a changed series has them.
    ///
    /// - Throws: `SchedulingError` where there is none, or where two of them overlap.
    public init(
        _ details: ActivityDetails, schedule: Schedule, occurrences: [ProposedOccurrence], setAside: [SetAside] = []
    ) throws(SchedulingError) {
        guard !occurrences.isEmpty || !setAside.isEmpty else { throw .neverHappens }
        let occurrences = occurrences.sorted { ($0.span.start, $0.original) < ($1.span.start, $1.original) }
        for (one, next) in zip(occurrences, occurrences.dropFirst()) where next.span.start < one.span.end {
            throw .overlapsItself(first: one.original, second: next.original)
        }
        self.details = details
        self.schedule = schedule
        self.occurrences = occurrences
        self.setAside = setAside.sorted { $0.occurrence.original < $1.occurrence.original }
    }

    /// The time from the first occurrence's start to the last one's end.
    public var reach: TimeSpan? {
        guard let start = occurrences.first?.span.start, let end = occurrences.map(\.span.end).max() else { return nil }
        return TimeSpan(from: start, to: end)
    }

    /// Whether one date is asked for and no more, as those do who have no term of their own.
    public var isSingleDate: Bool { schedule.recurrence.rule == nil && occurrences.count + setAside.count == 1 }
}

/// One dated instance that a proposal asks for.
public struct ProposedOccurrence: Sendable, Hashable {
    /// The start on the community's clock by which the occurrence is known.
    public let original: LocalDateTime
    /// The time it would take.
    public let span: TimeSpan
    /// The rooms it would be in.
    public let rooms: [Room.ID]
    /// What somebody has to be asked about before it is sure; nil where nothing.
    public let question: String?
    /// Whether it is held just so already, and is only proposed because others of its series change.
    public let stands: Bool

    /// Creates a proposed occurrence.
    public init(
        original: LocalDateTime, span: TimeSpan, rooms: [Room.ID], question: String? = nil, stands: Bool = false
    ) {
        self.original = original
        self.span = span
        self.rooms = rooms
        self.question = question
        self.stands = stands
    }
}

/// An occurrence that is wished for and does not take place for now.
public struct SetAside: Sendable, Hashable {
    /// What becomes of the wish.
    public enum Fate: Sendable, Hashable {
        /// It is remembered, and can be restored.
        case skipped
        /// It stands in line for its slot.
        case waiting
    }

    /// The occurrence as it was wished for.
    public let occurrence: ProposedOccurrence
    /// What becomes of it.
    public let fate: Fate
    /// Why, in the community's language.
    public let reason: String

    /// Sets an occurrence aside.
    public init(_ occurrence: ProposedOccurrence, fate: Fate, reason: String) {
        self.occurrence = occurrence
        self.fate = fate
        self.reason = reason
    }
}
