import CivilTime
public import Scheduling
import Storage

/// A household with its building.
public struct Home: Sendable, Hashable {
    /// The household.
    public let household: Household
    /// The building it is in.
    public let building: Building

    /// Both, as people say it: `3号楼 2单元301`.
    public var name: String { "\(building.name) \(household.name)" }
}

/// The buildings and households of a community, found by name and made as they are needed.
struct Homes {
    private let file: CommunityWriter
    private var buildings: [Building]
    private var byID: [Building.ID: Building]
    private var households: [Household]
    private var places: [Building.ID: [String: Household]]

    /// Reads what there is.
    init(_ file: CommunityWriter) throws {
        self.file = file
        buildings = try file.reader.buildings()
        byID = Dictionary(uniqueKeysWithValues: buildings.map { ($0.id, $0) })
        households = try file.reader.households()
        places = [:]
        for household in households { places[household.building, default: [:]][household.name] = household }
    }

    /// The home of a household that is known; nil for none.
    func home(_ id: Household.ID) -> Home? {
        households.first { $0.id == id }.flatMap { household in
            byID[household.building].map { Home(household: household, building: $0) }
        }
    }

    /// The household that is meant. With a building it is made where the building lacks it, and so is the building; without one
    /// it must be there, and be the only one that the name fits.
    ///
    /// - Throws: `OperationError.notFound` and `.ambiguous` where no building is named.
    mutating func household(_ name: String, building: String?) throws -> Home {
        guard let building else {
            let known = households.compactMap { home($0.id) }
            return try NameLookup(
                .household, among: known, names: { [$0.household.name, $0.name] }, label: \.name
            ).find(name)
        }
        let place = try self.building(PlainName.check(building))
        let name = try PlainName.check(name)
        if let known = places[place.id]?[name] { return Home(household: known, building: place) }
        let made = try file.insertHousehold(name: name, in: place.id)
        households.append(made)
        places[place.id, default: [:]][name] = made
        return Home(household: made, building: place)
    }

    private mutating func building(_ name: String) throws -> Building {
        if let known = buildings.first(where: { $0.name == name }) { return known }
        let made = try file.insertBuilding(name: name)
        buildings.append(made)
        byID[made.id] = made
        return made
    }
}
