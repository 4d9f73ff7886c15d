public import Scheduling
import Storage

/// A room with what belongs to it, as the lists show it.
public struct RoomCard: Sendable {
    /// The room.
    public let room: Room
    /// The room it is a part of, if any.
    public let whole: Room?
    /// The rooms from which it can be heard, each with how well.
    public let couplings: [(room: Room, strength: RoomCoupling.Strength)]
    /// The closures that are not over, earliest first; empty in lists.
    public let closures: [Closure]

    init(_ room: Room, among rooms: [Room], couplings: [RoomCoupling], closures: [Closure] = []) {
        self.room = room
        self.closures = closures
        whole = room.whole.flatMap { id in rooms.first { $0.id == id } }
        self.couplings = couplings.compactMap { coupling in
            let other = coupling.room == room.id ? coupling.other : coupling.room
            guard coupling.room == room.id || coupling.other == room.id else { return nil }
            return rooms.inUse.first { $0.id == other }.map { ($0, coupling.strength) }
        }
    }
}

extension CommunityReader {
    /// The card of a room that is known to exist.
    func card(of id: Room.ID) throws -> RoomCard {
        let rooms = try rooms()
        guard let room = rooms.first(where: { $0.id == id }) else {
            throw OperationError.notFound(.room, name: id.description, candidates: [])
        }
        return RoomCard(room, among: rooms, couplings: try couplings())
    }
}
