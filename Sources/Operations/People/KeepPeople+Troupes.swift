public import Scheduling
import Storage

extension KeepPeople {
    /// Adds a troupe.
    ///
    /// - Parameters:
    ///   - name: The name people use.
    ///   - slug: The short ASCII name; made from the name's pinyin where none is given.
    ///   - kind: What it does, such as `choir`.
    ///   - loudness: 0 (silent) to 5 (gongs and drums).
    ///   - leader: The name of the person who speaks for it, who becomes a member.
    ///   - colour: The CSS3 colour name of its feed.
    ///   - weeklySeconds: How much it may book in one week; nil for as much as the house allows everyone.
    public func addTroupe(
        name: String, slug: String?, kind: String, loudness: Int, leader: String?, colour: String?,
        weeklySeconds: Int? = nil
    ) throws -> Troupe {
        let name = try PlainName.check(name)
        let slug = try Slug.chosen(slug, for: name)
        return try desk.write { file in
            let leader = try leader.map { try NameLookup(file.reader.people()).find($0).id }
            let troupe = try file.insertTroupe(
                slug: slug, name: name, kind: kind, loudness: loudness, leader: leader, colour: colour,
                weeklySeconds: weeklySeconds)
            if let leader { try file.save(Membership(troupe: troupe.id, person: leader, role: "leader")) }
            return troupe
        }
    }

    /// Changes what is said of a troupe. A new leader who was not in it becomes a member.
    ///
    /// - Throws: `OperationError` where there is no such troupe or leader, `StorageError.nameTaken` where another troupe
    ///   has the new name.
    public func editTroupe(_ name: String, _ changes: TroupeChanges) throws -> TroupeCard {
        let newName = try changes.name.map { try PlainName.check($0) }
        return try desk.write { file in
            let old = try NameLookup(file.reader.troupes()).find(name)
            let leader = try changes.leader.map { try NameLookup(file.reader.people()).find($0).id }
            try file.update(
                Troupe(
                    id: old.id, slug: old.slug, name: newName ?? old.name, kind: changes.kind ?? old.kind,
                    loudness: changes.loudness ?? old.loudness, leader: leader ?? old.leader,
                    colour: changes.colour ?? old.colour,
                    weeklySeconds: changes.weeklyQuota.map(\.seconds) ?? old.weeklySeconds))
            if let leader,
                try !file.reader.memberships().contains(where: { $0.troupe == old.id && $0.person == leader })
            {
                try file.save(Membership(troupe: old.id, person: leader, role: "leader"))
            }
            return try card(of: old.id, in: file.reader)
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
    public func troupes() throws -> [TroupeCard] { try desk.read { try troupeCards(in: $0) } }

    /// One troupe with its members.
    public func troupe(_ name: String) throws -> TroupeCard {
        try desk.read { file in try card(of: NameLookup(file.troupes()).find(name).id, in: file) }
    }

    private func troupeCards(in file: CommunityReader) throws -> [TroupeCard] {
        let people = Dictionary(uniqueKeysWithValues: try file.people().map { ($0.id, $0) })
        let places = Dictionary(grouping: try file.memberships(), by: \.troupe)
        let absences = Dictionary(grouping: try file.absences(notOverOn: desk.today), by: \.person)
        return try file.troupes().map { troupe in
            TroupeCard(
                troupe: troupe, leader: troupe.leader.flatMap { people[$0] },
                members: (places[troupe.id] ?? []).compactMap { place in
                    people[place.person].map {
                        TroupeCard.Member(person: $0, role: place.role, absences: absences[$0.id] ?? [])
                    }
                })
        }
    }

    private func card(of id: Troupe.ID, in file: CommunityReader) throws -> TroupeCard {
        guard let card = try troupeCards(in: file).first(where: { $0.troupe.id == id }) else {
            throw OperationError.notFound(.troupe, name: id.description, candidates: [])
        }
        return card
    }
}
