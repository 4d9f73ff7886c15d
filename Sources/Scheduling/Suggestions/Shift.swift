import CivilTime

/// How far an alternative moves every start: whole days, and seconds within the day.
struct Shift: Hashable {
    /// Whole days, later where positive.
    var days = 0
    /// Seconds on the wall clock, later where positive.
    var seconds = 0

    /// The start after the move.
    func callAsFunction(_ start: LocalDateTime) -> LocalDateTime { start.adding(seconds: total) }

    /// All of it in seconds on the wall clock.
    var total: Int { days * 86_400 + seconds }
}

extension Schedule {
    /// The same schedule with every start moved and, if asked, another length; nil where its rule cannot follow.
    func moved(by shift: Shift, lasting seconds: Int? = nil) -> Schedule? {
        guard let recurrence = recurrence.moved(by: shift) else { return nil }
        return Schedule(recurrence, seconds: seconds ?? self.seconds)
    }
}

extension Recurrence {
    /// The start, the rule, and the added and excluded dates, all moved alike; nil where the rule cannot follow.
    fileprivate func moved(by shift: Shift) -> Recurrence? {
        guard shift != Shift() else { return self }
        let movedRule = rule.flatMap { $0.moved(by: shift) }
        guard movedRule != nil || rule == nil else { return nil }
        return Recurrence(
            start: shift(start), rule: movedRule, additions: additions.map { shift($0) },
            exclusions: exclusions.map { shift($0) })
    }
}

extension Repetition {
    /// Whether the rule repeats on days of the week and nothing else, so that it can be moved by days.
    var isPlainWeekly: Bool {
        switch self {
        case .gregorian(let rule): rule.isPlainWeekly
        case .lunar: false
        }
    }

    /// The rule of a series whose starts were all moved; nil where a move by days would change what it means, as it would
    /// for any day of the lunar calendar.
    fileprivate func moved(by shift: Shift) -> Repetition? {
        switch self {
        case .gregorian(let rule): rule.moved(by: shift).map(Repetition.gregorian)
        case .lunar: shift.days == 0 ? try? ending(end.moved(by: shift)) : nil
        }
    }
}

extension RecurrenceRule {
    /// Whether the rule repeats on days of the week and nothing else, so that it can be moved by days.
    fileprivate var isPlainWeekly: Bool { frequency == .weekly && months.isEmpty && positions.isEmpty }

    /// The rule of a series whose starts were all moved; nil where a move by days would change what it means.
    fileprivate func moved(by shift: Shift) -> RecurrenceRule? {
        guard shift.days != 0 else { return try? ending(end.moved(by: shift)) }
        guard isPlainWeekly else { return nil }
        // The week begins as many days later, so that in every second week the days stay in one week together.
        return try? RecurrenceRule(
            frequency: .weekly, interval: interval, end: end.moved(by: shift),
            weekdays: weekdays.map { .each($0.weekday.moved(by: shift.days)) },
            weekStart: interval == 1 ? weekStart : weekStart.moved(by: shift.days))
    }
}

extension RecurrenceRule.End {
    fileprivate func moved(by shift: Shift) -> RecurrenceRule.End {
        switch self {
        case .never, .times: self
        case .until(let date): .until(date.adding(days: shift.days))
        case .untilLocal(let start): .untilLocal(shift(start))
        case .untilInstant(let instant): .untilInstant(instant.adding(seconds: shift.total))
        }
    }
}

extension Weekday {
    fileprivate func moved(by days: Int) -> Weekday {
        let all = Weekday.allCases
        return all[((rawValue - 1 + days) % all.count + all.count) % all.count]
    }
}
