public import CivilTime

/// Says what a recurrence rule means: in words, and which occurrences it makes. Needs no community.
public struct ExpandRule: Sendable {
    /// What a rule means.
    public struct Meaning: Sendable {
        /// The rule in words.
        public let words: LocalizedText
        /// Whether every calendar client understands the rule alike (the portable subset).
        public let isPortable: Bool
        /// The moments of the occurrences, in order.
        public let occurrences: [Instant]
        /// Whether these are all there are.
        public let isComplete: Bool
    }

    /// The most occurrences one answer may have.
    public static let limit = 10_000

    /// Prepares to expand.
    public init() {}

    /// Expands a rule from a start on a zone's clock. A start that the rule does not make is no occurrence.
    ///
    /// - Parameters:
    ///   - rule: The rule, Gregorian or lunar.
    ///   - start: The start, on the zone's clock.
    ///   - zone: The zone.
    ///   - first: The first day to look at; nil for the start.
    ///   - last: The last day to look at; nil for the end.
    ///   - limit: The most occurrences to give, at most `ExpandRule.limit`.
    /// - Throws: `CivilTimeError` where a lunar rule goes on beyond the lunar table, naming the year.
    public func callAsFunction(
        _ rule: Repetition, from start: LocalDateTime, in zone: Zone, first: LocalDate?, last: LocalDate?, limit: Int
    ) throws -> Meaning {
        let expansion = try Recurrence(start: start, rule: rule)
            .expand(in: zone, from: first, through: last, limit: min(limit, Self.limit))
        return Meaning(
            words: rule.words(startingAt: start), isPortable: rule.isPortable(startingOn: start.date),
            occurrences: expansion.occurrences.map { zone.instant($0) }, isComplete: expansion.isComplete)
    }
}
