public import CivilTime

/// A building of the community.
public struct Building: Sendable, Hashable {
    /// The number of a building in its community's file.
    public typealias ID = Identifier<Building>

    /// The building's number in the file.
    public let id: ID
    /// What people call it, such as `3号楼`.
    public let name: String

    /// Creates a building.
    public init(id: ID, name: String) {
        self.id = id
        self.name = name
    }
}

/// The people who live behind one door.
public struct Household: Sendable, Hashable {
    /// The number of a household in its community's file.
    public typealias ID = Identifier<Household>

    /// The household's number in the file.
    public let id: ID
    /// The building it is in.
    public let building: Building.ID
    /// What it is called within its building, such as `2单元301`.
    public let name: String

    /// Creates a household.
    public init(id: ID, building: Building.ID, name: String) {
        self.id = id
        self.building = building
        self.name = name
    }
}

/// Where somebody lives from one day through another.
public struct Residence: Sendable, Hashable {
    /// Who lives there.
    public let person: Person.ID
    /// Where.
    public let household: Household.ID
    /// The first day; `LocalDate.min` where nothing is known of an earlier home.
    public let first: LocalDate
    /// The last day; nil while nothing else is known.
    public let last: LocalDate?

    /// Creates a residence.
    public init(person: Person.ID, household: Household.ID, first: LocalDate, last: LocalDate? = nil) {
        self.person = person
        self.household = household
        self.first = first
        self.last = last
    }
}
