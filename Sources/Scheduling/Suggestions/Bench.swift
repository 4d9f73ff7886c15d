import CivilTime

/// The judge before whom alternatives are tried, with what an administrator lets pass.
struct Bench {
    private let judge: Judge
    private let overrides: Overrides
    /// A judge of only those rules that are likely to refuse one date, for quick questions.
    private var quick = Judge(rules: [])

    /// Rules that most alternatives fail.
    private static let strictest: Set<RuleID> = [
        .inThePast, .roomDoubleBooked, .troupeDoubleBooked, .roomClosed, .outsideOpeningHours,
    ]
    /// Rules that look at a booking as a whole: one date of it says nothing about them.
    private static let ofWholeBookings: Set<RuleID> = [.tooEarlyToBook, .troupeSuspended]

    /// Calls a judge.
    init(_ judge: Judge, overriding overrides: Overrides) {
        self.judge = judge
        self.overrides = overrides
    }

    /// The same bench, which asks first about the rules that have refused, and those that most alternatives fail.
    func asking(_ rules: Set<RuleID>) -> Bench {
        let first = rules.union(Self.strictest).subtracting(Self.ofWholeBookings)
        var bench = self
        bench.quick = Judge(rules: judge.rules.filter { first.contains($0.id) })
        return bench
    }

    /// The findings that refuse, by occurrence.
    func refusals(of proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        judge.findings(on: proposal, in: surroundings, overriding: overrides).filter(\.refuses)
    }

    /// The proposal as the judge accepts it; nil where a rule refuses it.
    func accepted(_ proposal: Proposal, in surroundings: Surroundings) -> JudgedProposal? {
        guard !judge.refuses(proposal, in: surroundings, overriding: overrides) else { return nil }
        switch judge.verdict(on: proposal, in: surroundings, overriding: overrides) {
        case .accepted(let judged): return judged
        case .refused: return nil
        }
    }

    /// Whether a proposal of one date passes the rules that are likely to refuse it.
    func letsPass(_ proposal: Proposal, in surroundings: Surroundings) -> Bool {
        !quick.refuses(proposal, in: surroundings, overriding: overrides)
    }
}
