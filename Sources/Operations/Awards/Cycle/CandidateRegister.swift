import CivilTime
import Learning
import Scheduling
import Storage

/// Who can be a candidate: people, households and buildings by name, with what binds them to one another on a day.
struct CandidateRegister {
    /// Everybody, in the order in which they were added.
    let people: [Person]
    /// The day.
    let day: LocalDate
    private let byID: [Person.ID: Person]
    private let homes: [Household.ID: Home]
    private let buildings: [Building]
    private let households: [Person.ID: Household.ID]
    private let troupes: [Person.ID: Set<Int64>]

    /// Reads who lives where on a day.
    init(_ file: CommunityReader, on day: LocalDate) throws {
        self.day = day
        people = try file.people()
        byID = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) })
        buildings = try file.buildings()
        let byNumber = Dictionary(uniqueKeysWithValues: buildings.map { ($0.id, $0) })
        homes = Dictionary(
            uniqueKeysWithValues: try file.households().compactMap { household in
                byNumber[household.building].map { (household.id, Home(household: household, building: $0)) }
            })
        households = Dictionary(try file.residences(on: day).map { ($0.person, $0.household) }) { $1 }
        let joined = try file.memberships().map { ($0.person, $0.troupe.value) }
        let led = try file.troupes().compactMap { troupe in troupe.leader.map { ($0, troupe.id.value) } }
        troupes = Dictionary(grouping: joined + led, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    /// A person by number; nil where there is none any more.
    func person(_ number: Int64?) -> Person? { number.flatMap { byID[Person.ID($0)] } }

    /// Who lives behind a door.
    func members(of household: Int64) -> [Person] {
        people.filter { households[$0.id]?.value == household }
    }

    /// The building in which a person lives; nil where no home is known.
    func building(of person: Person.ID) -> Building.ID? {
        households[person].flatMap { homes[$0]?.building.id }
    }

    /// The household in which a person lives; nil where no home is known.
    func household(of person: Person.ID) -> Household.ID? { households[person] }

    /// The home of a household.
    func home(_ household: Int64) -> Home? { homes[Household.ID(household)] }

    /// A building by number.
    func building(_ number: Int64) -> Building? { buildings.first { $0.id.value == number } }
}

// MARK: - Ties

extension CandidateRegister {
    /// With whom a person is bound up.
    func bonds(of person: Person.ID) -> PanelBonds {
        PanelBonds(
            people: [person.value], households: Set([households[person]?.value].compactMap(\.self)),
            buildings: Set([building(of: person)?.value].compactMap(\.self)), troupes: troupes[person] ?? [])
    }

    /// With whom a candidate is bound up: a household with everybody who lives in it, a building with itself alone.
    func bonds(of candidate: AwardCandidate) -> PanelBonds {
        switch candidate.level {
        case .person: return bonds(of: Person.ID(candidate.number))
        case .building: return PanelBonds(buildings: [candidate.number])
        case .household:
            let members = members(of: candidate.number)
            return PanelBonds(
                people: Set(members.map(\.id.value)), households: [candidate.number],
                buildings: Set([home(candidate.number)?.building.id.value].compactMap(\.self)),
                troupes: members.reduce(into: []) { $0.formUnion(troupes[$1.id] ?? []) })
        }
    }
}
