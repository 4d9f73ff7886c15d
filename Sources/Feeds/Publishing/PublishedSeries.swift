import CivilTime
import Scheduling

/// A series as an RRULE tells it: only made where every calendar program finds just the occurrences that are stored.
///
/// Never made of a lunar rule: programs reckon it differently, or not at all, so its dates are published one by one.
struct PublishedSeries {
    /// The first start and end on the wall clock.
    let start: LocalDateTime
    let end: LocalDateTime
    /// The rule with its `UNTIL` in UTC.
    let rule: RecurrenceRule
    /// Every start the rule gives; those that do not take place become `EXDATE`s.
    let slots: [LocalDateTime]

    private let seconds: Int
    private let zone: Zone

    /// Nil where the rule is not portable, does not give every stored occurrence, or gives more than is stored or
    /// excluded.
    init?(_ activity: Activity, in zone: Zone) {
        let recurrence = activity.schedule.recurrence
        guard case .gregorian(let rule)? = recurrence.rule, rule.isPortable(startingOn: recurrence.start.date) else {
            return nil
        }
        let known = activity.occurrences.count + recurrence.exclusions.count
        let expansion = try? Recurrence(start: recurrence.start, rule: rule).expand(in: zone, limit: known)
        let originals = activity.occurrences.map(\.original)
        guard let expansion, expansion.isComplete, Set(expansion.occurrences).isSuperset(of: originals),
            let publishedRule = Self.ending(rule, at: expansion.occurrences.last, in: zone)
        else { return nil }
        start = recurrence.start
        end = start.adding(seconds: activity.schedule.seconds)
        slots = expansion.occurrences
        self.rule = publishedRule
        self.zone = zone
        seconds = zone.instant(end).seconds(since: zone.instant(start))
        guard seconds > 0, [start, end].allSatisfy({ zone.local(zone.instant($0)) == $0 }) else { return nil }
    }

    /// The rule with the moment of the last start as its `UNTIL`, since RFC 5545 §3.3.10 asks for UTC beside a zone. A `COUNT`
    /// becomes one too: calcurse goes on for one date more for each that is taken out.
    private static func ending(_ rule: RecurrenceRule, at last: LocalDateTime?, in zone: Zone) -> RecurrenceRule? {
        guard let last else { return nil }
        return switch rule.end {
        case .never: rule
        case .times, .until, .untilLocal, .untilInstant: try? rule.ending(.untilInstant(zone.instant(last)))
        }
    }

    /// The span that a calendar program makes of a start: the exact length of the first (RFC 5545 §3.8.5.3), also
    /// across a change of the clock.
    func span(startingAt start: LocalDateTime) -> TimeSpan? {
        let first = zone.instant(start)
        return TimeSpan(from: first, to: first.adding(seconds: seconds))
    }
}
