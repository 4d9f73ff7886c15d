public import CivilTime
public import Scheduling
import Storage

extension KeepRooms {
    /// Whether a room is open on a day, who keeps it, and when it opens next.
    public struct OpenDayAnswer: Sendable {
        /// The room.
        public let room: Room
        /// The day.
        public let day: OpenDay
        /// Who keeps the room that day, if anybody does.
        public let keeper: Person?
        /// Whether whoever keeps it has said to be away that day.
        public let isKeeperAway: Bool
        /// When it opens next: after the present moment where the day is today, else after the day.
        public let next: TimeSpan?
        /// The present moment where the day is today.
        public let now: Instant?

        /// Who keeps the room that day, as strangers may know it: a grown-up who agreed to be named, and is there.
        public var publicKeeper: String? {
            guard let keeper, keeper.hasPublicNameConsent, !keeper.mayBeMinor(on: day.date), !isKeeperAway else {
                return nil
            }
            return keeper.name
        }
    }

    /// The reading room; nil where the community has none, or several and nobody knows which is meant.
    public func readingRoom() throws -> Room? {
        switch ReadingRoom.find(among: try desk.read { try $0.rooms() }.inUse) {
        case .success(let room): room
        case .failure: nil
        }
    }

    /// Whether a room is open on a day: closures, public holidays and seasons taken into account.
    public func openDay(of name: String, on date: LocalDate) throws -> OpenDayAnswer {
        try desk.read { file in
            let room = try NameLookup(file.rooms()).find(name)
            let zone = desk.community.zone
            let isToday = date == desk.today
            let moment = isToday ? desk.now : zone.startOfDay(date.adding(days: 1)).adding(seconds: -1)
            let holidays = try file.holidayCalendar()
            let closures =
                try zone.span(from: date, through: date.adding(days: 372))
                .map { try file.closures(of: room, overlapping: $0) } ?? []
            let keeper = try file.keeperRota(of: room.id, from: date).keeper(on: date)
            return OpenDayAnswer(
                room: room, day: room.openDay(date, in: zone, holidays: holidays, closures: closures),
                keeper: keeper,
                isKeeperAway: try keeper.map { try file.isAway($0.id, on: date) } ?? false,
                next: room.nextOpening(after: moment, in: zone, holidays: holidays, closures: closures),
                now: isToday ? desk.now : nil)
        }
    }

    /// The weeks that hold any of the given days, each with the hours a room is to be open beside those that are promised.
    ///
    /// - Throws: `OperationError.nothingPromised` where nothing was promised of the room.
    public func openingWeeks(
        of name: String, from first: LocalDate, through last: LocalDate
    ) throws -> (room: Room, weeks: [OpeningWeek]) {
        guard first <= last else {
            throw OperationError.endsBeforeStart(start: first.description, end: last.description)
        }
        return try desk.read { file in
            let room = try NameLookup(file.rooms()).find(name)
            guard let promised = room.promisedWeeklySeconds else {
                throw OperationError.nothingPromised(room: room.name)
            }
            let zone = desk.community.zone
            let closures =
                try zone.span(from: first.monday, through: last.monday.adding(days: 6))
                .map { try file.closures(of: room, overlapping: $0) } ?? []
            let weeks = room.openingWeeks(
                from: first, through: last, promised: promised, in: zone, holidays: try file.holidayCalendar(),
                closures: closures)
            return (room, weeks)
        }
    }
}

extension CommunityReader {
    fileprivate func isAway(_ person: Person.ID, on date: LocalDate) throws -> Bool {
        try absences(notOverOn: date).contains { $0.person == person && $0.days.contains(date) }
    }
}
