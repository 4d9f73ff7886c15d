import CivilTime

/// Looks for another day at the same time: within a week for a single date; for a weekly series the whole of it moved.
struct OtherDays {
    private let predicament: Predicament
    private static let most = 3

    init(_ predicament: Predicament) { self.predicament = predicament }

    /// The nearest accepted days.
    func options(most: Int = OtherDays.most) -> [Option] {
        Array(
            days.lazy.compactMap { days in
                predicament.judged(Alteration(shift: Shift(days: days))).map { option($0, days: days) }
            }.prefix(most))
    }

    /// The nearest days on which only another time is accepted.
    func optionsAtNearbyTimes() -> [Option] {
        Array(
            days.lazy.filter { predicament.judged(Alteration(shift: Shift(days: $0))) == nil }
                .flatMap { times(on: $0).options(eachWay: 1) }.prefix(2 * Self.most))
    }

    /// The nearest days with so many other times of each.
    func optionsAtOtherTimes(eachWay count: Int) -> [Option] {
        Array(days.lazy.flatMap { times(on: $0).options(eachWay: count) }.prefix(3 * Self.most))
    }

    private func times(on days: Int) -> NearbyTimes {
        NearbyTimes(predicament, days: days, otherCost: Inconvenience.days(days))
    }

    private func option(_ judged: JudgedProposal, days: Int) -> Option {
        let words = SuggestionWords(predicament)
        return Option(
            suggestion: Suggestion(
                changes: [.date],
                description: words.sentence([words.moved(judged.proposal, by: Shift(days: days))]), judged: judged),
            cost: Inconvenience.days(days))
    }

    /// The moves worth trying, easiest first.
    private var days: [Int] {
        predicament.refused.daysToTry.filter { $0 != 0 }
            .sorted { Inconvenience.days($0) < Inconvenience.days($1) }
    }
}
