import GRDB
public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Adds a building.
    ///
    /// - Throws: `StorageError.nameTaken` where another building has the name.
    public func insertBuilding(name: String) throws -> Building {
        let id = try insertNamed(name, "INSERT INTO building (name) VALUES (?)", [name])
        return Building(id: Building.ID(id), name: name)
    }

    /// Adds a household.
    ///
    /// - Throws: `StorageError.nameTaken` where another household of the building has the name.
    public func insertHousehold(name: String, in building: Building.ID) throws -> Household {
        let id = try insertNamed(
            name, "INSERT INTO household (building, name) VALUES (?, ?)", [building.value, name])
        return Household(id: Household.ID(id), building: building, name: name)
    }

    /// Has a person live in a household from a day on. Where they lived before ends on the day before; what was said of that day
    /// or later is forgotten.
    public func move(_ person: Person.ID, to household: Household.ID, from first: LocalDate) throws {
        try run("DELETE FROM residence WHERE person = ? AND first >= ?", [person.value, first.description])
        try run(
            "UPDATE residence SET last = ? WHERE person = ? AND (last IS NULL OR last >= ?)",
            [first.adding(days: -1).description, person.value, first.description])
        try run(
            "INSERT INTO residence (person, household, first) VALUES (?, ?, ?)",
            [person.value, household.value, first.description])
    }
}
