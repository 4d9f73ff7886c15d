import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// Where everybody lived up to a day, person by person, earliest first.
    public func residences(until day: LocalDate) throws -> [Residence] {
        try map("SELECT * FROM residence WHERE first <= ? ORDER BY person, first", [day.description]) { row in
            Residence(
                person: Person.ID(row["person"]), household: Household.ID(row["household"]),
                first: try LocalDate(row["first"] as String),
                last: try (row["last"] as String?).map { try LocalDate($0) })
        }
    }
}
