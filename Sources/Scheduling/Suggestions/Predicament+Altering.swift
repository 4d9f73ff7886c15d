import CivilTime

extension Predicament {
    /// The proposal with a change; nil where the schedule cannot follow, or dates would be lost or change their day.
    func altered(_ change: Alteration) -> Proposal? { plan == nil ? rearranged(change) : replanned(change) }

    /// The whole activity laid out anew. Holidays are minded again, because other days may be off.
    private func replanned(_ change: Alteration) -> Proposal? {
        guard let schedule = refused.schedule.moved(by: change.shift, lasting: change.seconds),
            let plan = laidOut(details(change), schedule), isSame(plan, movedBy: change.shift)
        else { return nil }
        return observed(plan)
    }

    /// A schedule laid out, before holidays are minded; nil where it makes nothing, overlaps itself, or makes more dates.
    private func laidOut(_ details: ActivityDetails, _ schedule: Schedule) -> Proposal? {
        try? Proposal(details, schedule: schedule, in: zone, limit: plan?.occurrences.count ?? 0)
    }

    /// The dates that take place as public holidays leave them.
    private func observed(_ plan: Proposal) -> Proposal? {
        try? plan.observing(surroundings.holidays, in: zone, language: language)
    }

    /// The dates that do not stand yet, each with the change; all others just as they are. The schedule of an activity stays
    /// its own where only some of its dates change.
    private func rearranged(_ change: Alteration) -> Proposal? {
        let occurrences = refused.occurrences.compactMap { $0.stands ? $0 : altered($0, change) }
        let schedule = isWhole ? refused.schedule.moved(by: change.shift, lasting: change.seconds) : refused.schedule
        guard let schedule, occurrences.count == refused.occurrences.count else { return nil }
        return try? Proposal(details(change), schedule: schedule, occurrences: occurrences, setAside: refused.setAside)
    }

    /// One occurrence with a change; nil where it would change its day unasked, or a holiday would skip it.
    func altered(_ occurrence: ProposedOccurrence, _ change: Alteration) -> ProposedOccurrence? {
        let old = refused.start(of: occurrence, in: zone)
        let new = change.shift(old)
        let seconds = change.seconds ?? refused.seconds(of: occurrence, in: zone)
        guard new.date == old.date.adding(days: change.shift.days),
            let span = Schedule(Recurrence(start: new), seconds: seconds)?.span(startingAt: new, in: zone)
        else { return nil }
        let altered = ProposedOccurrence(
            original: isWhole && occurrence.original == old ? new : occurrence.original, span: span,
            rooms: change.exchange.map { $0(occurrence.rooms) } ?? occurrence.rooms)
        guard change.shift.days != 0 else { return altered.asking(occurrence.question) }
        switch refused.effect(of: surroundings.holidays, on: new.date) {
        case .none: return altered
        case .skip: return nil
        case .ask(let question): return altered.asking(question[language])
        }
    }

    /// What is asked for after the change. The rooms of an activity stay its own where only some of its dates change.
    func details(_ change: Alteration) -> ActivityDetails {
        var details = refused.details
        if let exchange = change.exchange, isWhole {
            details.rooms = exchange(details.rooms)
        }
        if let equipment = change.equipment { details.needs.equipment = equipment }
        return details
    }

    /// Whether no date was lost or changed its day by the move, as a rule's end or a clock change could bring about.
    private func isSame(_ moved: Proposal, movedBy shift: Shift) -> Bool {
        guard let plan, moved.occurrences.count == plan.occurrences.count else { return false }
        return zip(plan.occurrences, moved.occurrences).allSatisfy { old, new in
            new.original == shift(old.original)
                && new.original.date == old.original.date.adding(days: shift.days)
        }
    }
}

extension Proposal {
    /// What the schedule lays out, where that with its holidays minded is just this proposal; nil where it is not.
    func plan(in surroundings: Surroundings, language: Language) -> Proposal? {
        let zone = surroundings.zone
        guard
            let plan = try? Proposal(
                details, schedule: schedule, in: zone, limit: occurrences.count + setAside.count),
            let observed = try? plan.observing(surroundings.holidays, in: zone, language: language), observed == self
        else { return nil }
        return plan
    }
}
