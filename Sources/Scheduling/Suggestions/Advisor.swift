public import CivilTime

/// Looks for ways out of a refusal, each judged by the same rules before it is shown.
public struct Advisor: Sendable {
    private let judge: Judge

    /// The most suggestions worth reading.
    public static let mostSuggestions = 8
    /// With fewer than this, two changes at once are tried too.
    private static let enough = 5

    /// Prepares to advise with the judge that refused.
    public init(judge: Judge) { self.judge = judge }

    /// The times whose claims and closures must be known before advice can be given: whole days of the community around
    /// every occurrence, as far as a suggestion may move it. Joined and in order.
    public static func neighbourhood(of proposal: Proposal, in zone: Zone) -> [TimeSpan] {
        KnownTimes(around: proposal, in: zone).spans
    }

    /// Alternatives that the same rules accept, best first, eight at most; empty where nothing refuses the proposal.
    ///
    /// - Parameters:
    ///   - proposal: What was refused.
    ///   - surroundings: What lies in the `neighbourhood` of the proposal, with every room. Nothing outside is suggested.
    public func suggestions(for proposal: Proposal, in surroundings: Surroundings) -> [Suggestion] {
        guard let predicament = Predicament(proposal, in: surroundings, judge: judge) else { return [] }
        let single =
            NearbyTimes(predicament).options() + OtherRooms(predicament).options() + OtherDays(predicament).options()
            + ShorterSessions(predicament).options() + WithoutClashes(predicament).options()
        let best = Ranking.best(of: single, limit: Self.mostSuggestions)
        guard best.count < Self.enough else { return best }
        let double = OtherRooms(predicament).optionsAtNearbyTimes() + OtherDays(predicament).optionsAtNearbyTimes()
        return Ranking.best(of: single + double, limit: Self.mostSuggestions)
    }
}
