public import CivilTime
public import Learning
import Scheduling
import Storage

/// Takes nominations in, and takes them back.
public struct NominateForAward: Sendable {
    /// A condition of an award, and how far the candidate is from it.
    public struct Condition: Sendable, Hashable {
        /// Which condition.
        public let gate: AwardGate
        /// What is still missing; nil where it is met.
        public let unmet: LocalizedText?
        /// Whether it is met.
        public var isMet: Bool { unmet == nil }
    }

    /// What came of a nomination.
    public struct Answer: Sendable {
        /// The nomination.
        public let nomination: AwardNomination
        /// What the candidate is called among those who keep the file.
        public let name: LocalizedText
        /// The conditions of the award, as they stand today.
        public let conditions: [Condition]
    }

    private let desk: Desk

    /// Prepares to take nominations in.
    public init(at desk: Desk) { self.desk = desk }

    /// Nominates somebody. What a candidate can still reach by the cut-off is told and refuses nobody; age, a guardian's consent and
    /// rest do.
    ///
    /// - Parameters:
    ///   - candidate: The name of a person, building or household, or of somebody who lives in the household.
    ///   - nominator: The name of the person or troupe that nominates; nil for oneself.
    ///   - hasConsent: Whether somebody said that the candidate agrees.
    /// - Throws: `LearningError.award` with what is missing, `OperationError` where a name is nobody's.
    public func callAsFunction(
        _ candidate: String, for award: AwardKind, in cycle: String, by manner: NominationManner, nominator: String?,
        hasConsent: Bool
    ) throws -> Answer {
        try desk.write { file in
            let cycle = try file.reader.awardCycle(named: cycle)
            try expectOpen(cycle, for: award)
            let work = try AwardWork(cycle, in: file.reader, at: desk)
            let found = try work.ledger.find(candidate, for: award)
            let register = try CandidateRegister(file.reader, on: desk.today)
            let name = register.name(of: found)
            let told = name[desk.community.language]
            let nominations = try file.reader.awardNominations(in: cycle.number)
            guard !nominations.contains(where: { $0.candidate == found && $0.award == award }) else {
                throw LearningError.award(.nomination(.already(candidate: told, award)))
            }
            let conditions = Self.conditions(work.score(found, for: award), of: award)
            let reasons = conditions.filter { !$0.gate.isMetInTime }.compactMap(\.unmet)
            guard reasons.isEmpty else {
                throw LearningError.award(.nomination(.cannotQualify(candidate: told, award, reasons: reasons)))
            }
            let nominating = try NominationSponsor(manner, nominator, of: found, register, in: file.reader)
            if let problem = nominating.problem {
                throw LearningError.award(.nomination(.unfit(candidate: told, problem)))
            }
            guard manner == .own || award.level == .building || hasConsent else {
                throw LearningError.award(.nomination(.needsConsent(candidate: told)))
            }
            let number = try file.insert(
                AwardNomination(
                    cycle: cycle.number, award: award, candidate: found, manner: manner,
                    nominator: nominating.person?.value, troupe: nominating.troupe?.value, nominated: desk.now))
            return Answer(nomination: try file.nomination(number, in: cycle), name: name, conditions: conditions)
        }
    }

    /// Takes a nomination back, while nominations are taken in.
    ///
    /// - Returns: The nomination as it was, and what the candidate is called.
    public func withdraw(
        _ candidate: String, for award: AwardKind?, in cycle: String
    ) throws -> (nomination: AwardNomination, name: LocalizedText) {
        try desk.write { file in
            let cycle = try file.reader.awardCycle(named: cycle)
            try cycle.expect(.nominate)
            let roll = try AwardRoll(cycle, in: file.reader, on: desk.today)
            let nomination = try roll.find(candidate, for: award)
            try file.removeNomination(nomination.number)
            return (nomination, roll.name(of: nomination))
        }
    }

    private func expectOpen(_ cycle: AwardCycle, for award: AwardKind) throws {
        try cycle.expect(.nominate)
        guard cycle.awards.contains(award) else {
            throw LearningError.award(.notAwarded(award, cycle: cycle.name))
        }
        guard desk.today <= cycle.dates.nominationsLast else {
            throw LearningError.award(.nomination(.over(cycle: cycle.name, last: cycle.dates.nominationsLast)))
        }
    }

    private static func conditions(_ score: CandidateScore, of award: AwardKind) -> [Condition] {
        let unmet = Dictionary(score.unmet.map { ($0.gate, $0.explanation) }) { first, _ in first }
        return AwardGate.all(of: award).map { Condition(gate: $0, unmet: unmet[$0]) }
    }
}

extension CommunityWriter {
    /// The nomination of a number that was written in this same transaction.
    fileprivate func nomination(_ number: Int64, in cycle: AwardCycle) throws -> AwardNomination {
        guard let found = try reader.awardNominations(in: cycle.number).first(where: { $0.number == number }) else {
            throw OperationError.notFound(.nomination, name: String(number), candidates: [])
        }
        return found
    }
}
