import CivilTime

/// A refused proposal with all that is known around it, and the judge before whom alternatives are tried.
struct Predicament {
    /// What was refused.
    let refused: Proposal
    /// The occurrences that cannot stand, earliest first.
    let clashes: [ProposedOccurrence]
    /// What lies around.
    let surroundings: Surroundings
    private let judge: Judge
    private let known: KnownTimes

    /// Finds out what is wrong with a proposal; nil where no rule refuses it.
    init?(_ proposal: Proposal, in surroundings: Surroundings, judge: Judge) {
        let refusals = judge.findings(on: proposal, in: surroundings).filter(\.refuses)
        guard !refusals.isEmpty else { return nil }
        let starts = Set(refusals.map(\.occurrence))
        refused = proposal
        clashes = proposal.occurrences.filter { starts.contains($0.span.start) }
        self.surroundings = surroundings
        self.judge = judge
        known = KnownTimes(around: proposal, in: surroundings.zone)
    }

    /// The community's time zone.
    var zone: Zone { surroundings.zone }
    /// Whether more than one date is asked for.
    var isSeries: Bool { refused.occurrences.count > 1 }
    /// How long each time was to last, in seconds.
    var seconds: Int { refused.schedule.seconds }

    /// The same activity moved, in other rooms or with another length, where the judge accepts every occurrence of it.
    func judged(rooms: [Room.ID]? = nil, shift: Shift = Shift(), seconds: Int? = nil) -> JudgedProposal? {
        var details = refused.details
        if let rooms { details.rooms = rooms }
        guard let schedule = refused.schedule.moved(by: shift, lasting: seconds),
            isWorthTrying(details, shift: shift, seconds: schedule.seconds),
            let proposal = proposal(details, schedule), isSame(proposal, movedBy: shift)
        else { return nil }
        return judged(proposal)
    }

    /// The proposal as the judge accepts it; nil where a rule refuses it, or where not all of it is known ground.
    func judged(_ proposal: Proposal) -> JudgedProposal? {
        guard proposal.occurrences.allSatisfy({ known.contain($0.span) }) else { return nil }
        switch judge.verdict(on: proposal, in: surroundings) {
        case .accepted(let judged): return judged
        case .refused: return nil
        }
    }

    /// Lays a schedule out; nil where it makes nothing or overlaps itself.
    func proposal(_ details: ActivityDetails, _ schedule: Schedule) -> Proposal? {
        let most = refused.occurrences.count + refused.setAside.count
        return try? Proposal(details, schedule: schedule, in: zone, limit: most)
            .observing(surroundings.holidays, in: zone, language: .zh)
    }

    /// Whether the first clash of a series would go away: a quick question that spares laying out most series.
    private func isWorthTrying(_ details: ActivityDetails, shift: Shift, seconds: Int) -> Bool {
        guard isSeries, let clash = clashes.first,
            let schedule = Schedule(Recurrence(start: shift(clash.original)), seconds: seconds)
        else { return true }
        return proposal(details, schedule).flatMap { judged($0) } != nil
    }

    /// Whether no occurrence was lost or changed its day by the move, as a rule's end or a clock change could bring about.
    private func isSame(_ proposal: Proposal, movedBy shift: Shift) -> Bool {
        proposal.occurrences.count == refused.occurrences.count
            && zip(refused.occurrences, proposal.occurrences).allSatisfy { old, new in
                new.original == shift(old.original)
                    && new.original.date == old.original.date.adding(days: shift.days)
            }
    }
}
