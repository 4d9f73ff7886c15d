public import CivilTime
public import Learning
public import Scheduling
import Storage

/// Seats a panel, and takes down what its members judge.
public struct KeepAwardPanel: Sendable {
    private let desk: Desk

    /// Prepares to keep panels.
    public init(at desk: Desk) { self.desk = desk }

    /// Seats a panel, all its members at once, in the place of one that has not judged yet.
    ///
    /// - Returns: The cycle, its members, and whom each may not judge.
    /// - Throws: `LearningError.award` where the panel is even or too small, has a minor on it, or another has judged.
    public func seat(_ names: [String], in cycle: String) throws -> (cycle: AwardCycle, members: [Person]) {
        try desk.write { file in
            let cycle = try file.reader.awardCycle(named: cycle)
            try cycle.expect(.panel)
            let judgements = try file.reader.awardJudgements(in: cycle.number)
            guard judgements.isEmpty else {
                throw LearningError.award(.panel(.hasJudged(cycle: cycle.name, judgements: judgements.count)))
            }
            let lookup = NameLookup(try file.reader.people())
            let members = try names.map { try lookup.find($0) }.uniqued
            let policy = try AwardRules(of: cycle, in: file.reader).policy
            try PanelRules.check(members: members.count, least: policy[.panelSize])
            if let minor = members.first(where: { $0.mayBeMinor(on: desk.today) }) {
                throw LearningError.award(.panel(.minor(minor.name)))
            }
            try file.seatPanel(members.map(\.id), of: cycle.number)
            return (cycle, members)
        }
    }

    /// Takes down what a member gives a candidate, in the place of what they gave before.
    ///
    /// - Throws: `LearningError.award` where the member is not on the panel, is recused, or gives too much.
    public func judge(
        _ candidate: String, for award: AwardKind?, by member: String, points: String, reason: String, in cycle: String
    ) throws -> (nomination: AwardNomination, name: LocalizedText, member: Person, points: Points) {
        let reason = try PlainName.check(reason)
        return try desk.write { file in
            let cycle = try file.reader.awardCycle(named: cycle)
            try cycle.expect(.judge)
            let roll = try AwardRoll(cycle, in: file.reader, on: desk.today)
            let nomination = try roll.find(candidate, for: award)
            let (person, seat) = try self.member(member, of: cycle, roll, in: file.reader)
            let name = roll.name(of: nomination)
            if let tie = nomination.candidate.flatMap({ candidate in
                roll.register.bonds(of: person.id).tie(to: roll.register.bonds(of: candidate))
            }) {
                throw LearningError.award(
                    .panel(.recused(member: person.name, candidate: name[desk.community.language], tie)))
            }
            let points = try checked(points, for: nomination.award, in: cycle, file.reader)
            try file.save(
                AwardJudgement(
                    nomination: nomination.number, seat: seat, points: points, reason: reason, made: desk.now),
                in: cycle.number)
            return (nomination, name, person, points)
        }
    }

    private func member(
        _ name: String, of cycle: AwardCycle, _ roll: AwardRoll, in file: CommunityReader
    ) throws -> (Person, seat: Int) {
        let seats = try file.awardPanel(of: cycle.number)
        guard !seats.isEmpty else { throw LearningError.award(.panel(.missing(cycle: cycle.name))) }
        let person = try NameLookup(roll.register.people).find(name)
        guard let seat = seats.first(where: { $0.person == person.id.value }) else {
            throw LearningError.award(.panel(.notAMember(person.name, cycle: cycle.name)))
        }
        return (person, seat.seat)
    }

    private func checked(
        _ text: String, for award: AwardKind, in cycle: AwardCycle, _ file: CommunityReader
    ) throws -> Points {
        let most = Points(try AwardRules(of: cycle, in: file).policy[.panelPoints])
        guard most > .zero else { throw LearningError.award(.panel(.noPoints(award, cycle: cycle.name))) }
        guard let points = Points(text), (.zero...most).contains(points) else {
            throw LearningError.award(.panel(.pointsOutside(text, most: most)))
        }
        return points
    }
}
