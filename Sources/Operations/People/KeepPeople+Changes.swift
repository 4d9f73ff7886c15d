import CivilTime
import Scheduling
import Storage

extension KeepPeople {
    /// Adds a person with everything that is said of them.
    public func add(_ name: String, _ details: PersonChanges = PersonChanges()) throws -> PersonCard {
        let name = try PlainName.check(name)
        return try desk.write { file in
            let person = try file.insertPerson(name: name, birthYear: nil, hasPublicNameConsent: false)
            return try apply(details, to: person, in: file)
        }
    }

    /// Says something else of a person. Personal feeds of a child that were given to another guardian end.
    ///
    /// - Throws: `OperationError` where there is no such person, household or guardian, or a guardian will not do.
    public func edit(_ name: String, _ changes: PersonChanges) throws -> PersonCard {
        guard !changes.isEmpty else { throw OperationError.nothingSaidOfPerson }
        return try desk.write { file in
            let card = try apply(changes, to: NameLookup(file.reader.people()).find(name), in: file)
            let isChild = card.person.mayBeMinor(on: desk.today)
            guard changes.consent != true || !isChild || card.guardian != nil else {
                throw OperationError.consentNeedsGuardian(person: card.person.name)
            }
            return card
        }
    }

    /// One person with what belongs to them.
    public func person(_ name: String) throws -> PersonCard {
        try desk.read { file in try card(of: NameLookup(file.people()).find(name), in: file) }
    }

    private func apply(_ changes: PersonChanges, to old: Person, in file: CommunityWriter) throws -> PersonCard {
        let guardian = try changes.guardian.map { try self.guardian($0, in: file.reader) } ?? old.guardian
        let reading = try changes.familyReading.map { try FamilyName.checkedReading($0) } ?? old.familyReading
        let new = Person(
            id: old.id, name: try changes.name.map { try PlainName.check($0) } ?? old.name,
            birthYear: changes.birthYear ?? old.birthYear,
            hasPublicNameConsent: changes.consent ?? old.hasPublicNameConsent, guardian: guardian,
            familyReading: reading.flatMap { $0.isEmpty ? nil : $0 })
        if changes.guardian != nil, let guardian { try expect(guardian, mayGuard: new, in: file.reader) }
        try file.update(new)
        if new.isNamedOtherwise(than: old) { try file.reviseWhatNames(new.id, now: desk.now) }
        if new.guardian != old.guardian { try file.deleteFeedTokens(of: new.id, notGivenTo: new.guardian) }
        if let move = changes.move {
            var homes = try Homes(file)
            let home = try homes.household(move.household, building: move.building)
            try file.moveIn(new.id, to: home.household.id, since: move.since, today: desk.today)
        }
        return try card(of: new, in: file.reader)
    }

    private func guardian(_ guardian: PersonChanges.Guardian, in file: CommunityReader) throws -> Person.ID? {
        switch guardian {
        case .nobody: nil
        case .person(let name): try NameLookup(file.people()).find(name).id
        }
    }

    /// A guardian is somebody else, and grown up; and only a child has one.
    private func expect(_ id: Person.ID, mayGuard child: Person, in file: CommunityReader) throws {
        guard child.mayBeMinor(on: desk.today) else { throw OperationError.guardianOfAdult(person: child.name) }
        let guardian = try file.people().first { $0.id == id }
        guard let guardian, id != child.id, !guardian.mayBeMinor(on: desk.today) else {
            throw OperationError.guardianUnfit(person: guardian?.name ?? child.name)
        }
    }
}

extension Person {
    /// Whether the public may read another name than before.
    func isNamedOtherwise(than old: Person) -> Bool {
        name != old.name || hasPublicNameConsent != old.hasPublicNameConsent || birthYear != old.birthYear
    }
}

extension CommunityWriter {
    /// Has a person live in a household: from the day, else always where nothing was known before, else from today. Nothing
    /// changes where they live there already.
    func moveIn(_ person: Person.ID, to household: Household.ID, since day: LocalDate?, today: LocalDate) throws {
        let first = try day ?? (reader.hasResidence(person) ? today : .min)
        guard try reader.residences(on: max(first, today)).first(where: { $0.person == person })?.household != household
        else { return }
        try move(person, to: household, from: first)
    }
}
