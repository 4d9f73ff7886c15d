public import Scheduling
import Storage

/// Adds and lists the buildings and households of the community.
public struct KeepHouseholds: Sendable {
    private let desk: Desk

    /// Prepares to keep households.
    public init(at desk: Desk) { self.desk = desk }

    /// Adds a building.
    ///
    /// - Throws: `StorageError.nameTaken` where there is one of the name.
    public func addBuilding(_ name: String) throws -> Building {
        let name = try PlainName.check(name)
        return try desk.write { try $0.insertBuilding(name: name) }
    }

    /// Adds a household to a building that is there.
    ///
    /// - Throws: `OperationError.notFound` where there is no such building, `StorageError.nameTaken` where the building has the
    ///   household already.
    public func addHousehold(_ name: String, in building: String) throws -> Home {
        let name = try PlainName.check(name)
        return try desk.write { file in
            let building = try NameLookup(file.reader.buildings()).find(building)
            return Home(household: try file.insertHousehold(name: name, in: building.id), building: building)
        }
    }

    /// Every building with the number of its households and of the people who live there today.
    public func buildings() throws -> [(building: Building, households: Int, people: Int)] {
        let homes = Dictionary(grouping: try households(), by: \.home.building.id)
        return try desk.read { try $0.buildings() }.map { building in
            let own = homes[building.id] ?? []
            return (building, own.count, own.reduce(0) { $0 + $1.people.count })
        }
    }

    /// Every household with the people who live in it today.
    public func households() throws -> [(home: Home, people: [Person])] {
        try desk.read { file in
            let buildings = Dictionary(uniqueKeysWithValues: try file.buildings().map { ($0.id, $0) })
            let people = Dictionary(uniqueKeysWithValues: try file.people().map { ($0.id, $0) })
            let residents = Dictionary(grouping: try file.residences(on: desk.today), by: \.household)
            return try file.households().compactMap { household in
                buildings[household.building].map { building in
                    (
                        Home(household: household, building: building),
                        (residents[household.id] ?? []).compactMap { people[$0.person] }
                    )
                }
            }
        }
    }
}
