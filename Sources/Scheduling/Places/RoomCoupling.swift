/// Two rooms between which sound carries.
public struct RoomCoupling: Sendable, Hashable {
    /// How well the sound carries.
    public enum Strength: String, Sendable, Hashable, CaseIterable {
        /// What is loud in one disturbs in the other.
        case weak
        /// What is loud in one makes the other unusable for anything quiet.
        case strong
    }

    /// One room.
    public let room: Room.ID
    /// The other.
    public let other: Room.ID
    /// How well the sound carries, in both directions.
    public let strength: Strength

    /// Couples two rooms.
    public init(_ room: Room.ID, _ other: Room.ID, strength: Strength) {
        self.room = room
        self.other = other
        self.strength = strength
    }
}
