/// What somebody says of a room, and may say otherwise later. Its slug, and the room it is a part of, are not among that: they
/// stay for life.
public struct RoomDescription: Sendable, Hashable {
    /// The name people use.
    public var name: String
    /// How many people fit; nil where nobody has counted.
    public var capacity: Int?
    /// When the room may be used; empty for around the clock.
    public var openingHours: [OpeningHours]
    /// Whether it has no roof.
    public var isOutdoor: Bool
    /// What it has to offer.
    public var features: [String]
    /// How it must be treated.
    public var care: RoomCare
    /// The least it is to be open in a week, in seconds; nil where nothing was promised.
    public var promisedWeeklySeconds: Int?

    /// Describes a room.
    public init(
        name: String, capacity: Int? = nil, openingHours: [OpeningHours] = [], isOutdoor: Bool = false,
        features: [String] = [], care: RoomCare = RoomCare(), promisedWeeklySeconds: Int? = nil
    ) {
        self.name = name
        self.capacity = capacity
        self.openingHours = openingHours
        self.isOutdoor = isOutdoor
        self.features = features
        self.care = care
        self.promisedWeeklySeconds = promisedWeeklySeconds
    }

    /// Describes a room as it stands.
    public init(of room: Room) {
        self.init(
            name: room.name, capacity: room.capacity, openingHours: room.openingHours, isOutdoor: room.isOutdoor,
            features: room.features, care: room.care,
            promisedWeeklySeconds: room.promisedWeeklySeconds)
    }
}

extension [Room] {
    /// The rooms that are still offered. Those that are not keep their names, for what took place in them.
    public var inUse: [Room] { filter { !$0.care.isRetired } }

    /// The rooms that share floor with one, itself among them: its parts, and what it is a part of.
    public func sharingFloor(with room: Room) -> [Room] {
        let floor = Set(room.leaves)
        return filter { !floor.isDisjoint(with: $0.leaves) }
    }
}
