import CivilTime

/// A STANDARD or DAYLIGHT of a VTIMEZONE: an offset, and when the clock changes to it (RFC 5545 §3.6.5).
struct Observance {
    /// Seconds to add to UTC before the onset.
    let offsetBefore: Int
    /// Seconds to add to UTC from the onset on.
    let offsetAfter: Int
    private let start: LocalDateTime
    private let extraOnsets: [LocalDateTime]
    private let rule: RecurrenceRule?

    /// Enough for a rule that begins in Microsoft's 1601; one that gives more is a hostile file's.
    private static let mostOnsets = 600

    /// Reads an observance; nil where it is incomplete or its rule is not a yearly one.
    init?(_ component: CalendarComponent) {
        guard let before = component.first("TZOFFSETFROM")?.offsetSeconds,
            let after = component.first("TZOFFSETTO")?.offsetSeconds,
            case .floating(let start)? = component.first("DTSTART")?.time
        else { return nil }
        let rules = component.all("RRULE")
        rule = rules.first.flatMap { try? RecurrenceRule($0.value) }
        guard rules.count <= 1, (rule == nil) == rules.isEmpty, rule.map({ $0.frequency == .yearly }) ?? true else {
            return nil
        }
        extraOnsets = component.all("RDATE").flatMap { $0.times ?? [] }.compactMap(Self.wallClock)
        offsetBefore = before
        offsetAfter = after
        self.start = start
    }

    /// The moments at which it begins, up to the end of the given day.
    func onsets(through last: LocalDate) -> [Instant] {
        let listed = [start] + extraOnsets
        guard let rule else { return listed.map(instant) }
        let days = withoutTimedEnd(rule).dates(from: start.date).prefix(Self.mostOnsets).prefix { $0 <= last }
        let ruled = days.map { LocalDateTime($0, start.time) }.prefix { isBeforeEnd($0, of: rule) }
        return (listed + ruled).map(instant)
    }

    private func instant(_ local: LocalDateTime) -> Instant {
        Instant(utc: local).adding(seconds: -offsetBefore)
    }

    /// The rule without an `UNTIL` that has a time, whose day may be another on the wall clock than in UTC.
    private func withoutTimedEnd(_ rule: RecurrenceRule) -> RecurrenceRule {
        switch rule.end {
        case .untilInstant, .untilLocal: (try? rule.ending(.never)) ?? rule
        case .until, .times, .never: rule
        }
    }

    private func isBeforeEnd(_ onset: LocalDateTime, of rule: RecurrenceRule) -> Bool {
        switch rule.end {
        case .untilInstant(let end): instant(onset) <= end
        case .untilLocal(let end): onset <= end
        case .until, .times, .never: true
        }
    }

    private static func wallClock(_ time: CalendarTime) -> LocalDateTime? {
        switch time {
        case .floating(let local), .zoned(let local, _): local
        case .date, .utc: nil
        }
    }
}
