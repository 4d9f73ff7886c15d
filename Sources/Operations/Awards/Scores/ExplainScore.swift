public import CivilTime
public import Learning
import Scheduling
import Storage

/// Explains a score down to the lines of the log, live.
public struct ExplainScore: Sendable {
    /// A score with everything behind it.
    public struct Answer: Sendable, Hashable {
        /// The award.
        public let award: AwardKind
        /// The days and the rules.
        public let basis: AwardBasis
        /// Who it is, in full.
        public let name: LocalizedText
        /// The score.
        public let score: CandidateScore
        /// The lines that count, kind by kind.
        public let lines: [ScoreLine]
        /// What one should know of how it came about: who moved in or out, whose age counts how.
        public let notes: [LocalizedText]
        /// The community's zone.
        public let zone: Zone
    }

    private let desk: Desk

    /// Prepares to explain.
    public init(at desk: Desk) { self.desk = desk }

    /// Explains one candidate's score.
    ///
    /// - Throws: `OperationError` where the name is nobody's, or several have it.
    public func callAsFunction(_ name: String, for award: AwardKind, in question: AwardQuestion) throws -> Answer {
        try desk.read { file in
            let work = try AwardWork(question, in: file, at: desk)
            let candidate = try work.ledger.find(name, for: award)
            let score = work.score(candidate, for: award)
            return Answer(
                award: award, basis: work.basis, name: work.ledger.name(of: candidate), score: score,
                lines: try lines(of: score, in: work.ledger, file),
                notes: ScoreNotes(work.ledger, award: award, policy: work.basis.rules.policy).notes(on: score),
                zone: desk.community.zone)
        }
    }

    /// The lines of each kind that the parts of the score go by.
    private func lines(of score: CandidateScore, in ledger: AwardLedger, _ file: CommunityReader) throws -> [ScoreLine]
    {
        let wanted = score.parts.reduce(into: Set<AwardEvidence>()) { $0.formUnion($1.part.evidence) }
        let found = try ledger.spells(of: score.candidate).flatMap { person, days in
            try file.evidenceLines(of: person.id, on: days, by: desk.now)
                .filter { $0.counts(among: wanted) }.map { ScoreLine($0, of: person) }
        }
        return AwardEvidence.allCases.flatMap { kind in
            found.filter { $0.kind == kind }.sorted { $0.comesBefore($1) }
        }
    }
}

extension EvidenceLine {
    /// Whether it is of one of the kinds; a reading that was led is both time given and initiative.
    func counts(among kinds: Set<AwardEvidence>) -> Bool {
        kinds.contains(kind) || (kinds.contains(.initiatives) && service?.isInitiative == true)
    }
}
