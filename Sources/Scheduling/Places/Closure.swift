public import CivilTime

/// A time in which a room, or the whole centre, is shut: maintenance, an exam's quiet period, a holiday.
public struct Closure: Sendable, Hashable {
    /// The number of a closure in its community's file.
    public typealias ID = Identifier<Closure>

    /// The closure's number.
    public let id: ID
    /// The room that is shut; nil for every room of the community.
    public let room: Room.ID?
    /// The time it is shut.
    public let span: TimeSpan
    /// Why, in the words of whoever closed it.
    public let reason: String

    /// Creates a closure.
    public init(id: ID, room: Room.ID?, span: TimeSpan, reason: String) {
        self.id = id
        self.room = room
        self.span = span
        self.reason = reason
    }
}

extension Closure {
    /// Whether the closure shuts a room: every room, the room itself, or a part or whole that shares floor with it.
    ///
    /// - Parameters:
    ///   - room: The room asked about.
    ///   - rooms: The rooms of the community, to know the parts of the room that the closure names.
    public func shuts(_ room: Room, among rooms: [Room.ID: Room]) -> Bool {
        guard let shut = self.room else { return true }
        let leaves = rooms[shut]?.leaves ?? [shut]
        return !Set(leaves).isDisjoint(with: room.leaves)
    }
}
