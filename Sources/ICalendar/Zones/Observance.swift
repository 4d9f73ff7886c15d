import CivilTime

/// A STANDARD or DAYLIGHT of a VTIMEZONE: an offset, and when the clock changes to it (RFC 5545 §3.6.5).
struct Observance {
    /// Seconds to add to UTC before the onset.
    let offsetBefore: Int
    /// Seconds to add to UTC from the onset on.
    let offsetAfter: Int
    private let start: LocalDateTime
    private let extraOnsets: [LocalDateTime]
    private let rule: YearlyRule?

    /// Reads an observance; nil where it is incomplete or has a rule of another kind than zones have.
    init?(_ component: CalendarComponent) {
        guard let before = component.first("TZOFFSETFROM")?.offsetSeconds,
            let after = component.first("TZOFFSETTO")?.offsetSeconds,
            case .floating(let start)? = component.first("DTSTART")?.time
        else { return nil }
        let rules = component.all("RRULE")
        rule = rules.first.flatMap { YearlyRule($0.value, start: start.date) }
        guard rules.count <= 1, (rule == nil) == rules.isEmpty else { return nil }
        extraOnsets = component.all("RDATE").flatMap { $0.times ?? [] }.compactMap(Self.wallClock)
        offsetBefore = before
        offsetAfter = after
        self.start = start
    }

    /// The moments at which it begins from the year before the given ones to their end, and whenever it began last
    /// before them.
    func onsets(in years: ClosedRange<Int>) -> [Instant] {
        let listed = ([start] + extraOnsets).map(instant)
        guard let rule else { return listed }
        let until = rule.until.map(lastMoment)
        // A rule that has ended is asked for its last years, one that goes on for the years around the given ones.
        let lastYear = rule.until.map { min($0.date.year, years.upperBound) } ?? years.upperBound
        let firstYear = max(start.date.year, min(years.lowerBound, lastYear) - 1)
        guard firstYear <= lastYear else { return listed }
        let ruled = (firstYear...lastYear).compactMap { rule.day(in: $0) }.map { LocalDateTime($0, start.time) }
        return listed + ruled.filter { $0 > start }.map(instant).filter { onset in until.map { onset <= $0 } ?? true }
    }

    private func instant(_ local: LocalDateTime) -> Instant {
        Instant(utc: local).adding(seconds: -offsetBefore)
    }

    private func lastMoment(_ until: CalendarTime) -> Instant {
        switch until {
        case .utc(let instant): instant
        case .floating(let local), .zoned(let local, _): instant(local)
        case .date(let date): instant(LocalDateTime(date, .endOfDay))
        }
    }

    private static func wallClock(_ time: CalendarTime) -> LocalDateTime? {
        switch time {
        case .floating(let local), .zoned(let local, _): local
        case .date, .utc: nil
        }
    }
}
