public import CivilTime
import Scheduling

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
        /// The last day of the lunar table, where a lunar rule without an end was listed no further; nil for any other.
        public let lastKnownDay: LocalDate?
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
    /// - Throws: `SchedulingError.unknownDates` where a lunar rule is asked for days beyond the lunar table, naming the year.
    ///   One without an end is listed to the end of the table, unless a last day says further.
    public func callAsFunction(
        _ rule: Repetition, from start: LocalDateTime, in zone: Zone, first: LocalDate?, last: LocalDate?, limit: Int
    ) throws -> Meaning {
        let limit = min(limit, Self.limit)
        let lastKnownDay = last == nil && first ?? start.date <= LunarYear.days.upperBound ? rule.lastKnownDay : nil
        let expansion = try expansion(
            of: Recurrence(start: start, rule: rule), in: zone, from: first, through: last ?? lastKnownDay,
            limit: limit)
        return Meaning(
            words: rule.words(startingAt: start), isPortable: rule.isPortable(startingOn: start.date),
            occurrences: expansion.occurrences.map { zone.instant($0) }, isComplete: expansion.isComplete,
            lastKnownDay: expansion.occurrences.count < limit ? lastKnownDay : nil)
    }

    private func expansion(
        of series: Recurrence, in zone: Zone, from first: LocalDate?, through last: LocalDate?, limit: Int
    ) throws(SchedulingError) -> Expansion {
        do {
            return try series.expand(in: zone, from: first, through: last, limit: limit)
        } catch {
            throw .unknownDates(error)
        }
    }
}

extension Repetition {
    /// The last day of the lunar table for a lunar rule that never ends; nil for any other rule.
    fileprivate var lastKnownDay: LocalDate? {
        switch self {
        case .gregorian: nil
        case .lunar: ends ? nil : LunarYear.days.upperBound
        }
    }
}
