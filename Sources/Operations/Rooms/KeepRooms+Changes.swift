public import Scheduling
import Storage

extension KeepRooms {
    /// Changes what is said of a room, also of one that is no longer in use.
    ///
    /// - Parameters:
    ///   - name: The room.
    ///   - change: Says it anew.
    /// - Throws: `StorageError.nameTaken` where another room has the new name.
    public func edit(_ name: String, _ change: (inout RoomDescription) throws -> Void) throws -> RoomCard {
        try desk.write { file in
            let room = try NameLookup(file.reader.rooms()).find(name)
            var description = RoomDescription(of: room)
            try change(&description)
            description.name = try PlainName.check(description.name)
            try file.update(room, to: description)
            return try file.reader.card(of: room.id)
        }
    }

    /// Takes a room away, unless it is booked for a time to come.
    public func remove(_ name: String) throws -> (room: Room, removal: Removal) {
        try desk.write { file in
            let room = try NameLookup(file.reader.rooms().inUse).find(name)
            let booked = try file.reader.bookingsToCome(after: desk.now) { $0.occurrence.rooms.contains(room.id) }
            guard booked.isEmpty else { return (room, .stillBooked(booked)) }
            guard try file.reader.isMentioned(room.id) else {
                try file.delete(room.id)
                return (room, .deleted)
            }
            var description = RoomDescription(of: room)
            description.care.isRetired = true
            try file.update(room, to: description)
            return (room, .retired)
        }
    }

    /// Notes that sound carries between two rooms, or that it does not.
    ///
    /// - Parameters:
    ///   - one: One room.
    ///   - other: The other.
    ///   - strength: How well the sound carries; nil where it does not.
    /// - Throws: `OperationError.sharesFloor` where the rooms are not apart.
    public func couple(
        _ one: String, _ other: String, strength: RoomCoupling.Strength?
    ) throws -> (one: RoomCard, other: RoomCard) {
        try desk.write { file in
            let lookup = NameLookup(try file.reader.rooms().inUse)
            let (one, other) = (try lookup.find(one), try lookup.find(other))
            guard Set(one.leaves).isDisjoint(with: other.leaves) else {
                throw OperationError.sharesFloor(room: one.name, other: other.name)
            }
            if let strength {
                try file.save(RoomCoupling(one.id, other.id, strength: strength))
            } else {
                try file.removeCoupling(between: one.id, and: other.id)
            }
            return (try file.reader.card(of: one.id), try file.reader.card(of: other.id))
        }
    }
}
