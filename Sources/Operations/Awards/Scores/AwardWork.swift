import CivilTime
import Learning
import Scheduling
import Storage

/// What is needed to score inside one transaction: the days, the rules, the evidence, and who won before.
struct AwardWork {
    let basis: AwardBasis
    let ledger: AwardLedger
    private let history: [AwardKind: AwardHistory]
    private let lot: AwardLot?

    /// Reads what is needed.
    init(_ question: AwardQuestion, in file: CommunityReader, at desk: Desk) throws {
        switch question {
        case .days(let first, let last):
            guard let period = AwardPeriod(from: first, through: last) else {
                throw AwardError.badPeriod(first: first, last: last)
            }
            self.init(
                basis: AwardBasis(cycle: nil, period: period, rules: try AwardRules(current: file)),
                ledger: try AwardLedger(file, in: period, at: desk), history: [:], lot: nil)
        case .cycle(let name): try self.init(file.awardCycle(named: name), in: file, at: desk)
        }
    }

    /// Reads what is needed of a cycle: its frozen rules, or before it is opened those of today.
    ///
    /// - Parameter last: The last day that counts, where it is not that of the cycle.
    init(_ cycle: AwardCycle, through last: LocalDate? = nil, in file: CommunityReader, at desk: Desk) throws {
        let end = min(last ?? cycle.period.last, cycle.period.last)
        guard let period = AwardPeriod(from: cycle.period.first, through: end) else {
            throw AwardError.badPeriod(first: cycle.period.first, last: end)
        }
        let rules = try AwardRules(of: cycle, in: file)
        let history = try cycle.awards.map { award in
            let rest = rules.policy[.restCycles]
            return (award, try AwardHistory(of: award, before: cycle, restCycles: rest, in: file))
        }
        self.init(
            basis: AwardBasis(cycle: cycle.name, period: period, rules: rules),
            ledger: try AwardLedger(file, in: period, cycle: cycle, at: desk),
            history: Dictionary(uniqueKeysWithValues: history), lot: AwardLot(seed: cycle.seed))
    }

    private init(basis: AwardBasis, ledger: AwardLedger, history: [AwardKind: AwardHistory], lot: AwardLot?) {
        self.basis = basis
        self.ledger = ledger
        self.history = history
        self.lot = lot
    }

    /// Every candidate's standing.
    func standings(of award: AwardKind) -> [Standing] {
        ranking(of: award).standings(ledger.scores(for: award, by: scorer(of: award)))
    }

    /// The score of one candidate, of the award's age or not.
    func score(_ candidate: AwardCandidate, for award: AwardKind) -> CandidateScore {
        scorer(of: award).score(candidate, for: award, by: ledger.evidence(of: candidate))
    }

    /// Puts scores of an award in order.
    func ranking(of award: AwardKind) -> AwardRanking {
        AwardRanking(
            winners: basis.rules.policy.winners(of: award), formerWinners: history(of: award).formerWinners, lot: lot)
    }

    private func scorer(of award: AwardKind) -> AwardScorer {
        AwardScorer(policy: basis.rules.policy, period: basis.period, resting: history(of: award).resting)
    }

    private func history(of award: AwardKind) -> AwardHistory { history[award] ?? .empty }
}
