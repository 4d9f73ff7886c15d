import CivilTime

/// The times around a proposal about which everything is known, so that an alternative in them can be judged truthfully.
struct KnownTimes {
    /// The times, in order, none touching another.
    let spans: [TimeSpan]

    /// The whole local days that an alternative to the proposal may reach. What stands already is not moved, but a date that
    /// was set aside may come back when the others move.
    init(around proposal: Proposal, in zone: Zone) {
        let days = proposal.daysToTry
        let moving = proposal.occurrences.filter { !$0.stands } + proposal.setAside.map(\.occurrence)
        spans = TimeSpan.joined(
            moving.compactMap { occurrence in
                let first = zone.local(occurrence.span.start).date
                let last = zone.local(occurrence.span.end.adding(seconds: -1)).date
                return zone.span(
                    from: first.adding(days: days.lowerBound), through: last.adding(days: days.upperBound))
            })
    }

    /// Whether the whole span is known.
    func contain(_ span: TimeSpan) -> Bool {
        let index = spans.firstIndexWhere { $0.end >= span.end }
        return index < spans.endIndex && spans[index].contains(span)
    }
}

extension Proposal {
    /// How many days earlier and later an alternative may lie: a week for a single date, also of a series of which the others
    /// stand; half a week (so every weekday) for dates without a rule and plain weekly series; and none for series of all
    /// working days and rules that no longer mean the same on other days.
    var daysToTry: ClosedRange<Int> {
        let changing = occurrences.count { !$0.stands }
        let isOneOfMany = changing < occurrences.count
        if changing == 1, schedule.recurrence.rule == nil || isOneOfMany { return -7...7 }
        guard let rule = schedule.recurrence.rule else { return -3...3 }
        return rule.isPlainWeekly && !rule.isEveryWorkingDay ? -3...3 : 0...0
    }
}
