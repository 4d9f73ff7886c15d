public import CivilTime

/// Looks for ways out of a refusal, each judged by the same rules before it is shown.
public struct Advisor: Sendable {
    private let judge: Judge
    private let language: Language

    /// The most suggestions worth reading.
    public static let mostSuggestions = 8
    /// With fewer than this, two changes at once are tried too, and then more of each kind.
    private static let enough = 5

    /// Prepares to advise with the judge that refused, in the community's language.
    public init(judge: Judge, language: Language) {
        self.judge = judge
        self.language = language
    }

    /// The times whose claims and closures must be known before advice can be given: whole days of the community around
    /// every occurrence, as far as a suggestion may move it. Joined and in order.
    public static func neighbourhood(of proposal: Proposal, in zone: Zone) -> [TimeSpan] {
        KnownTimes(around: proposal, in: zone).spans
    }

    /// Alternatives that the same rules accept, best first, eight at most; empty where nothing refuses the proposal.
    ///
    /// - Parameters:
    ///   - proposal: What was refused. Of a changed series only the occurrences that do not stand yet are moved.
    ///   - surroundings: What lies in the `neighbourhood` of the proposal; of other rooms, what lies at its own times.
    ///   - overrides: The rules whose refusals were let pass, which they are for the alternatives too.
    ///   - wider: The same with every room throughout, asked for where one change is not enough. Nothing outside is suggested.
    public func suggestions(
        for proposal: Proposal, in surroundings: Surroundings, overriding overrides: Overrides = .none,
        wider: () throws -> Surroundings
    ) rethrows -> [Suggestion] {
        let bench = Bench(judge, overriding: overrides)
        guard let predicament = Predicament(proposal, in: surroundings, before: bench, language: language) else {
            return []
        }
        var options = oneChange(predicament)
        let best = Ranking.best(of: options, limit: Self.mostSuggestions)
        guard best.count < Self.enough,
            let predicament = Predicament(proposal, in: try wider(), before: bench, language: language)
        else { return best }
        for search in [twoChanges, moreOfEach] {
            options += search(predicament)
            let best = Ranking.best(of: options, limit: Self.mostSuggestions)
            if best.count >= Self.enough { return best }
        }
        return Ranking.best(of: options, limit: Self.mostSuggestions)
    }

    private func oneChange(_ predicament: Predicament) -> [Option] {
        NearbyTimes(predicament).options() + OtherRooms(predicament).options() + OtherDays(predicament).options()
            + ShorterSessions(predicament).options() + LessEquipment(predicament).options()
            + WithoutClashes(predicament).options()
    }

    private func twoChanges(_ predicament: Predicament) -> [Option] {
        OtherRooms(predicament).optionsAtNearbyTimes() + OtherDays(predicament).optionsAtNearbyTimes()
    }

    private func moreOfEach(_ predicament: Predicament) -> [Option] {
        NearbyTimes(predicament).options(eachWay: Self.enough) + OtherDays(predicament).options(most: Self.enough)
            + OtherRooms(predicament).optionsAtNearbyTimes(eachWay: Self.enough)
            + OtherDays(predicament).optionsAtOtherTimes(eachWay: Self.enough)
    }
}
