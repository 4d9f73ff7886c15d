import GRDB
public import Scheduling

extension CommunityReader {
    /// Everyone the community knows, in the order in which they were added.
    public func people() throws -> [Person] {
        try map("SELECT * FROM person ORDER BY id") { row in
            Person(
                id: Person.ID(row["id"]), name: row["name"], birthYear: row["birth_year"],
                hasPublicNameConsent: row["has_public_name_consent"])
        }
    }

    /// Every troupe, in the order in which they were added.
    public func troupes() throws -> [Troupe] {
        try map("SELECT * FROM troupe ORDER BY id") { row in
            Troupe(
                id: Troupe.ID(row["id"]), slug: row["slug"], name: row["name"], kind: row["kind"],
                loudness: row["loudness"], leader: (row["leader"] as Int64?).map { Person.ID($0) },
                colour: row["colour"])
        }
    }

    /// Everyone's place in every troupe.
    public func memberships() throws -> [Membership] {
        try map("SELECT * FROM membership ORDER BY troupe, person") { row in
            Membership(
                troupe: Troupe.ID(row["troupe"]), person: Person.ID(row["person"]), role: row["role"])
        }
    }
}
