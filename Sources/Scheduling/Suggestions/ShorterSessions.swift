import CivilTime

/// Looks for a shorter time within the one that was wished for: the longest that fits from its start, and the longest
/// that fits to its end. The reading lecture has one length only, so of it that length is tried.
struct ShorterSessions {
    private let predicament: Predicament
    private static let step = 15 * 60
    private static let halfAnHour = 30 * 60

    init(_ predicament: Predicament) { self.predicament = predicament }

    /// The accepted lengths, at most one for each side that is cut.
    func options() -> [Option] {
        guard predicament.refused.details.kind != .lecture else {
            let isHalfAnHour = predicament.seconds == Self.halfAnHour
            return isHalfAnHour ? [] : [option(lasting: Self.halfAnHour, from: 0)].compactMap(\.self)
        }
        let cutAtTheEnd = lengths.lazy.compactMap { option(lasting: $0, from: 0) }.first
        let cutAtTheStart = lengths.lazy.compactMap { option(lasting: $0, from: predicament.seconds - $0) }.first
        return [cutAtTheEnd, cutAtTheStart].compactMap(\.self)
    }

    /// The lengths worth trying, longest first, in whole steps down to half an hour.
    private var lengths: [Int] {
        let longest = (predicament.seconds - 1) / Self.step * Self.step
        return Array(stride(from: longest, through: Self.halfAnHour, by: -Self.step))
    }

    private func option(lasting seconds: Int, from offset: Int) -> Option? {
        let change = Alteration(shift: Shift(seconds: offset), seconds: seconds)
        guard let judged = predicament.judged(change) else { return nil }
        let words = SuggestionWords(predicament)
        return Option(
            suggestion: Suggestion(
                changes: offset == 0 ? [.length] : [.start, .length],
                description: words.sentence([words.length(judged.proposal)]), judged: judged),
            cost: Inconvenience.shortening(bySeconds: abs(predicament.seconds - seconds)))
    }
}
