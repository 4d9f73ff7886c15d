public import Scheduling
import Storage

/// Adds and lists the people and the troupes of the community.
public struct KeepPeople: Sendable {
    private let desk: Desk

    /// Prepares to keep people.
    public init(at desk: Desk) { self.desk = desk }

    /// Adds a person.
    public func addPerson(name: String, birthYear: Int?, hasPublicNameConsent: Bool) throws -> Person {
        let name = try PlainName.check(name)
        return try desk.write { file in
            try file.insertPerson(name: name, birthYear: birthYear, hasPublicNameConsent: hasPublicNameConsent)
        }
    }

    /// Everyone, each with the troupes they are in.
    public func people() throws -> [(person: Person, troupes: [Troupe])] {
        try desk.read { file in
            let troupes = Dictionary(uniqueKeysWithValues: try file.troupes().map { ($0.id, $0) })
            let places = Dictionary(grouping: try file.memberships(), by: \.person)
            return try file.people().map { person in
                (person, (places[person.id] ?? []).compactMap { troupes[$0.troupe] })
            }
        }
    }

    /// Adds a troupe.
    ///
    /// - Parameters:
    ///   - name: The name people use.
    ///   - slug: The short ASCII name; made from the name's pinyin where none is given.
    ///   - kind: What it does, such as `choir`.
    ///   - loudness: 0 (silent) to 5 (gongs and drums).
    ///   - leader: The name of the person who speaks for it, who becomes a member.
    ///   - colour: The CSS3 colour name of its feed.
    public func addTroupe(
        name: String, slug: String?, kind: String, loudness: Int, leader: String?, colour: String?
    ) throws -> Troupe {
        let name = try PlainName.check(name)
        let slug = try Slug.chosen(slug, for: name)
        return try desk.write { file in
            let leader = try leader.map { try NameLookup(file.reader.people()).find($0).id }
            let troupe = try file.insertTroupe(
                slug: slug, name: name, kind: kind, loudness: loudness, leader: leader, colour: colour)
            if let leader { try file.save(Membership(troupe: troupe.id, person: leader, role: "leader")) }
            return troupe
        }
    }

    /// Takes a person into a troupe.
    public func addMember(_ person: String, to troupe: String, role: String?) throws -> (Troupe, Person) {
        try desk.write { file in
            let troupe = try NameLookup(file.reader.troupes()).find(troupe)
            let person = try NameLookup(file.reader.people()).find(person)
            try file.save(Membership(troupe: troupe.id, person: person.id, role: role))
            return (troupe, person)
        }
    }

    /// Every troupe, each with its members and what they do in it.
    public func troupes() throws -> [TroupeCard] {
        try desk.read { file in
            let people = Dictionary(uniqueKeysWithValues: try file.people().map { ($0.id, $0) })
            let places = Dictionary(grouping: try file.memberships(), by: \.troupe)
            return try file.troupes().map { troupe in
                TroupeCard(
                    troupe: troupe, leader: troupe.leader.flatMap { people[$0] },
                    members: (places[troupe.id] ?? []).compactMap { place in
                        people[place.person].map { ($0, place.role) }
                    })
            }
        }
    }

    /// One troupe with its members.
    public func troupe(_ name: String) throws -> TroupeCard {
        let cards = try troupes()
        let found = try NameLookup(cards.map(\.troupe)).find(name)
        guard let card = cards.first(where: { $0.troupe.id == found.id }) else {
            throw OperationError.notFound(.troupe, name: name, candidates: [])
        }
        return card
    }
}

/// A troupe with its people, as the lists show it.
public struct TroupeCard: Sendable {
    /// The troupe.
    public let troupe: Troupe
    /// Who speaks for it.
    public let leader: Person?
    /// Its members, each with what they do in it.
    public let members: [(person: Person, role: String?)]
}
