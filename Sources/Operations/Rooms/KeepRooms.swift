public import CivilTime
public import Scheduling
public import Storage

/// A room with what belongs to it, as the lists show it.
public struct RoomCard: Sendable {
    /// The room.
    public let room: Room
    /// The closures that are not over, earliest first.
    public let closures: [Closure]
}

/// Adds and shows the community's rooms, and keeps their timetables.
public struct KeepRooms: Sendable {
    private let desk: Desk

    /// Prepares to keep rooms.
    public init(at desk: Desk) { self.desk = desk }

    /// Adds a room.
    ///
    /// - Parameters:
    ///   - room: The room; an empty slug is made from the name's pinyin.
    ///   - whole: The name of the room it is a part of, if any.
    public func add(_ room: NewRoom, partOf whole: String?) throws -> Room {
        var room = room
        room.name = try PlainName.check(room.name)
        if room.slug.isEmpty { room.slug = try Slug.make(from: room.name) }
        try Slug.check(room.slug)
        return try desk.write { file in
            if let whole { room.whole = try NameLookup(file.reader.rooms()).find(whole).id }
            let id = try file.insert(room)
            return try file.reader.room(id)
        }
    }

    /// Every room, in the order in which they were added.
    public func list() throws -> [Room] { try desk.read { try $0.rooms() } }

    /// One room with its closures to come.
    public func show(_ name: String) throws -> RoomCard {
        try desk.read { file in
            let room = try NameLookup(file.rooms()).find(name)
            let rest = TimeSpan(from: desk.now, to: Instant(seconds: .max / 4))
            let closures = try rest.map { try file.closures(overlapping: $0) } ?? []
            return RoomCard(room: room, closures: closures.filter { $0.room == nil || $0.room == room.id })
        }
    }

    /// Changes a room's timetable.
    ///
    /// - Parameters:
    ///   - name: The room.
    ///   - lines: The lines to add.
    ///   - replacing: Whether they take the place of all lines there are.
    public func setHours(of name: String, _ lines: [OpeningHours], replacing: Bool) throws -> Room {
        try desk.write { file in
            let room = try NameLookup(file.reader.rooms()).find(name)
            if replacing { try file.removeOpeningHours(of: room.id) }
            for line in lines { try file.insert(line, of: room.id) }
            return try file.reader.room(room.id)
        }
    }

    /// When a room is open on a day, closures and the day's end taken into account.
    public func openSpans(of name: String, on date: LocalDate) throws -> (room: Room, spans: [TimeSpan]) {
        try desk.read { file in
            let room = try NameLookup(file.rooms()).find(name)
            let zone = try file.community().zone
            guard let day = zone.span(from: date, through: date) else { return (room, []) }
            let shut = try file.closures(overlapping: day).filter { $0.room == nil || $0.room == room.id }.map(\.span)
            let open = room.openSpans(from: date, through: date, in: zone)
            return (room, open.flatMap { $0.subtracting(shut) })
        }
    }
}

extension CommunityReader {
    /// The room of a number that is known to exist.
    func room(_ id: Room.ID) throws -> Room {
        guard let room = try rooms().first(where: { $0.id == id }) else {
            throw OperationError.notFound(.room, name: id.description, candidates: [])
        }
        return room
    }
}
