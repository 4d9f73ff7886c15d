public import CivilTime
public import Scheduling
import Storage

/// Adds and lists the people and the troupes of the community.
public struct KeepPeople: Sendable {
    let desk: Desk

    /// Prepares to keep people.
    public init(at desk: Desk) { self.desk = desk }

    /// Adds a person.
    public func addPerson(name: String, birthYear: Int?, hasPublicNameConsent: Bool) throws -> Person {
        let name = try PlainName.check(name)
        return try desk.write { file in
            try file.insertPerson(name: name, birthYear: birthYear, hasPublicNameConsent: hasPublicNameConsent)
        }
    }

    /// Everyone, each with the troupes they are in and the days on which they are away.
    public func people() throws -> [PersonCard] { try desk.read { try cards(in: $0) } }

    /// Notes that a person is away from one day through another.
    ///
    /// - Throws: `OperationError` where there is no such person, or the last day comes before the first.
    public func noteAway(
        _ name: String, from first: LocalDate, through last: LocalDate, reason: String?
    ) throws -> PersonCard {
        guard first <= last else {
            throw OperationError.endsBeforeStart(start: first.description, end: last.description)
        }
        let reason = try reason.map { try PlainName.check($0) }
        return try desk.write { file in
            let person = try NameLookup(file.reader.people()).find(name)
            _ = try file.insertAbsence(of: person.id, days: first...last, reason: reason)
            return try card(of: person, in: file.reader)
        }
    }

    /// Notes that a person is there again: absences to come are forgotten, one under way ended yesterday.
    ///
    /// - Returns: The person as they are now, and how many absences that ended or took away.
    public func noteBack(_ name: String) throws -> (card: PersonCard, ended: Int) {
        try desk.write { file in
            let person = try NameLookup(file.reader.people()).find(name)
            let ended = try card(of: person, in: file.reader).absences.count
            try file.endAbsences(of: person.id, on: desk.today)
            return (try card(of: person, in: file.reader), ended)
        }
    }

    private func cards(in file: CommunityReader) throws -> [PersonCard] {
        let troupes = Dictionary(uniqueKeysWithValues: try file.troupes().map { ($0.id, $0) })
        let places = Dictionary(grouping: try file.memberships(), by: \.person)
        let absences = Dictionary(grouping: try file.absences(notOverOn: desk.today), by: \.person)
        let homes = try homes(in: file)
        let everybody = try file.people()
        let people = Dictionary(uniqueKeysWithValues: everybody.map { ($0.id, $0) })
        return everybody.map { person in
            PersonCard(
                person: person, troupes: (places[person.id] ?? []).compactMap { troupes[$0.troupe] },
                absences: absences[person.id] ?? [], home: homes[person.id],
                guardian: person.guardian.flatMap { people[$0] })
        }
    }

    /// Where everybody lives today.
    private func homes(in file: CommunityReader) throws -> [Person.ID: Home] {
        let buildings = Dictionary(uniqueKeysWithValues: try file.buildings().map { ($0.id, $0) })
        let households = Dictionary(uniqueKeysWithValues: try file.households().map { ($0.id, $0) })
        let pairs = try file.residences(on: desk.today).compactMap { residence -> (Person.ID, Home)? in
            guard let household = households[residence.household], let building = buildings[household.building]
            else { return nil }
            return (residence.person, Home(household: household, building: building))
        }
        return Dictionary(pairs) { $1 }
    }

    func card(of person: Person, in file: CommunityReader) throws -> PersonCard {
        try cards(in: file).first { $0.person.id == person.id }
            ?? PersonCard(person: person, troupes: [], absences: [], home: nil, guardian: nil)
    }
}
