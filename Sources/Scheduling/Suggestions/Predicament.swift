import CivilTime

/// A refused proposal with all that is known around it, and the judge before whom alternatives are tried.
///
/// Occurrences that stand already are part of every alternative, just as they are.
struct Predicament {
    /// What was refused.
    let refused: Proposal
    /// The occurrences that are asked for and do not stand yet, earliest first.
    let changing: [ProposedOccurrence]
    /// The occurrences that cannot stand, earliest first.
    let clashes: [ProposedOccurrence]
    /// What lies around.
    let surroundings: Surroundings
    /// The community's language.
    let language: Language
    /// What the schedule lays out before holidays are minded; nil where the proposal is more or less than what its schedule
    /// says, as that of a changed series is.
    let plan: Proposal?
    private let bench: Bench
    private let known: KnownTimes

    /// So many clashes are tried by themselves before a whole alternative is.
    private static let mostProbes = 8

    /// Finds out what is wrong with a proposal; nil where no rule refuses it.
    init?(_ proposal: Proposal, in surroundings: Surroundings, before bench: Bench, language: Language) {
        let refusals = bench.refusals(of: proposal, in: surroundings)
        guard let first = refusals.first else { return nil }
        let starts = Set(refusals.map(\.occurrence))
        refused = proposal
        changing = proposal.occurrences.filter { !$0.stands }
        clashes = changing.filter { starts.contains($0.span.start) }
        self.surroundings = surroundings
        self.language = language
        self.bench = bench.asking(Set(refusals.filter { $0.occurrence == first.occurrence }.map(\.rule)))
        known = KnownTimes(around: proposal, in: surroundings.zone)
        plan = proposal.plan(in: surroundings, language: language)
    }

    /// The community's time zone.
    var zone: Zone { surroundings.zone }
    /// Whether more than one date is asked for.
    var isSeries: Bool { changing.count > 1 }
    /// Whether the whole activity is asked for, not only some of its dates.
    var isWhole: Bool { changing.count == refused.occurrences.count }
    /// How long each time was to last, in seconds.
    var seconds: Int { changing.first.map { refused.seconds(of: $0, in: zone) } ?? refused.schedule.seconds }
    /// What the wall clock shows at the first start that is asked for.
    var firstStart: LocalDateTime? { changing.first.map { refused.start(of: $0, in: zone) } }
    /// The rooms that are asked for where it clashes.
    var rooms: [Room.ID] { clashes.first?.rooms ?? refused.details.rooms }

    /// The proposal with a change, where the judge accepts every occurrence of it.
    func judged(_ change: Alteration) -> JudgedProposal? {
        guard isWorthTrying(change), let proposal = altered(change) else { return nil }
        return judged(proposal)
    }

    /// The proposal as the judge accepts it; nil where a rule refuses it, or where not all of it is known ground.
    func judged(_ proposal: Proposal) -> JudgedProposal? {
        guard proposal.occurrences.allSatisfy({ $0.stands || known.contain($0.span) }) else { return nil }
        return bench.accepted(proposal, in: surroundings)
    }

    /// Whether the first clashes would go away: quick questions that spare laying out and judging most alternatives.
    private func isWorthTrying(_ change: Alteration) -> Bool {
        clashes.prefix(Self.mostProbes).allSatisfy { clash in
            guard let moved = altered(clash, change),
                let probe = try? Proposal(details(change), schedule: refused.schedule, occurrences: [moved])
            else { return true }
            return known.contain(moved.span) && bench.letsPass(probe, in: surroundings)
        }
    }
}
