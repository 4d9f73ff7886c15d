public import CivilTime
public import Scheduling
public import Storage

/// The names behind the numbers: the community, its rooms, its troupes and its equipment, as an answer needs them to be read.
public struct Directory: Sendable {
    /// The community.
    public let community: Community
    /// Every room.
    public let rooms: [Room]
    /// Every troupe.
    public let troupes: [Troupe]
    /// Every kind of equipment.
    public let equipment: [Equipment]

    /// Reads the names from the file.
    public init(_ file: CommunityReader) throws {
        community = try file.community()
        rooms = try file.rooms()
        troupes = try file.troupes()
        equipment = try file.equipment()
    }

    /// The community's time zone.
    public var zone: Zone { community.zone }

    /// The rooms of the given numbers, in that order.
    public func rooms(_ ids: [Room.ID]) -> [Room] { ids.compactMap { id in rooms.first { $0.id == id } } }

    /// The troupes of the given numbers, in that order.
    public func troupes(_ ids: [Troupe.ID]) -> [Troupe] { ids.compactMap { id in troupes.first { $0.id == id } } }

    /// The equipment that is asked for, each with how many pieces, in that order.
    public func equipment(_ needs: [EquipmentNeed]) -> [(equipment: Equipment, quantity: Int)] {
        needs.compactMap { need in
            equipment.first { $0.id == need.equipment }.map { ($0, need.quantity) }
        }
    }
}
