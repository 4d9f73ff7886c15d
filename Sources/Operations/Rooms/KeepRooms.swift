public import CivilTime
public import Scheduling
import Storage

/// A room with what belongs to it, as the lists show it.
public struct RoomCard: Sendable {
    /// The room.
    public let room: Room
    /// The closures that are not over, earliest first.
    public let closures: [Closure]
}

/// A room in words, before the file knows it.
public struct RoomDescription: Sendable {
    /// The name people use.
    public var name: String
    /// The short ASCII name; nil to make it from the name's pinyin.
    public var slug: String?
    /// How many people fit; nil where nobody has counted.
    public var capacity: Int?
    /// When the room may be used; empty for around the clock.
    public var openingHours: [OpeningHours]
    /// The name of the room it is a part of, if any.
    public var whole: String?
    /// Whether it has no roof.
    public var isOutdoor: Bool
    /// What it has to offer.
    public var features: [String]

    /// Describes a room.
    public init(
        name: String, slug: String? = nil, capacity: Int? = nil, openingHours: [OpeningHours] = [],
        whole: String? = nil, isOutdoor: Bool = false, features: [String] = []
    ) {
        self.name = name
        self.slug = slug
        self.capacity = capacity
        self.openingHours = openingHours
        self.whole = whole
        self.isOutdoor = isOutdoor
        self.features = features
    }
}

/// Adds and shows the community's rooms, and keeps their timetables.
public struct KeepRooms: Sendable {
    private let desk: Desk

    /// Prepares to keep rooms.
    public init(at desk: Desk) { self.desk = desk }

    /// Adds a room.
    ///
    /// - Throws: `OperationError` for an unusable name or an unknown whole, `StorageError.nameTaken` for one that exists.
    public func add(_ description: RoomDescription) throws -> Room {
        let name = try PlainName.check(description.name)
        let slug = try Slug.chosen(description.slug, for: name)
        return try desk.write { file in
            let whole = try description.whole.map { try NameLookup(file.reader.rooms()).find($0).id }
            let id = try file.insert(
                NewRoom(
                    slug: slug, name: name, capacity: description.capacity, openingHours: description.openingHours,
                    whole: whole, isOutdoor: description.isOutdoor, features: description.features))
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
            return RoomCard(room: room, closures: try rest.map { try file.closures(of: room, overlapping: $0) } ?? [])
        }
    }

    /// Adds lines to a room's timetable.
    public func addHours(to name: String, _ lines: [OpeningHours]) throws -> Room {
        try desk.write { file in
            let room = try NameLookup(file.reader.rooms()).find(name)
            for line in lines { try file.insert(line, of: room.id) }
            return try file.reader.room(room.id)
        }
    }

    /// Puts lines in the place of a room's whole timetable.
    public func replaceHours(of name: String, with lines: [OpeningHours]) throws -> Room {
        try desk.write { file in
            let room = try NameLookup(file.reader.rooms()).find(name)
            try file.removeOpeningHours(of: room.id)
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
            let shut = try file.closures(of: room, overlapping: day).map(\.span)
            let open = room.openSpans(
                from: date, through: date, in: zone, holidays: try file.holidayCalendar())
            return (room, open.flatMap { $0.subtracting(shut) })
        }
    }
}

extension CommunityReader {
    /// The closures that shut a room, or floor it shares with another, during the span.
    fileprivate func closures(of room: Room, overlapping span: TimeSpan) throws -> [Closure] {
        let rooms = Dictionary(uniqueKeysWithValues: try rooms().map { ($0.id, $0) })
        return try closures(overlapping: span).filter { $0.shuts(room, among: rooms) }
    }

    /// The room of a number that is known to exist.
    func room(_ id: Room.ID) throws -> Room {
        guard let room = try rooms().first(where: { $0.id == id }) else {
            throw OperationError.notFound(.room, name: id.description, candidates: [])
        }
        return room
    }
}
