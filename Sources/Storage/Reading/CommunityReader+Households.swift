import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// Every building, in the order in which they were added.
    public func buildings() throws -> [Building] {
        try map("SELECT * FROM building ORDER BY id") { row in
            Building(id: Building.ID(row["id"]), name: row["name"])
        }
    }

    /// Every household, building by building, in the order in which they were added.
    public func households() throws -> [Household] {
        try map("SELECT * FROM household ORDER BY building, id") { row in
            Household(id: Household.ID(row["id"]), building: Building.ID(row["building"]), name: row["name"])
        }
    }

    /// Where everybody lives on a day; who lives nowhere known is left out.
    public func residences(on day: LocalDate) throws -> [Residence] {
        let text = day.description
        return try map(
            "SELECT * FROM residence WHERE first <= ? AND (last IS NULL OR last >= ?) ORDER BY person", [text, text]
        ) { row in
            Residence(
                person: Person.ID(row["person"]), household: Household.ID(row["household"]),
                first: try LocalDate(row["first"] as String),
                last: try (row["last"] as String?).map { try LocalDate($0) })
        }
    }

    /// Whether anything is known of where a person lives or lived.
    public func hasResidence(_ person: Person.ID) throws -> Bool {
        try !map("SELECT 1 FROM residence WHERE person = ? LIMIT 1", [person.value]) { _ in true }.isEmpty
    }
}
