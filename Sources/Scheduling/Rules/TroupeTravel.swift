import CivilTime

/// The time that a troupe needs to get to a performance, and to get back and rest after one.
struct TroupeTravel {
    private let surroundings: Surroundings
    private let kind: ActivityKind
    /// The dates of the proposal that stand: their claims are known as those of others are.
    private let standing: Set<TimeSpan>

    /// Prepares to compare a proposal with the other activities of its troupes.
    init(of proposal: Proposal, in surroundings: Surroundings) {
        self.surroundings = surroundings
        kind = proposal.details.kind
        standing = Set(proposal.occurrences.filter(\.stands).map(\.span))
    }

    /// The gaps to the troupe's own other activities that are too short.
    func shortages(of troupe: Troupe, around occurrence: ProposedOccurrence) -> [GapShortage] {
        surroundings.claims.gaps(on: .troupe(troupe.id), around: occurrence.span).compactMap { gap in
            guard !standing.contains(gap.neighbour.span) else { return nil }
            return GapShortage(name: troupe.name, gap: gap, needs: needs(beside: gap.neighbour, gap.side))
        }
    }

    /// What the troupe needs between the proposal and another activity of its own.
    func needs(beside neighbour: Claim, _ side: Gap.Side) -> [GapShortage.Need] {
        let (earlier, later) =
            switch side {
            case .before: (neighbour.holder.kind, kind)
            case .after: (kind, neighbour.holder.kind)
            }
        let policy = surroundings.policy
        let isOnTheWay = earlier == .performance || later == .performance
        let rests = earlier == .performance
        return [
            GapShortage.Need(
                seconds: isOnTheWay ? policy.travelMinutes * 60 : 0, purpose: LocalizedText(zh: "路程", en: "on the way")),
            GapShortage.Need(
                seconds: rests ? policy.restMinutes * 60 : 0, purpose: LocalizedText(zh: "休息", en: "to rest")),
        ]
    }
}
