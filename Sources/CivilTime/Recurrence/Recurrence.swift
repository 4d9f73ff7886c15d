/// When a series takes place: a start, perhaps a rule, and dates added or taken out one by one (RFC 5545 §3.8.5).
///
/// All on the wall clock of the community; a zone is asked for only where a moment of UTC must be compared.
public struct Recurrence: Sendable, Hashable {
    /// The start of the series: its time of day, and the first day the rule may give. Without a rule, the one occurrence.
    public let start: LocalDateTime
    /// The rule by which the start repeats; nil for a single date.
    public let rule: Repetition?
    /// Occurrences beside the rule's (`RDATE`), each with its own time, sorted.
    public let additions: [LocalDateTime]
    /// Starts that do not take place (`EXDATE`), sorted; each takes out only a start equal to it to the second.
    public let exclusions: [LocalDateTime]

    /// Creates a series; dates may come in any order and more than once.
    public init(
        start: LocalDateTime, rule: Repetition? = nil, additions: [LocalDateTime] = [], exclusions: [LocalDateTime] = []
    ) {
        self.start = start
        self.rule = rule
        self.additions = Set(additions).sorted()
        self.exclusions = Set(exclusions).sorted()
    }

    /// Creates a series by the Gregorian calendar.
    public init(
        start: LocalDateTime, rule: RecurrenceRule?, additions: [LocalDateTime] = [], exclusions: [LocalDateTime] = []
    ) {
        self.init(start: start, rule: rule.map(Repetition.gregorian), additions: additions, exclusions: exclusions)
    }
}

/// The occurrences of a series in a window, and whether that is all of them.
public struct Expansion: Sendable, Hashable {
    /// The original starts on the wall clock, sorted, each once.
    public let occurrences: [LocalDateTime]
    /// Whether the series has no occurrence beside these: false where the window or the limit left one out.
    public let isComplete: Bool

    /// Creates an expansion.
    public init(occurrences: [LocalDateTime], isComplete: Bool) {
        self.occurrences = occurrences
        self.isComplete = isComplete
    }
}

extension Recurrence {
    /// The occurrences from one day through another, both included, and no more than the limit.
    ///
    /// `COUNT` counts from the start of the series, with the occurrences before the window and those taken out. An
    /// `UNTIL` in UTC is compared with the moment at which the zone's clock shows a start. The answer comes at once also
    /// for a rule that never ends or never matches.
    ///
    /// - Parameters:
    ///   - zone: the zone of the series.
    ///   - first: the first day of the window; nil for the start of the series.
    ///   - last: the last day of the window; nil for the end of the series.
    ///   - limit: the greatest number of occurrences to give.
    /// - Throws: `CivilTimeError` with the day or year beyond the lunar table that a lunar rule would have to know; nothing
    ///   where the window ends before it.
    public func expand(
        in zone: Zone, from first: LocalDate? = nil, through last: LocalDate? = nil, limit: Int
    ) throws(CivilTimeError) -> Expansion {
        var occurrences: [LocalDateTime] = []
        var isComplete = true
        var starts = starts(in: zone)
        while let start = starts.next() {
            if let first, start.date < first {
                isComplete = false
                continue
            }
            guard start.date <= last ?? .max, occurrences.count < limit else {
                return Expansion(occurrences: occurrences, isComplete: false)
            }
            occurrences.append(start)
        }
        if let frontier = starts.frontier {
            guard let last, last <= frontier.lastKnownDay else { throw frontier.error }
            isComplete = false
        }
        return Expansion(occurrences: occurrences, isComplete: isComplete)
    }

    /// The occurrences one after another, computed as they are asked for.
    public func starts(in zone: Zone) -> SeriesStarts { SeriesStarts(self, in: zone) }
}
