extension LunarRule {
    /// The days of the rule for a series that starts on the given day, in order, computed as they are asked for.
    ///
    /// A start that does not satisfy the rule is not one of them, and `COUNT` counts only days that are. Where the lunar
    /// table ends before the rule does, the sequence stops and its `frontier` says why. A time of day in `UNTIL` is not looked at:
    /// its whole day belongs.
    public func dates(from start: LocalDate) -> LunarDates {
        LunarDates(self, startingOn: start, through: end.lastDay ?? .max)
    }
}

/// The days of a lunar rule, lazily: both the sequence and its own iterator.
public struct LunarDates: Sequence, IteratorProtocol {
    /// How far the rule is known; nil for as long as nothing unknown was asked for.
    public private(set) var frontier: SeriesFrontier?

    private let rule: LunarRule
    private let first: LocalDate
    private let last: LocalDate
    /// How many days may still be given, after `COUNT`.
    private var remaining: Int
    private var period: LunarPeriod?
    /// The days of the period at hand that are still to be given.
    private var days: ArraySlice<LocalDate> = []
    private var lastGiven: LocalDate?

    init(_ rule: LunarRule, startingOn start: LocalDate, through last: LocalDate) {
        self.rule = rule
        first = start
        self.last = last
        remaining = if case .times(let count) = rule.end { count } else { .max }
        do {
            let period = try LunarPeriod.first(of: rule, startingOn: start)
            self.period = period
            days = period.dates(of: rule)[...]
        } catch {
            frontier = SeriesFrontier(lastKnownDay: start.adding(days: -1), error: error)
        }
    }

    /// The next day of the rule; nil after the last, and where the table ends.
    public mutating func next() -> LocalDate? {
        guard remaining > 0 else { return nil }
        while let period {
            while let day = days.popFirst() {
                if day >= first, day > lastGiven ?? .min { return give(day) }
            }
            move(onFrom: period)
        }
        return nil
    }

    /// Gives a day that counts; nil after the last.
    private mutating func give(_ day: LocalDate) -> LocalDate? {
        guard day <= last else {
            period = nil
            return nil
        }
        remaining -= 1
        lastGiven = day
        return day
    }

    /// Moves on to the next period, if the table has it.
    private mutating func move(onFrom period: LunarPeriod) {
        do {
            let next = try period.later(by: rule.interval)
            self.period = next
            days = next.dates(of: rule)[...]
        } catch {
            self.period = nil
            // A rule that ends on a day ends within the table, so that it is known whole.
            guard rule.end.lastDay == nil else { return }
            frontier = SeriesFrontier(lastKnownDay: LunarYear.days.upperBound, error: error)
        }
    }
}

extension LunarPeriod {
    /// The period a rule is first applied to: the one the start lies in, or the one before where that gives the start by
    /// skipping forward.
    fileprivate static func first(
        of rule: LunarRule, startingOn start: LocalDate
    ) throws(CivilTimeError) -> LunarPeriod {
        let period = try LunarPeriod(rule.frequency, around: start)
        guard rule.skip == .forward, let previous = period.previous else { return period }
        let isSpilled = previous.dates(of: rule).contains(start) && !period.dates(of: rule).contains(start)
        return isSpilled || rule.interval == 1 ? previous : period
    }
}
