import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// In which building everybody lived, and since when, the latest first.
    public func homes() throws -> [Person.ID: [(building: String, days: ClosedRange<LocalDate>)]] {
        let homes = try grouped(
            """
            SELECT residence.person AS owner, building.name, residence.first, residence.last FROM residence
            JOIN household ON household.id = residence.household JOIN building ON building.id = household.building
            ORDER BY residence.first DESC, residence.id DESC
            """
        ) { row in
            let first = try LocalDate(row["first"] as String)
            let last = try (row["last"] as String?).map { try LocalDate($0) } ?? .max
            return (building: row["name"] as String, days: first...max(first, last))
        }
        return Dictionary(uniqueKeysWithValues: homes.map { (Person.ID($0.key), $0.value) })
    }
}
