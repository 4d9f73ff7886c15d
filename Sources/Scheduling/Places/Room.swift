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
    /// How the room must be treated.
    public let care: RoomCare
    /// The least the community has promised to open it in a week, in seconds; nil where it promised nothing.
    public let promisedWeeklySeconds: Int?

    /// Creates a room. `leaves` is the room itself unless it divides into parts.
    public init(
        id: ID, slug: String, name: String, capacity: Int? = nil, openingHours: [OpeningHours] = [],
        leaves: [ID]? = nil, whole: ID? = nil, isOutdoor: Bool = false, features: [String] = [],
        care: RoomCare = RoomCare(), promisedWeeklySeconds: Int? = nil
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
        self.care = care
        self.promisedWeeklySeconds = promisedWeeklySeconds
    }
}

/// How a room must be treated: what it needs before and after, whether it must be quiet, and whether somebody is asked first.
public struct RoomCare: Sendable, Hashable {
    /// The time it takes to set the room up and to clear it.
    public var buffer: Buffer
    /// Whether what happens in the room needs quiet from its neighbours.
    public var isQuietProtected: Bool
    /// Whether whoever keeps the room is asked before a booking stands.
    public var needsApproval: Bool
    /// Whether the room is no longer offered. It keeps its name and its past.
    public var isRetired: Bool

    /// Creates a treatment; without arguments, one that asks for nothing.
    public init(
        buffer: Buffer = Buffer(), isQuietProtected: Bool = false, needsApproval: Bool = false, isRetired: Bool = false
    ) {
        self.buffer = buffer
        self.isQuietProtected = isQuietProtected
        self.needsApproval = needsApproval
        self.isRetired = isRetired
    }
}

/// The time that must lie free before and after a use, in seconds.
public struct Buffer: Sendable, Hashable {
    /// The time to set up before the start.
    public let setup: Int
    /// The time to clear up after the end.
    public let cleanup: Int

    /// The longest either may be, in seconds: a day.
    public static let longestSeconds = 86_400

    /// Creates a buffer; lengths are held between 0 and a day.
    public init(setup: Int = 0, cleanup: Int = 0) {
        self.setup = min(max(setup, 0), Self.longestSeconds)
        self.cleanup = min(max(cleanup, 0), Self.longestSeconds)
    }

    /// The longer of the two at either side.
    public func union(_ other: Buffer) -> Buffer {
        Buffer(setup: max(setup, other.setup), cleanup: max(cleanup, other.cleanup))
    }
}
