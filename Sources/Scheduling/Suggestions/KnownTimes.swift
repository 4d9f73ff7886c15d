import CivilTime

/// The times around a proposal about which everything is known, so that an alternative in them can be judged truthfully.
struct KnownTimes {
    /// The times, in order, none touching another.
    let spans: [TimeSpan]

    /// The whole local days that an alternative to the proposal may reach.
    init(around proposal: Proposal, in zone: Zone) {
        let days = proposal.daysToTry
        spans = TimeSpan.joined(
            proposal.occurrences.compactMap { occurrence in
                let first = zone.local(occurrence.span.start).date
                let last = zone.local(occurrence.span.end.adding(seconds: -1)).date
                return zone.span(
                    from: first.adding(days: days.lowerBound), through: last.adding(days: days.upperBound))
            })
    }

    /// Whether the whole span is known.
    func contain(_ span: TimeSpan) -> Bool {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = low + (high - low) / 2
            if spans[middle].end >= span.end { high = middle } else { low = middle + 1 }
        }
        return low < spans.count && spans[low].contains(span)
    }
}

extension Proposal {
    /// How many days earlier and later an alternative may lie: a week for a single date, half a week (so every weekday)
    /// for dates without a rule and plain weekly series, and none for rules that no longer mean the same on other days.
    var daysToTry: ClosedRange<Int> {
        if occurrences.count == 1, schedule.recurrence.rule == nil { return -7...7 }
        guard let rule = schedule.recurrence.rule else { return -3...3 }
        return rule.isPlainWeekly ? -3...3 : 0...0
    }
}
