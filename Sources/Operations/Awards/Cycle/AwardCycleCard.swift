public import CivilTime
public import Learning
import Scheduling
import Storage

/// A cycle with all that belongs to it, for those who keep it: names in full, so never for the public.
public struct AwardCycleCard: Sendable {
    /// Somebody who was nominated.
    public struct Candidate: Sendable {
        /// The nomination with its frozen score.
        public let nomination: AwardNomination
        /// What the candidate is called.
        public let name: LocalizedText
        /// Who nominated: a person or a troupe; nil for the candidate, and where nobody is to know any more.
        public let nominator: String?
        /// What the panel said of the candidate.
        public let judgements: [Judgement]
        /// The members of the panel who may not judge the candidate, and why.
        public let recused: [(member: String, tie: PanelTie)]
    }

    /// What a member of the panel said.
    public struct Judgement: Sendable {
        /// The member's name; nil where nobody is to know any more.
        public let member: String?
        /// What they gave, and why.
        public let judgement: AwardJudgement
    }

    /// An objection.
    public struct Objection: Sendable {
        /// What was said, and answered.
        public let objection: AwardObjection
        /// Whom it is about.
        public let candidate: LocalizedText
        /// The award.
        public let award: AwardKind
        /// Who objects; nil where nobody is to know any more.
        public let objector: String?
    }

    /// The cycle.
    public let cycle: AwardCycle
    /// The first day on which it may be archived; nil before it was decided, and once it was.
    public let archiveDay: LocalDate?
    /// Who was nominated: award by award, by place where there is one.
    public let candidates: [Candidate]
    /// The panel.
    public let panel: [String]
    /// The objections.
    public let objections: [Objection]
    /// The step that comes next; nil after the last.
    public var next: AwardStep? { AwardStep.next(after: cycle.state) }

    /// How many hung out or hang out to be commended, and how many were.
    public var proposed: Int { candidates.count { $0.nomination.score?.isProposed == true } }
}

/// Lists award cycles and shows them.
public struct ShowAwards: Sendable {
    private let desk: Desk

    /// Prepares to show cycles.
    public init(at desk: Desk) { self.desk = desk }

    /// Every cycle, the latest first.
    public func list() throws -> [AwardCycle] { try desk.read { Array(try $0.awardCycles().reversed()) } }

    /// One cycle with all that belongs to it.
    public func card(_ name: String) throws -> AwardCycleCard {
        try desk.read { file in try card(try file.awardCycle(named: name), in: file) }
    }

    func card(_ cycle: AwardCycle, in file: CommunityReader) throws -> AwardCycleCard {
        let roll = try AwardRoll(cycle, in: file, on: desk.today)
        let troupes = Dictionary(uniqueKeysWithValues: try file.troupes().map { ($0.id.value, $0.name) })
        let seats = try file.awardPanel(of: cycle.number)
        let members = Dictionary(uniqueKeysWithValues: seats.map { ($0.seat, roll.register.person($0.person)) })
        let judgements = Dictionary(grouping: try file.awardJudgements(in: cycle.number), by: \.nomination)
        let candidates = roll.nominations.sorted(by: Self.comesFirst).map { nomination in
            AwardCycleCard.Candidate(
                nomination: nomination, name: roll.name(of: nomination),
                nominator: roll.register.person(nomination.nominator)?.name
                    ?? nomination.troupe.flatMap { troupes[$0] },
                judgements: (judgements[nomination.number] ?? []).map { judgement in
                    AwardCycleCard.Judgement(member: members[judgement.seat]??.name, judgement: judgement)
                },
                recused: recused(seats.compactMap { roll.register.person($0.person) }, from: nomination, roll))
        }
        let byNumber = Dictionary(uniqueKeysWithValues: roll.nominations.map { ($0.number, $0) })
        let objections = try file.awardObjections(in: cycle.number).compactMap { objection in
            byNumber[objection.nomination].map { nomination in
                AwardCycleCard.Objection(
                    objection: objection, candidate: roll.name(of: nomination), award: nomination.award,
                    objector: roll.register.person(objection.objector)?.name)
            }
        }
        let kept = try cycle.rules == nil ? nil : AwardRules(of: cycle, in: file).policy[.eraseAfterDays]
        return AwardCycleCard(
            cycle: cycle, archiveDay: cycle.state == .decided ? kept.flatMap { cycle.archiveDay(keptFor: $0) } : nil,
            candidates: candidates, panel: seats.compactMap { roll.register.person($0.person)?.name },
            objections: objections)
    }

    private func recused(
        _ members: [Person], from nomination: AwardNomination, _ roll: AwardRoll
    ) -> [(member: String, tie: PanelTie)] {
        guard let bonds = nomination.candidate.map(roll.register.bonds(of:)) else { return [] }
        return members.compactMap { member in
            roll.register.bonds(of: member.id).tie(to: bonds).map { (member.name, $0) }
        }
    }

    /// Award by award, by place, those without one after the others.
    private static func comesFirst(_ one: AwardNomination, _ other: AwardNomination) -> Bool {
        guard one.award == other.award else {
            let order = AwardKind.allCases
            return (order.firstIndex(of: one.award) ?? 0) < (order.firstIndex(of: other.award) ?? 0)
        }
        let (rank, otherRank) = (one.score?.rank ?? .max, other.score?.rank ?? .max)
        guard rank == otherRank else { return rank < otherRank }
        let (total, otherTotal) = (one.score?.total ?? .zero, other.score?.total ?? .zero)
        return total == otherTotal ? one.number < other.number : total > otherTotal
    }
}
