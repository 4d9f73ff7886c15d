import CivilTime

/// Leaves the clashing dates out of a series, where they are no more than a third of it.
struct WithoutClashes {
    private let predicament: Predicament

    init(_ predicament: Predicament) { self.predicament = predicament }

    /// The series without its clashing dates; empty where too little would be left.
    func options() -> [Option] {
        let all = predicament.changing.count
        let left = predicament.clashes
        guard all > 1, left.count * 3 <= all, let proposal = predicament.without(left),
            let judged = predicament.judged(proposal)
        else { return [] }
        let words = SuggestionWords(predicament)
        return [
            Option(
                suggestion: Suggestion(
                    changes: [.occurrences], description: words.sentence([words.leftOut(left, of: all)]),
                    judged: judged),
                cost: Inconvenience.leavingOut(left.count, of: all))
        ]
    }
}

extension Predicament {
    /// The proposal without some of its dates, which its schedule takes out; all others just as they are.
    fileprivate func without(_ left: [ProposedOccurrence]) -> Proposal? {
        let recurrence = refused.schedule.recurrence
        let schedule = Schedule(
            Recurrence(
                start: recurrence.start, rule: recurrence.rule, additions: recurrence.additions,
                exclusions: recurrence.exclusions + left.map(\.original)),
            seconds: refused.schedule.seconds)
        let originals = Set(left.map(\.original))
        let kept = refused.occurrences.filter { $0.stands || !originals.contains($0.original) }
        return schedule.flatMap {
            try? Proposal(refused.details, schedule: $0, occurrences: kept, setAside: refused.setAside)
        }
    }
}
