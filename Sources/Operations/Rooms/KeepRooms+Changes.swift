public import Scheduling
import Storage

extension KeepRooms {
    /// What came of saying something else of a room.
    public struct Change: Sendable, TouchingAnswer {
        /// The room as it is now.
        public let card: RoomCard
        /// The bookings to come that it is open or large enough for no more, each with where it could go.
        public let touched: [TouchedBooking]
        /// How many of them still take place and were not looked at.
        public let unadvised: Int
        /// The names behind the numbers.
        public let directory: Directory
    }

    /// Changes what is said of a room, also of one that is no longer in use. Bookings stay as they are; those that lose the ground
    /// under them are named.
    ///
    /// - Parameters:
    ///   - name: The room.
    ///   - change: Says it anew.
    /// - Throws: `StorageError.nameTaken` where another room has the new name.
    public func edit(_ name: String, _ change: (inout RoomDescription) throws -> Void) throws -> Change {
        try desk.write { file in
            let room = try NameLookup(file.reader.rooms()).find(name)
            var description = RoomDescription(of: room)
            try change(&description)
            description.name = try PlainName.check(description.name)
            let grounds = try BookingGrounds(file.reader, now: desk.now)
            try file.update(room, to: description)
            let lost = try grounds.lost(in: room, file.reader, judge: judge)
            return Change(
                card: try file.reader.card(of: room.id), touched: lost.bookings, unadvised: lost.unadvised,
                directory: try Directory(file.reader))
        }
    }

    /// Takes a room away, unless it is booked for a time to come.
    public func remove(_ name: String) throws -> (room: Room, removal: Removal) {
        try desk.write { file in
            let room = try NameLookup(file.reader.rooms().inUse).find(name)
            let booked = try file.reader.bookingsToCome(after: desk.now, in: room) {
                $0.occurrence.rooms.contains(room.id)
            }
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
