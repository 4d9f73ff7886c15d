import CivilTime
import Learning
import Scheduling
import Storage

/// Everything that scores of a period are made of, read in one transaction: who lived where, and what they did meanwhile.
///
/// What somebody does counts for the household and the building in which they lived on the day. Who lived in one household all through
/// has one record; for who moved, SQLite sums up each stay.
struct AwardLedger {
    /// The days that count.
    let period: AwardPeriod
    /// Everybody, by number.
    let people: [Person.ID: Person]
    /// Everybody, in the order in which they were added.
    let everybody: [Person]
    /// Every building, by number.
    let buildings: [Building.ID: Building]
    /// Every household with its building, by number.
    let homes: [Household.ID: Home]
    /// Who lived in each household in the period, on which of its days.
    let stays: [Household.ID: [Stay]]
    private let records: [Person.ID: LearningRecord]
    private let monthsHere: [Person.ID: Int]
    /// The households that speak for each person.
    let endorsements: [Person.ID: [AwardEndorsement]]

    /// Somebody's time in a household, as far as it lies in the period, and what they did meanwhile.
    struct Stay {
        let person: Person
        let household: Household.ID
        let days: ClosedRange<LocalDate>
        let record: LearningRecord
    }

    /// Reads everything.
    ///
    /// - Parameters:
    ///   - cycle: The cycle in which neighbours spoke for candidates, if it is about one.
    ///   - desk: Whose clock says what has taken place.
    init(
        _ file: CommunityReader, in period: AwardPeriod, cycle: AwardCycle? = nil, at desk: Desk
    ) throws {
        self.period = period
        let spoken = try cycle.map { try file.awardEndorsements(in: $0.number) } ?? []
        endorsements = Dictionary(grouping: spoken.filter { $0.day <= period.last }, by: \.person)
        everybody = try file.people()
        people = Dictionary(uniqueKeysWithValues: everybody.map { ($0.id, $0) })
        let buildings = Dictionary(uniqueKeysWithValues: try file.buildings().map { ($0.id, $0) })
        self.buildings = buildings
        homes = Dictionary(
            uniqueKeysWithValues: try file.households().compactMap { household in
                buildings[household.building].map { (household.id, Home(household: household, building: $0)) }
            })
        let records = try file.learningRecords(in: period, by: desk.now)
        self.records = records
        let residences = try file.residences(until: period.last)
        let today = desk.today
        monthsHere = Dictionary(grouping: residences, by: \.person).mapValues { homes in
            let first = homes.map(\.first).min() ?? .max
            let last = homes.map { $0.last ?? .max }.max() ?? .min
            return AwardPeriod.wholeMonths(from: first, to: min(last, period.last, today).adding(days: 1))
        }
        var stays: [Household.ID: [Stay]] = [:]
        for residence in residences {
            guard let person = people[residence.person], let days = residence.days(within: period) else { continue }
            let record =
                days == period.first...period.last
                ? records[person.id] ?? LearningRecord()
                : try file.learningRecord(of: person.id, on: days, in: period, by: desk.now)
            stays[residence.household, default: []].append(
                Stay(person: person, household: residence.household, days: days, record: record))
        }
        self.stays = stays
    }
}

extension Residence {
    /// The days of a period on which the person lived there; nil for none.
    fileprivate func days(within period: AwardPeriod) -> ClosedRange<LocalDate>? {
        let (first, last) = (max(first, period.first), min(last ?? .max, period.last))
        return first <= last ? first...last : nil
    }
}

// MARK: - Evidence

extension AwardLedger {
    /// Everybody who can win an award, whether they meet its conditions yet or not, by number. Of people, those of its age.
    func candidates(for kind: AwardKind, under policy: AwardPolicy) -> [AwardCandidate] {
        switch kind.level {
        case .household: stays.keys.map { AwardCandidate(.household, $0.value) }.sorted()
        case .building:
            Set(stays.keys.compactMap { homes[$0]?.building.id.value }).map { AwardCandidate(.building, $0) }.sorted()
        case .person:
            everybody.filter { age(of: $0).obstacle(to: kind, under: policy) == nil }
                .map { AwardCandidate(.person, $0.id.value) }
        }
    }

    /// What a candidate is judged by.
    func evidence(of candidate: AwardCandidate) -> CandidateEvidence {
        switch candidate.level {
        case .household: .household(members(of: Household.ID(candidate.number)))
        case .building: .building(households(of: Building.ID(candidate.number)))
        case .person: .person(evidence(of: Person.ID(candidate.number)))
        }
    }

    /// The score of every candidate for an award.
    func scores(for kind: AwardKind, by scorer: AwardScorer) -> [CandidateScore] {
        let households = Dictionary(grouping: stays.keys) { homes[$0]?.building.id.value ?? 0 }
        return candidates(for: kind, under: scorer.policy).map { candidate in
            // Of buildings, whose households would be looked for once more for each.
            let evidence: CandidateEvidence =
                candidate.level == .building
                ? .building((households[candidate.number] ?? []).map(record)) : self.evidence(of: candidate)
            return scorer.score(candidate, for: kind, by: evidence)
        }
    }

    /// The days on which each person did something that counts for a candidate.
    func spells(of candidate: AwardCandidate) -> [(person: Person, days: ClosedRange<LocalDate>)] {
        switch candidate.level {
        case .household: return spells(in: [Household.ID(candidate.number)])
        case .building:
            return spells(in: stays.keys.filter { homes[$0]?.building.id.value == candidate.number }.sorted())
        case .person:
            return people[Person.ID(candidate.number)].map { [($0, period.first...period.last)] } ?? []
        }
    }

    /// The age that counts for somebody.
    func age(of person: Person) -> AwardAge { AwardAge(birthYear: person.birthYear, period: period) }

    private func spells(in households: [Household.ID]) -> [(person: Person, days: ClosedRange<LocalDate>)] {
        households.flatMap { stays[$0] ?? [] }.map { ($0.person, $0.days) }
    }

    /// Who moved out and in again is one member.
    private func members(of household: Household.ID) -> [FamilyMember] {
        let stays = Dictionary(grouping: stays[household] ?? [], by: \.person)
        return stays.sorted { $0.key.id < $1.key.id }.map { person, stays in
            FamilyMember(
                person: person.id.value, birthYear: person.birthYear, guardian: person.guardian?.value,
                record: stays.reduce(LearningRecord()) { $0 + $1.record })
        }
    }

    private func households(of building: Building.ID) -> [LearningRecord] {
        stays.keys.filter { homes[$0]?.building.id == building }.map(record)
    }

    private func record(of household: Household.ID) -> LearningRecord {
        (stays[household] ?? []).reduce(LearningRecord()) { $0 + $1.record }
    }

    private func evidence(of id: Person.ID) -> PersonEvidence {
        var evidence = PersonEvidence()
        evidence.record = records[id] ?? LearningRecord()
        evidence.birthYear = people[id]?.birthYear
        evidence.monthsHere = monthsHere[id]
        evidence.hasGuardian = people[id]?.guardian != nil
        evidence.hasConsent = people[id]?.hasPublicNameConsent ?? false
        evidence.endorsements = endorsements[id]?.count ?? 0
        return evidence
    }
}
