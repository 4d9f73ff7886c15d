import CivilTime

/// Leaves the clashing dates out of a series, where they are no more than a third of it.
struct WithoutClashes {
    private let predicament: Predicament

    init(_ predicament: Predicament) { self.predicament = predicament }

    /// The series without its clashing dates; empty where too little would be left.
    func options() -> [Option] {
        let all = predicament.refused.occurrences.count
        let left = predicament.clashes
        guard all > 1, left.count * 3 <= all, let schedule = schedule(without: left.map(\.original)),
            let proposal = predicament.proposal(predicament.refused.details, schedule),
            proposal.occurrences.count == all - left.count, let judged = predicament.judged(proposal)
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

    private func schedule(without starts: [LocalDateTime]) -> Schedule? {
        let recurrence = predicament.refused.schedule.recurrence
        return Schedule(
            Recurrence(
                start: recurrence.start, rule: recurrence.rule, additions: recurrence.additions,
                exclusions: recurrence.exclusions + starts),
            seconds: predicament.seconds)
    }
}
