public import CivilTime
public import Learning
import Scheduling
import Storage

/// Takes objections in while a result hangs out, and answers them.
public struct HearObjections: Sendable {
    /// An objection with whom it is about.
    public struct Answer: Sendable {
        /// The objection.
        public let objection: AwardObjection
        /// The cycle.
        public let cycle: AwardCycle
        /// The nomination that is objected to.
        public let nomination: AwardNomination
        /// What the candidate is called among those who keep the file.
        public let candidate: LocalizedText
    }

    private let desk: Desk

    /// Prepares to hear objections.
    public init(at desk: Desk) { self.desk = desk }

    /// Takes an objection in.
    ///
    /// - Throws: `LearningError.award` where the result does not hang out yet or any more, or the candidate is not in it.
    public func object(
        to candidate: String, for award: AwardKind?, by objector: String, reason: String, in cycle: String
    ) throws -> Answer {
        let reason = try PlainName.check(reason)
        return try desk.write { file in
            let cycle = try file.reader.awardCycle(named: cycle)
            try cycle.expect(.object)
            try expectToHangOut(cycle)
            let roll = try AwardRoll(cycle, in: file.reader, on: desk.today)
            let nomination = try roll.find(candidate, for: award)
            guard nomination.score?.isProposed == true else {
                let name = roll.register.publicName(of: nomination.candidate, nomination: nomination.number)
                throw LearningError.award(.publicity(.notInNotice(candidate: name[desk.community.language])))
            }
            let objector = try NameLookup(roll.register.people).find(objector)
            let number = try file.insertObjection(
                to: nomination.number, by: objector.id.value, reason: reason, now: desk.now)
            return try answer(number, in: file.reader)
        }
    }

    /// Answers an objection. One that is right takes the candidate off the list.
    ///
    /// - Throws: `LearningError.award` where it was answered already.
    public func answer(
        _ number: String, outcome: AwardObjection.Outcome, words: String
    ) throws -> Answer {
        let words = try PlainName.check(words)
        return try desk.write { file in
            guard let id = Int64(number.drop { $0 == "#" }), let found = try file.reader.awardObjection(id) else {
                throw OperationError.notFound(.objection, name: number, candidates: try waiting(in: file.reader))
            }
            try file.reader.knownAwardCycle(found.cycle).expect(.answer)
            guard found.objection.answer == nil else {
                throw LearningError.award(.publicity(.answeredAlready(number: id)))
            }
            try file.answer(id, AwardObjection.Answer(outcome: outcome, words: words, made: desk.now))
            return try answer(id, in: file.reader)
        }
    }

    private func expectToHangOut(_ cycle: AwardCycle) throws {
        guard let period = cycle.dates.publicity else { return }
        guard period.first <= desk.today else {
            throw LearningError.award(.publicity(.notBegun(cycle: cycle.name, first: period.first)))
        }
        guard !period.isOver(on: desk.today) else {
            throw LearningError.award(.publicity(.objectionsOver(cycle: cycle.name, last: period.last)))
        }
    }

    /// The objections that wait for an answer, for who mistook a number.
    private func waiting(in file: CommunityReader) throws -> [String] {
        try file.awardCycles().filter { $0.state == .publicity }
            .flatMap { try file.awardObjections(in: $0.number) }.filter { $0.answer == nil }.map { "#\($0.number)" }
    }

    private func answer(_ number: Int64, in file: CommunityReader) throws -> Answer {
        guard let found = try file.awardObjection(number) else {
            throw OperationError.notFound(.objection, name: String(number), candidates: [])
        }
        let roll = try AwardRoll(try file.knownAwardCycle(found.cycle), in: file, on: desk.today)
        guard let nomination = roll.nominations.first(where: { $0.number == found.objection.nomination }) else {
            throw OperationError.notFound(.nomination, name: String(found.objection.nomination), candidates: [])
        }
        return Answer(
            objection: found.objection, cycle: roll.cycle, nomination: nomination, candidate: roll.name(of: nomination))
    }
}
