public import CivilTime
public import Scheduling
import Storage

/// Adds and shows the community's rooms, and keeps their timetables.
public struct KeepRooms: Sendable {
    let desk: Desk
    let judge: Judge

    /// Prepares to keep rooms; the judge decides where bookings could go that a change touches.
    public init(at desk: Desk, judge: Judge = Judge()) {
        self.desk = desk
        self.judge = judge
    }

    /// Adds a room.
    ///
    /// - Parameters:
    ///   - description: What is said of it.
    ///   - slug: The short ASCII name; made from the name's pinyin where none is given.
    ///   - whole: The name of the room it is a part of, if any.
    /// - Throws: `OperationError` for an unusable name, an unknown whole, or the name of a room that was in use once,
    ///   `StorageError.nameTaken` for one that exists.
    public func add(
        _ description: RoomDescription, slug: String? = nil, partOf whole: String? = nil
    ) throws -> RoomCard {
        var description = description
        description.name = try PlainName.check(description.name)
        let slug = try Slug.chosen(slug, for: description.name)
        return try desk.write { file in
            let rooms = try file.reader.rooms()
            if let old = rooms.first(where: { $0.care.isRetired && $0.isCalled(description.name, or: slug) }) {
                throw OperationError.noLongerInUse(room: old.name)
            }
            let whole = try whole.map { try NameLookup(rooms.inUse).find($0).id }
            return try file.reader.card(of: file.insert(description, slug: slug, partOf: whole))
        }
    }

    /// Every room in use, in the order in which they were added.
    public func list() throws -> [RoomCard] {
        try desk.read { file in
            let (rooms, couplings) = (try file.rooms(), try file.couplings())
            return rooms.inUse.map { RoomCard($0, among: rooms, couplings: couplings) }
        }
    }

    /// One room with its closures to come, also where it is no longer in use.
    public func show(_ name: String) throws -> RoomCard {
        try desk.read { file in
            let rooms = try file.rooms()
            let room = try NameLookup(rooms).find(name)
            let closures = try TimeSpan.all(after: desk.now).map { try file.closures(of: room, overlapping: $0) }
            return RoomCard(room, among: rooms, couplings: try file.couplings(), closures: closures ?? [])
        }
    }

    /// Adds lines to a room's timetable.
    public func addHours(to name: String, _ lines: [OpeningHours]) throws -> Change {
        try edit(name) { $0.openingHours += lines }
    }

    /// Puts lines in the place of a room's timetable.
    ///
    /// Where the lines hold within some days only, as those of a season do, what the timetable says of the other days stays,
    /// and so do the hours for public holidays where the lines speak of none.
    public func replaceHours(of name: String, with lines: [OpeningHours]) throws -> Change {
        try edit(name) { $0.openingHours = $0.openingHours.replaced(by: lines) }
    }

    /// When a room is open on a day, closures, public holidays and the day's end taken into account.
    public func openSpans(of name: String, on date: LocalDate) throws -> (room: Room, spans: [TimeSpan]) {
        let answer = try openDay(of: name, on: date)
        return (answer.room, answer.day.spans)
    }
}

extension Room {
    fileprivate func isCalled(_ name: String, or slug: String) -> Bool { self.name == name || self.slug == slug }
}

extension CommunityReader {
    /// The closures that shut a room, or floor it shares with another, during the span.
    func closures(of room: Room, overlapping span: TimeSpan) throws -> [Closure] {
        let rooms = Dictionary(uniqueKeysWithValues: try rooms().map { ($0.id, $0) })
        return try closures(overlapping: span).filter { $0.shuts(room, among: rooms) }
    }
}
