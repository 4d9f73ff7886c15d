import GRDB
public import Scheduling

extension CommunityWriter {
    /// Adds a person.
    public func insertPerson(
        name: String, birthYear: Int?, hasPublicNameConsent: Bool, guardian: Person.ID? = nil,
        familyReading: String? = nil
    ) throws -> Person {
        try run(
            """
            INSERT INTO person (name, birth_year, has_public_name_consent, guardian, family_reading)
            VALUES (?, ?, ?, ?, ?)
            """,
            [name, birthYear, hasPublicNameConsent, guardian?.value, familyReading])
        return Person(
            id: Person.ID(db.lastInsertedRowID), name: name, birthYear: birthYear,
            hasPublicNameConsent: hasPublicNameConsent, guardian: guardian, familyReading: familyReading)
    }

    /// Puts a person in the place of the one of their number.
    public func update(_ person: Person) throws {
        try run(
            """
            UPDATE person SET name = ?, birth_year = ?, has_public_name_consent = ?, guardian = ?, family_reading = ?
            WHERE id = ?
            """,
            [
                person.name, person.birthYear, person.hasPublicNameConsent, person.guardian?.value,
                person.familyReading, person.id.value,
            ])
    }

    /// Adds a troupe.
    ///
    /// - Throws: `StorageError.nameTaken` where another troupe has the name or the slug.
    public func insertTroupe(
        slug: String, name: String, kind: String, loudness: Int, leader: Person.ID?, colour: String?,
        weeklySeconds: Int? = nil
    ) throws -> Troupe {
        let id = try insertResource(kind: "troupe")
        _ = try insertNamed(
            name,
            """
            INSERT INTO troupe (id, slug, name, kind, loudness, leader, colour, weekly_seconds)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [id, slug, name, kind, loudness, leader?.value, colour, weeklySeconds])
        return Troupe(
            id: Troupe.ID(id), slug: slug, name: name, kind: kind, loudness: loudness, leader: leader, colour: colour,
            weeklySeconds: weeklySeconds)
    }

    /// Puts a troupe in the place of the one of its number.
    ///
    /// - Throws: `StorageError.nameTaken` where another troupe has the name or the slug.
    public func update(_ troupe: Troupe) throws {
        try runNamed(
            troupe.name,
            """
            UPDATE troupe SET slug = ?, name = ?, kind = ?, loudness = ?, leader = ?, colour = ?, weekly_seconds = ?
            WHERE id = ?
            """,
            [
                troupe.slug, troupe.name, troupe.kind, troupe.loudness, troupe.leader?.value, troupe.colour,
                troupe.weeklySeconds, troupe.id.value,
            ])
    }

    /// Takes a person into a troupe, or changes what they do in it.
    public func save(_ membership: Membership) throws {
        try run(
            """
            INSERT INTO membership (troupe, person, role) VALUES (?, ?, ?)
            ON CONFLICT (troupe, person) DO UPDATE SET role = excluded.role
            """,
            [membership.troupe.value, membership.person.value, membership.role])
    }
}
