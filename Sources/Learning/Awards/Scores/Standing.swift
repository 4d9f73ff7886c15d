public import CivilTime

/// Where a candidate stands.
public struct Standing: Sendable, Hashable {
    /// The place, from 1; nil for who does not meet the conditions.
    public let rank: Int?
    /// The score.
    public let score: CandidateScore
    /// Whether the place is one that wins. Where a tie at the edge is not broken yet, all of it counts.
    public let wins: Bool
    /// What put the candidate before or behind others of the same score; nil where nobody has it.
    public let tieBreak: TieBreak?

    /// Puts a standing together, for those who keep it.
    public init(rank: Int?, score: CandidateScore, wins: Bool, tieBreak: TieBreak? = nil) {
        self.rank = rank
        self.score = score
        self.wins = wins
        self.tieBreak = tieBreak
    }
}

/// What decides among equal scores.
public enum TieBreak: String, Sendable, Hashable, CaseIterable {
    /// The better rate.
    case rate
    /// Who has not won before comes first.
    case firstTime = "first-time"
    /// A lot, drawn from the published seed.
    case lot
    /// Nothing yet: no seed was published.
    case open

    /// The reason in a few words.
    public var name: LocalizedText {
        switch self {
        case .rate: LocalizedText(zh: "同分，比参与率", en: "equal score, by rate")
        case .firstTime: LocalizedText(zh: "同分同率，未获过奖的在前", en: "equal score and rate, first-time winner first")
        case .lot: LocalizedText(zh: "同分，按公布的种子抽签", en: "equal, by lot from the published seed")
        case .open: LocalizedText(zh: "并列，抽签决定", en: "tied; a lot will decide")
        }
    }
}

/// Puts scores in order: by points, then by rate, then who has not won before, then by lot.
public struct AwardRanking: Sendable, Hashable {
    /// How many win.
    public let winners: Int
    /// Who has ever won this award.
    public let formerWinners: Set<AwardCandidate>
    /// The lot that decides among equals; nil while no seed is published: equals then share a place.
    public let lot: AwardLot?

    /// Prepares to put scores in order.
    public init(winners: Int, formerWinners: Set<AwardCandidate> = [], lot: AwardLot? = nil) {
        self.winners = winners
        self.formerWinners = formerWinners
        self.lot = lot
    }

    /// The scores in order, those that do not meet the conditions last and without a place.
    public func standings(_ scores: [CandidateScore]) -> [Standing] {
        let places = scores.map(place)
        let eligible = places.filter(\.score.isEligible).sorted { comesFirst($0, $1) }
        let others = places.filter { !$0.score.isEligible }.sorted { comesFirst($0, $1) }
        var rank = 0
        let ranked = eligible.indices.map { index in
            let tie = tieBreak(at: index, in: eligible)
            if index == 0 || !(isOpen(eligible[index - 1], eligible[index])) { rank = index + 1 }
            return Standing(rank: rank, score: eligible[index].score, wins: rank <= winners, tieBreak: tie)
        }
        return ranked + others.map { Standing(rank: nil, score: $0.score, wins: false) }
    }

    private struct Place {
        let score: CandidateScore
        let points: Points
        let hasWon: Bool
        let lot: UInt64
    }

    private func place(_ score: CandidateScore) -> Place {
        Place(
            score: score, points: score.score, hasWon: formerWinners.contains(score.candidate),
            lot: lot?.number(of: score.candidate) ?? 0)
    }

    private func comesFirst(_ one: Place, _ other: Place) -> Bool {
        switch difference(one, other) {
        case nil: one.points != other.points ? one.points > other.points : one.score.candidate < other.score.candidate
        case .rate: one.score.rate.isGreater(than: other.score.rate)
        case .firstTime: !one.hasWon
        case .lot: one.lot < other.lot
        case .open: one.score.candidate < other.score.candidate
        }
    }

    /// What decides between two of the same score; nil where the score does.
    private func difference(_ one: Place, _ other: Place) -> TieBreak? {
        guard one.points == other.points else { return nil }
        let (rate, otherRate) = (one.score.rate, other.score.rate)
        if rate.isGreater(than: otherRate) || otherRate.isGreater(than: rate) { return .rate }
        if one.hasWon != other.hasWon { return .firstTime }
        return one.lot == other.lot ? .open : .lot
    }

    private func isOpen(_ one: Place, _ other: Place) -> Bool { difference(one, other) == .open }

    /// What puts a place behind the one before it, else before the one behind it.
    private func tieBreak(at index: Int, in places: [Place]) -> TieBreak? {
        let before = index > 0 ? difference(places[index - 1], places[index]) : nil
        let after = index + 1 < places.count ? difference(places[index], places[index + 1]) : nil
        return before ?? after
    }
}

extension Figure {
    fileprivate func isGreater(than other: Figure) -> Bool { amount * other.divisor > other.amount * divisor }
}
