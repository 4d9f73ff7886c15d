public import CivilTime
public import Learning
import Scheduling
import Storage

/// Shows where everybody stands for an award: live from the log, and of a cycle that was scored as it was frozen then.
public struct ShowStandings: Sendable {
    /// A line of the standings.
    public struct Row: Sendable, Hashable {
        /// The candidate's key; nil where nobody is to know any more who it was.
        public let candidate: AwardCandidate?
        /// Who it is, in full. Meant for those who keep the file.
        public let name: LocalizedText
        /// The place; nil for who does not meet the conditions.
        public let rank: Int?
        /// Whether the place is one that wins.
        public let wins: Bool
        /// What decided among equal scores.
        public let tieBreak: TieBreak?
        /// The score.
        public let score: ToldScore
    }

    /// Where everybody stands.
    public struct Answer: Sendable, Hashable {
        /// The award.
        public let award: AwardKind
        /// The days and the rules.
        public let basis: AwardBasis
        /// The candidates in order, those who do not meet the conditions last.
        public let rows: [Row]
        /// How many candidates were left out because nothing of theirs counts yet.
        public let silent: Int
    }

    private let desk: Desk

    /// Prepares to show.
    public init(at desk: Desk) { self.desk = desk }

    /// The standings of an award.
    ///
    /// - Parameters:
    ///   - question: Of which days.
    ///   - award: Which award.
    ///   - showsEverybody: Whether those of whom nothing counts yet are told too.
    /// - Throws: `LearningError.award` where the cycle does not give the award.
    public func callAsFunction(
        _ question: AwardQuestion, for award: AwardKind, showsEverybody: Bool = false
    ) throws -> Answer {
        try desk.read { file in
            if let frozen = try FrozenAward(question, award: award, in: file, at: desk) { return frozen.standings }
            let work = try AwardWork(question, in: file, at: desk)
            let standings = work.standings(of: award)
            let told = standings.filter { showsEverybody || $0.score.parts.contains { $0.figure.amount > 0 } }
            return Answer(
                award: award, basis: work.basis,
                rows: told.map { Row($0, name: work.ledger.name(of: $0.score.candidate)) },
                silent: standings.count - told.count)
        }
    }
}

extension ShowStandings.Row {
    init(_ standing: Standing, name: LocalizedText) {
        self.init(
            candidate: standing.score.candidate, name: name, rank: standing.rank, wins: standing.wins,
            tieBreak: standing.tieBreak, score: ToldScore(standing.score))
    }
}
