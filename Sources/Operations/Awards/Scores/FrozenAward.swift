import CivilTime
import Learning
import Scheduling
import Storage

/// One award of a cycle that was scored: what was frozen at the cut-off, whatever became of the log since.
struct FrozenAward {
    let basis: AwardBasis
    private let award: AwardKind
    private let roll: AwardRoll
    private let ranking: AwardRanking

    /// Reads what was frozen; nil where the question is not about a cycle that was scored.
    init?(_ question: AwardQuestion, award: AwardKind, in file: CommunityReader, at desk: Desk) throws {
        guard case .cycle(let name) = question else { return nil }
        let cycle = try file.awardCycle(named: name)
        guard cycle.awards.contains(award) else {
            throw LearningError.award(.notAwarded(award, cycle: cycle.name))
        }
        guard let cutOff = cycle.dates.cutOff, let period = AwardPeriod(from: cycle.period.first, through: cutOff)
        else { return nil }
        self.award = award
        let rules = try AwardRules(of: cycle, in: file)
        basis = AwardBasis(cycle: cycle.name, period: period, rules: rules, isFrozen: true)
        roll = try AwardRoll(cycle, in: file, on: desk.today)
        let history = try AwardHistory(of: award, before: cycle, restCycles: rules.policy[.restCycles], in: file)
        ranking = AwardRanking(
            winners: rules.policy.winners(of: award), formerWinners: history.formerWinners,
            lot: AwardLot(seed: cycle.seed))
    }

    /// The nominated in order. Before the result hangs out, in the order in which it would.
    var standings: ShowStandings.Answer {
        ShowStandings.Answer(award: award, basis: basis, rows: isPlaced ? placedRows : rowsToBePlaced, silent: 0)
    }

    /// The nomination of a name, with its frozen score.
    ///
    /// - Throws: `OperationError.notFound` where nobody of the name was nominated.
    func nomination(of name: String) throws -> AwardNomination { try roll.find(name, for: award) }

    /// What a candidate is called.
    func name(of nomination: AwardNomination) -> LocalizedText { roll.name(of: nomination) }

    /// Who somebody is in whose name a line stands; nil where nobody is to know any more.
    func person(_ number: Int64?) -> Person? { roll.register.person(number) }

    private var scored: [(nomination: AwardNomination, score: FrozenScore)] {
        roll.nominations.filter { $0.award == award }.compactMap { nomination in
            nomination.score.map { (nomination, $0) }
        }
    }

    private var isPlaced: Bool { scored.contains { $0.score.rank != nil } }

    private var placedRows: [ShowStandings.Row] {
        scored.sorted { ($0.score.rank ?? .max, $1.score.total) < ($1.score.rank ?? .max, $0.score.total) }.map {
            row($0.nomination, $0.score, rank: $0.score.rank, wins: $0.score.isProposed, tieBreak: $0.score.tieBreak)
        }
    }

    private var rowsToBePlaced: [ShowStandings.Row] {
        let eligible = scored.compactMap { nomination, score in
            score.isEligible
                ? nomination.candidate.map { CandidateScore($0, parts: score.parts, unmet: [], rate: score.rate) } : nil
        }
        let standings = Dictionary(
            uniqueKeysWithValues: ranking.standings(eligible).map { ($0.score.candidate, $0) })
        let rows = scored.map { nomination, score in
            let standing = nomination.candidate.flatMap { score.isEligible ? standings[$0] : nil }
            return row(
                nomination, score, rank: standing?.rank, wins: standing?.wins ?? false, tieBreak: standing?.tieBreak)
        }
        return rows.sorted { ($0.rank ?? .max, $1.score.total) < ($1.rank ?? .max, $0.score.total) }
    }

    private func row(
        _ nomination: AwardNomination, _ score: FrozenScore, rank: Int?, wins: Bool, tieBreak: TieBreak?
    ) -> ShowStandings.Row {
        ShowStandings.Row(
            candidate: nomination.candidate, name: name(of: nomination), rank: rank, wins: wins, tieBreak: tieBreak,
            score: ToldScore(score))
    }
}
