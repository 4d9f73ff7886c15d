import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// Everyone the community knows, in the order in which they were added.
    public func people() throws -> [Person] { try peopleAndNameless().filter { !$0.isNameless } }

    /// Everyone the community knows, and those who were erased, for whom only counts stand.
    public func peopleAndNameless() throws -> [Person] { try once(\.people) { try readPeople() } }

    private func readPeople() throws -> [Person] {
        let nameless = Person.nameless[try community().language]
        return try map("SELECT * FROM person ORDER BY id") { row in
            // Nobody is added without a name: a row that has none stands for somebody who was erased.
            let name: String = row["name"]
            return Person(
                id: Person.ID(row["id"]), name: name.isEmpty ? nameless : name, birthYear: row["birth_year"],
                hasPublicNameConsent: row["has_public_name_consent"],
                guardian: (row["guardian"] as Int64?).map { Person.ID($0) }, familyReading: row["family_reading"],
                isNameless: name.isEmpty)
        }
    }

    /// Every troupe, in the order in which they were added.
    public func troupes() throws -> [Troupe] { try once(\.troupes) { try readTroupes() } }

    private func readTroupes() throws -> [Troupe] {
        try map("SELECT * FROM troupe ORDER BY id") { row in
            Troupe(
                id: Troupe.ID(row["id"]), slug: row["slug"], name: row["name"], kind: row["kind"],
                loudness: row["loudness"], leader: (row["leader"] as Int64?).map { Person.ID($0) },
                colour: row["colour"], weeklySeconds: row["weekly_seconds"])
        }
    }

    /// The days on which people have said to be away, that are not over on the day.
    public func absences(notOverOn day: LocalDate) throws -> [Absence] {
        try map("SELECT * FROM absence WHERE last >= ? ORDER BY first, id", [day.description]) { row in
            Absence(
                id: Absence.ID(row["id"]), person: Person.ID(row["person"]), days: try Self.days(row),
                reason: row["reason"])
        }
    }

    /// The days on which troupes may not book single dates, that are not over on the day.
    public func suspensions(notOverOn day: LocalDate) throws -> [Suspension] {
        try map("SELECT * FROM suspension WHERE last >= ? ORDER BY first, id", [day.description]) { row in
            Suspension(
                id: Suspension.ID(row["id"]), troupe: Troupe.ID(row["troupe"]), days: try Self.days(row),
                reason: row["reason"])
        }
    }

    /// The days in the columns `first` and `last`.
    private static func days(_ row: Row) throws -> ClosedRange<LocalDate> {
        let (first, last) = (try LocalDate(row["first"] as String), try LocalDate(row["last"] as String))
        guard first <= last else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return first...last
    }

    /// Everyone's place in every troupe.
    public func memberships() throws -> [Membership] { try once(\.memberships) { try readMemberships() } }

    private func readMemberships() throws -> [Membership] {
        try map("SELECT * FROM membership ORDER BY troupe, person") { row in
            Membership(
                troupe: Troupe.ID(row["troupe"]), person: Person.ID(row["person"]), role: row["role"])
        }
    }
}
