import CivilTime
import Learning
import Scheduling
import Storage

/// What the panel of a cycle adds to each candidate's score.
struct AwardPanelWeights {
    private let roll: AwardRoll
    private let limit: Points
    private let members: [(seat: Int, bonds: PanelBonds)]
    private let judgements: [Int64: [AwardJudgement]]

    init(_ roll: AwardRoll, limit: Points, in file: CommunityReader) throws {
        self.roll = roll
        self.limit = limit
        members = try file.awardPanel(of: roll.cycle.number).compactMap { seat in
            seat.person.map { (seat.seat, roll.register.bonds(of: Person.ID($0))) }
        }
        judgements = Dictionary(grouping: try file.awardJudgements(in: roll.cycle.number), by: \.nomination)
    }

    /// The panel's part of a candidate's score; nil where the cycle has no panel, or its panel gives no points.
    func part(of nomination: AwardNomination) -> ScorePart? {
        guard let candidate = nomination.candidate, limit > .zero, !members.isEmpty else { return nil }
        let bonds = roll.register.bonds(of: candidate)
        // Who has moved in next door since they judged is recused all the same.
        let seats = Set(members.filter { $0.bonds.tie(to: bonds) == nil }.map(\.seat))
        let given = (judgements[nomination.number] ?? []).filter { seats.contains($0.seat) }.map(\.points)
        let sum = given.reduce(.zero, +)
        return ScorePart(
            .panel, points: PanelRules.weight(of: given, seats: seats.count), full: limit,
            figure: Figure(sum.hundredths, per: max(1, seats.count) * 100, .points), fullAt: nil)
    }
}

/// Puts the frozen scores of one award in order.
struct AwardPlacing {
    private let ranking: AwardRanking
    private let panel: AwardPanelWeights

    init(_ ranking: AwardRanking, panel: AwardPanelWeights) {
        self.ranking = ranking
        self.panel = panel
    }

    /// The scores with their places, in no order; who does not qualify, is no longer known, or was removed has none.
    func callAsFunction(
        _ nominations: [AwardNomination], without removed: Set<Int64>
    ) -> [(nomination: Int64, score: FrozenScore)] {
        let judged = nominations.map { ($0, withPanel($0)) }
        let scores = judged.compactMap { nomination, score -> CandidateScore? in
            guard let candidate = nomination.candidate, let score, score.isEligible,
                !removed.contains(nomination.number)
            else { return nil }
            return CandidateScore(candidate, parts: score.parts, unmet: [], rate: score.rate)
        }
        let standings = Dictionary(
            uniqueKeysWithValues: ranking.standings(scores).map { ($0.score.candidate, $0) })
        return judged.compactMap { nomination, score in
            guard var score else { return nil }
            let standing =
                removed.contains(nomination.number) ? nil : nomination.candidate.flatMap { standings[$0] }
            score.rank = standing?.rank
            score.tieBreak = standing?.tieBreak
            score.isProposed = standing?.wins ?? false
            return (nomination.number, score)
        }
    }

    private func withPanel(_ nomination: AwardNomination) -> FrozenScore? {
        guard var score = nomination.score else { return nil }
        score.parts.removeAll { $0.part == .panel }
        if let part = panel.part(of: nomination) { score.parts.append(part) }
        return score
    }
}
