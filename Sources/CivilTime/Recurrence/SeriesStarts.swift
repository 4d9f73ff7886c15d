/// The occurrences of a series, lazily: the rule's starts and the added ones in one order, each once, without those
/// taken out.
public struct SeriesStarts: Sequence, IteratorProtocol {
    /// How far the series is known; nil for as long as nothing unknown was asked for. Where there is one, the sequence has
    /// ended no later than it.
    public var frontier: SeriesFrontier? { ruled.frontier }

    private var ruled: RuledStarts
    private var additions: ArraySlice<LocalDateTime>
    private let exclusions: Set<LocalDateTime>
    private var nextRuled: LocalDateTime?

    init(_ series: Recurrence, in zone: Zone) {
        ruled = RuledStarts(series, in: zone)
        additions = series.additions[...]
        exclusions = Set(series.exclusions)
        nextRuled = ruled.next()
    }

    /// The next occurrence; nil after the last.
    public mutating func next() -> LocalDateTime? {
        while let start = nextOfEither() {
            if exclusions.isEmpty || !exclusions.contains(start) { return start }
        }
        return nil
    }

    private mutating func nextOfEither() -> LocalDateTime? {
        guard let added = additions.first else { return takeRuled() }
        guard let ruled = nextRuled, ruled <= added else { return takeAddition() }
        if ruled == added { additions.removeFirst() }
        return takeRuled()
    }

    /// The next added start; nil where the rule might have had another before it that nobody knows.
    private mutating func takeAddition() -> LocalDateTime? {
        guard nextRuled == nil, let frontier, let added = additions.first, added.date > frontier.lastKnownDay else {
            return additions.popFirst()
        }
        additions = []
        return nil
    }

    private mutating func takeRuled() -> LocalDateTime? {
        guard let start = nextRuled else { return nil }
        nextRuled = ruled.next()
        return start
    }
}

/// What the rule of a series gives, with its `UNTIL` compared to the second; without a rule, the start alone.
private struct RuledStarts: IteratorProtocol {
    private let time: LocalTime
    private let zone: Zone
    private let end: RecurrenceRule.End
    /// The first day on which a start might lie after the end; days before it need no comparison.
    private let doubtful: LocalDate
    private var dates: RepetitionDates?
    private var single: LocalDateTime?

    init(_ series: Recurrence, in zone: Zone) {
        time = series.start.time
        self.zone = zone
        end = series.rule?.end ?? .never
        let lastDay = end.lastDay(in: zone) ?? .max
        doubtful = lastDay.adding(days: -2)
        dates = series.rule.map {
            RepetitionDates($0, startingOn: series.start.date, through: lastDay.adding(days: 1))
        }
        single = series.rule == nil ? series.start : nil
    }

    var frontier: SeriesFrontier? { dates?.frontier }

    mutating func next() -> LocalDateTime? {
        guard let date = dates?.next() else {
            defer { single = nil }
            return single
        }
        let start = LocalDateTime(date, time)
        return date < doubtful || end.includes(start, in: zone) ? start : nil
    }
}

extension RecurrenceRule.End {
    /// The day on which the end lies in the zone; nil where the end names no day.
    fileprivate func lastDay(in zone: Zone) -> LocalDate? {
        switch self {
        case .never, .times: nil
        case .until(let date): date
        case .untilLocal(let local): local.date
        case .untilInstant(let instant): zone.local(instant).date
        }
    }

    /// Whether the start, on the wall clock of the zone, is not after the end. Both ends of `UNTIL` are included
    /// (RFC 5545 §3.3.10).
    fileprivate func includes(_ start: LocalDateTime, in zone: Zone) -> Bool {
        switch self {
        case .never, .times: true
        case .until(let date): start.date <= date
        case .untilLocal(let local): start <= local
        case .untilInstant(let instant): zone.instant(start) <= instant
        }
    }
}
