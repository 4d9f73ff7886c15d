public import CivilTime
public import Learning
import Scheduling
import Storage

/// Explains a score down to the lines of the log: live, and of a cycle that was scored as it was frozen then.
public struct ExplainScore: Sendable {
    /// A score with everything behind it.
    public struct Answer: Sendable, Hashable {
        /// The award.
        public let award: AwardKind
        /// The days and the rules.
        public let basis: AwardBasis
        /// Who it is, in full.
        public let name: LocalizedText
        /// The candidate's key; nil where nobody is to know any more who it was.
        public let candidate: AwardCandidate?
        /// The score.
        public let score: ToldScore
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
            if let frozen = try FrozenAward(question, award: award, in: file, at: desk) {
                return try explain(frozen.nomination(of: name), of: frozen, award, in: file)
            }
            let work = try AwardWork(question, in: file, at: desk)
            let candidate = try work.ledger.find(name, for: award)
            let score = work.score(candidate, for: award)
            return Answer(
                award: award, basis: work.basis, name: work.ledger.name(of: candidate), candidate: candidate,
                score: ToldScore(score),
                lines: try work.ledger.lines(of: candidate, for: award, in: file, by: desk.now).map {
                    ScoreLine($0, of: $1)
                },
                notes: ScoreNotes(work.ledger, award: award, policy: work.basis.rules.policy).notes(on: score),
                zone: desk.community.zone)
        }
    }

    private func explain(
        _ nomination: AwardNomination, of frozen: FrozenAward, _ award: AwardKind, in file: CommunityReader
    ) throws -> Answer {
        guard let score = nomination.score else {
            throw OperationError.notFound(.nomination, name: String(nomination.number), candidates: [])
        }
        let lines = try file.frozenEvidence(in: nomination.cycle)[nomination.number] ?? []
        return Answer(
            award: award, basis: frozen.basis, name: frozen.name(of: nomination), candidate: nomination.candidate,
            score: ToldScore(score), lines: lines.map { ScoreLine($0, of: frozen.person($0.person)) },
            notes: [Self.frozenNote(frozen.basis)], zone: desk.community.zone)
    }

    private static func frozenNote(_ basis: AwardBasis) -> LocalizedText {
        LocalizedText(
            zh: "这是 \(basis.period.last) 截止时定格的分数和依据，之后改动的记录不再影响它；改了什么用 shuxiang award changes 看。",
            en: "This was frozen at the cut-off, \(basis.period.last); what became of the log since changes nothing, "
                + "shuxiang award changes lists it.")
    }
}

extension AwardLedger {
    /// The lines behind a candidate's score for an award, kind by kind, earliest first.
    func lines(
        of candidate: AwardCandidate, for award: AwardKind, in file: CommunityReader, by now: Instant
    ) throws -> [(line: EvidenceLine, person: Person)] {
        let wanted = AwardPolicyKey.parts(of: award).reduce(into: Set<AwardEvidence>()) { $0.formUnion($1.evidence) }
        let found = try spells(of: candidate).flatMap { person, days in
            try file.evidenceLines(of: person.id, on: days, by: now).filter { $0.counts(among: wanted) }
                .map { (line: $0, person: person) }
        }
        return AwardEvidence.allCases.flatMap { kind in
            (found + endorsementLines(of: candidate, among: wanted)).filter { $0.line.kind == kind }
                .sorted { $0.line.comesBefore($1.line) }
        }
    }

    private func endorsementLines(
        of candidate: AwardCandidate, among kinds: Set<AwardEvidence>
    ) -> [(line: EvidenceLine, person: Person)] {
        guard candidate.level == .person, kinds.contains(.endorsements),
            let person = people[Person.ID(candidate.number)]
        else { return [] }
        return (endorsements[person.id] ?? []).map { endorsement in
            (EvidenceLine(endorsement, household: homes[endorsement.household]?.name), person)
        }
    }
}

extension EvidenceLine {
    /// Whether it is of one of the kinds; a reading that was led is both time given and initiative.
    fileprivate func counts(among kinds: Set<AwardEvidence>) -> Bool {
        kinds.contains(kind) || (kinds.contains(.initiatives) && service?.isInitiative == true)
    }

    fileprivate func comesBefore(_ other: EvidenceLine) -> Bool {
        (day, start?.seconds ?? 0, number) < (other.day, other.start?.seconds ?? 0, other.number)
    }
}
