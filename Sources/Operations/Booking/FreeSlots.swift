public import CivilTime
public import Scheduling
import Storage

/// Finds open slots: times in which a room is open, not closed, and held by nobody.
public struct FreeSlots: Sendable {
    /// What a slot must offer.
    public struct Wish: Sendable {
        /// Only this room, by name; nil for any.
        public var room: String?
        /// The shortest slot worth listing, in seconds.
        public var seconds: Int
        /// How many people must fit; rooms nobody has counted are let through.
        public var people: Int?
        /// What the room must have.
        public var features: [String]

        /// Creates a wish.
        public init(room: String? = nil, seconds: Int = 3_600, people: Int? = nil, features: [String] = []) {
            self.room = room
            self.seconds = seconds
            self.people = people
            self.features = features
        }
    }

    /// A room and a time in which it is free.
    public struct Slot: Sendable, Hashable {
        /// The room.
        public let room: Room
        /// The time.
        public let span: TimeSpan
    }

    private let desk: Desk

    /// Prepares to look.
    public init(at desk: Desk) { self.desk = desk }

    /// The open slots from the first day to the last, both included, day by day and room by room; never in the past.
    public func callAsFunction(
        from first: LocalDate, through last: LocalDate, wish: Wish
    ) throws -> (slots: [Slot], zone: Zone) {
        try desk.read { file in
            let zone = try file.community().zone
            let rooms = try file.rooms().inUse
            let chosen = try wish.room.map { [try NameLookup(rooms).find($0)] } ?? rooms
            let fitting = chosen.filter { $0.suits(wish) }
            guard let whole = zone.span(from: first, through: last),
                let window = TimeSpan(from: max(whole.start, desk.now), to: whole.end)
            else { return ([], zone) }
            let around = try file.surroundings(Vicinity(of: [window], rooms: fitting.map(\.id)), now: desk.now)
            let slots = fitting.flatMap { room in
                around.freeSpans(of: room, from: first, through: last, within: window)
                    .filter { $0.seconds >= wish.seconds }
                    .map { Slot(room: room, span: $0) }
            }
            return (slots.sorted { ($0.span.start, $0.room.id) < ($1.span.start, $1.room.id) }, zone)
        }
    }
}

extension Room {
    fileprivate func suits(_ wish: FreeSlots.Wish) -> Bool {
        let holdsEveryone = wish.people.flatMap { people in capacity.map { people <= $0 } } ?? true
        return holdsEveryone && Set(wish.features).isSubset(of: features)
    }
}
