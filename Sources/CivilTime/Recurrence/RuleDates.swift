extension RecurrenceRule {
    /// The days of the rule for a series that starts on the given day, in order, computed as they are asked for.
    ///
    /// A start that does not satisfy the rule is not one of them, and `COUNT` counts only days that are. The sequence
    /// ends with the rule, with the year 9999, or where no day will ever satisfy the rule. A time of day in `UNTIL` is
    /// not looked at: its whole day belongs; `Recurrence` looks at the time.
    public func dates(from start: LocalDate) -> RuleDates {
        RuleDates(self, startingOn: start, through: end.lastDay ?? .max)
    }
}

/// The days of a rule, lazily: both the sequence and its own iterator.
public struct RuleDates: Sequence, IteratorProtocol {
    private var periods: RulePeriods
    private let positions: [Int]
    private let first: Int
    private let last: Int
    /// How many days may still be given, after `COUNT`.
    private var remaining: Int
    /// The days of the period at hand, and how many of them are done with.
    private var days: [Int] = []
    private var done = 0

    init(_ rule: RecurrenceRule, startingOn start: LocalDate, through last: LocalDate) {
        periods = RulePeriods(rule, startingOn: start)
        positions = rule.positions
        first = start.dayNumber
        self.last = last.dayNumber
        remaining = if case .times(let count) = rule.end { count } else { .max }
    }

    /// The next day of the rule; nil after the last.
    public mutating func next() -> LocalDate? {
        guard remaining > 0 else { return nil }
        repeat {
            while done < days.count {
                let day = days[done]
                done += 1
                guard day >= first else { continue }
                return give(day)
            }
        } while findPeriod()
        remaining = 0
        return nil
    }

    private mutating func give(_ day: Int) -> LocalDate? {
        guard day <= last, let date = LocalDate(dayNumber: day) else {
            remaining = 0
            return nil
        }
        remaining -= 1
        return date
    }

    /// Moves to the next period that has days; false where there is none.
    private mutating func findPeriod() -> Bool {
        done = 0
        for _ in 0...periods.periodsInGregorianCycle {
            guard periods.next(into: &days, through: last) else { return false }
            if !positions.isEmpty, !days.isEmpty { takePositions() }
            if !days.isEmpty { return true }
        }
        return false
    }

    /// Keeps the days at the positions asked for, in order (`BYSETPOS`). The set is the whole period's, with the days
    /// before the start, as the RFC's example of the third Tuesday, Wednesday or Thursday has it (§3.8.5.3).
    private mutating func takePositions() {
        let count = days.count
        days = days.indices.filter { positions.contains($0 + 1) || positions.contains($0 - count) }.map { days[$0] }
    }
}

extension RecurrenceRule.End {
    /// The last day that the end leaves, as it is written; nil where the end names no day.
    var lastDay: LocalDate? {
        switch self {
        case .never, .times: nil
        case .until(let date): date
        case .untilLocal(let local): local.date
        case .untilInstant(let instant): instant.utc.date
        }
    }
}
