import CivilTime
import Learning
import Scheduling
import Storage

/// Notes that a neighbour speaks for somebody who may be honoured as a good resident (邻里推荐). Each household counts once.
public struct EndorseCandidate: Sendable {
    /// Who speaks for whom.
    public struct Answer: Sendable, Hashable {
        /// The name of the cycle.
        public let cycle: String
        /// For whom.
        public let candidate: String
        /// Who speaks.
        public let endorser: String
        /// Their household with its building.
        public let household: String
        /// How many households speak for the candidate now.
        public let households: Int
    }

    private let desk: Desk

    /// Prepares to take endorsements.
    public init(at desk: Desk) { self.desk = desk }

    /// Takes an endorsement in a cycle that is open.
    ///
    /// - Throws: `AwardError` where the endorser is a child, of the same household, or of one that speaks for the candidate already.
    public func callAsFunction(_ cycle: String, candidate: String, by endorser: String) throws -> Answer {
        try desk.write { file in
            let cycle = try file.reader.awardCycle(named: cycle)
            try cycle.expect(.nominate)
            guard cycle.awards.contains(.resident) else {
                throw LearningError.award(.notAwarded(.resident, cycle: cycle.name))
            }
            let lookup = NameLookup(try file.reader.people())
            let (candidate, endorser) = (try lookup.find(candidate), try lookup.find(endorser))
            let home = try home(of: endorser, speakingFor: candidate, in: file)
            let earlier = try file.reader.awardEndorsements(in: cycle.number).filter { $0.person == candidate.id }
            guard !earlier.contains(where: { $0.household == home.household.id }) else {
                throw AwardError.spokenAlready(household: home.name, candidate: candidate.name)
            }
            try file.insertAwardEndorsement(
                of: candidate.id, by: endorser.id, of: home.household.id, in: cycle.number, on: desk.today)
            return Answer(
                cycle: cycle.name, candidate: candidate.name, endorser: endorser.name, household: home.name,
                households: earlier.count + 1)
        }
    }

    /// The home for which somebody speaks: that of a grown-up who does not live with the candidate.
    private func home(
        of endorser: Person, speakingFor candidate: Person, in file: CommunityWriter
    ) throws -> Home {
        guard !endorser.mayBeMinor(on: desk.today) else { throw AwardError.tooYoung(endorser: endorser.name) }
        let households = Dictionary(
            try file.reader.residences(on: desk.today).map { ($0.person, $0.household) }
        ) { $1 }
        guard let household = households[endorser.id], let home = try Homes(file).home(household) else {
            throw AwardError.noHome(endorser: endorser.name)
        }
        guard endorser.id != candidate.id, households[candidate.id] != household else {
            throw AwardError.ownHousehold(endorser: endorser.name, candidate: candidate.name)
        }
        return home
    }
}
