public import CivilTime
public import Learning
import Scheduling
import Storage

/// Keeps the time that people give: with a troupe, as volunteers, by leading a reading, by helping.
public struct KeepService: Sendable {
    /// What somebody gave.
    public struct Wish: Sendable {
        /// How long, in minutes.
        public var minutes: Int
        /// What for.
        public var kind: ServiceKind
        /// For which troupe, by name.
        public var troupe: String?
        /// On which day; nil for today.
        public var day: LocalDate?
        /// What else is to be said of it.
        public var note: String?

        /// Describes what was given.
        public init(
            minutes: Int, kind: ServiceKind, troupe: String? = nil, day: LocalDate? = nil, note: String? = nil
        ) {
            self.minutes = minutes
            self.kind = kind
            self.troupe = troupe
            self.day = day
            self.note = note
        }
    }

    private let desk: Desk

    /// Prepares to keep it.
    public init(at desk: Desk) { self.desk = desk }

    /// Logs time that somebody gave.
    ///
    /// - Throws: `ServiceError` where the day is to come, or has no room for as much.
    public func log(_ name: String, _ wish: Wish) throws -> ServiceEntry {
        let note = try wish.note.map { try PlainName.check($0) }
        let day = wish.day ?? desk.today
        guard day <= desk.today else { throw ServiceError.dayToCome(day, today: desk.today) }
        guard wish.kind != .troupe || wish.troupe != nil else { throw ServiceError.whichTroupe }
        return try desk.write { file in
            let (people, troupes) = (try file.reader.people(), try file.reader.troupes())
            let person = try NameLookup(people).find(name)
            let troupe = try wish.troupe.map { try NameLookup(troupes).find($0) }
            let given = try file.reader.services(of: person.id, on: day...day).reduce(0) { $0 + $1.seconds }
            guard given + wish.minutes * 60 <= Self.mostSeconds else {
                throw ServiceError.dayFull(day, given: given / 60, most: Self.mostSeconds / 60)
            }
            let service = try file.insert(
                LoggedService(
                    person: person.id, day: day, seconds: wish.minutes * 60, kind: wish.kind, troupe: troupe?.id,
                    note: note, loggedBy: desk.actor),
                at: desk.now)
            return ServiceEntry(service, people: people, troupes: troupes)
        }
    }

    /// What was given on some days, by one person or by all, earliest first.
    public func list(from first: LocalDate, through last: LocalDate, person: String? = nil) throws -> [ServiceEntry] {
        guard first <= last else {
            throw OperationError.endsBeforeStart(start: first.description, end: last.description)
        }
        return try desk.read { file in
            let (people, troupes) = (try file.people(), try file.troupes())
            let giver = try person.map { try NameLookup(people).find($0).id }
            return try file.services(of: giver, on: first...last).map {
                ServiceEntry($0, people: people, troupes: troupes)
            }
        }
    }

    /// Takes an entry away.
    ///
    /// - Returns: The entry as it was.
    /// - Throws: `OperationError.notFound` where there is none of that number.
    public func remove(_ number: String) throws -> ServiceEntry {
        try desk.write { file in
            let digits = number.hasPrefix("#") ? String(number.dropFirst()) : number
            guard let id = Int64(digits), let service = try file.reader.service(LoggedService.ID(id)) else {
                throw OperationError.notFound(.service, name: number, candidates: [])
            }
            try file.remove(service.id)
            return ServiceEntry(service, people: try file.reader.people(), troupes: try file.reader.troupes())
        }
    }

    /// How much one person can give a day.
    private static let mostSeconds = 16 * 3_600
}
