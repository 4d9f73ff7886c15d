import GRDB
public import CivilTime
public import Scheduling

/// A household that speaks for a candidate.
public struct AwardEndorsement: Sendable, Hashable {
    /// The number of the endorsement.
    public let number: Int64
    /// For whom.
    public let person: Person.ID
    /// Who spoke; nil where they were taken out of the file.
    public let endorser: Person.ID?
    /// The household in which they lived on the day; each counts once.
    public let household: Household.ID
    /// When.
    public let day: LocalDate
}

extension CommunityReader {
    /// The endorsements of a cycle, in the order in which they came.
    public func awardEndorsements(in cycle: Int64) throws -> [AwardEndorsement] {
        try map("SELECT * FROM award_endorsement WHERE cycle = ? ORDER BY id", [cycle]) { row in
            AwardEndorsement(
                number: row["id"], person: Person.ID(row["person"]),
                endorser: (row["endorser"] as Int64?).map { Person.ID($0) }, household: Household.ID(row["household"]),
                day: try LocalDate(row["day"] as String))
        }
    }
}

extension CommunityWriter {
    /// Notes that somebody speaks for a person, for the household in which they live.
    public func insertAwardEndorsement(
        of person: Person.ID, by endorser: Person.ID, of household: Household.ID, in cycle: Int64, on day: LocalDate
    ) throws {
        try run(
            "INSERT INTO award_endorsement (cycle, person, endorser, household, day) VALUES (?, ?, ?, ?, ?)",
            [cycle, person.value, endorser.value, household.value, day.description])
    }
}
