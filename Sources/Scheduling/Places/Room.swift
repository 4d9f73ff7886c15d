import CivilTime

/// Anything bookable with a door or an edge (场地): a hall, the reading room, the gateball court, the square.
public struct Room: Sendable, Hashable {
    /// The number of a room in its community's file.
    public typealias ID = Identifier<Room>

    /// The room's number.
    public let id: ID
    /// The short ASCII name, unique among the community's rooms, part of its feed's address.
    public let slug: String
    /// The name people use.
    public let name: String
    /// How many people fit; nil where nobody has counted.
    public let capacity: Int?
    /// When the room may be used. A room without hours is open around the clock, as a square is.
    public let openingHours: [OpeningHours]
    /// The rooms that are really held when this one is: itself, or the smallest parts it divides into.
    public let leaves: [ID]
    /// The room this one is a part of, if any.
    public let whole: ID?
    /// Whether the room has no roof.
    public let isOutdoor: Bool
    /// What the room has to offer, such as `piano`.
    public let features: [String]

    /// Creates a room. `leaves` is the room itself unless it divides into parts.
    public init(
        id: ID, slug: String, name: String, capacity: Int? = nil, openingHours: [OpeningHours] = [],
        leaves: [ID]? = nil, whole: ID? = nil, isOutdoor: Bool = false, features: [String] = []
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.capacity = capacity
        self.openingHours = openingHours
        self.leaves = leaves ?? [id]
        self.whole = whole
        self.isOutdoor = isOutdoor
        self.features = features
    }
}
