public import CivilTime
public import Learning
public import Scheduling

/// Time that somebody gave to others, as it was logged.
public struct LoggedService: Sendable, Hashable {
    /// The number of an entry in its community's file.
    public typealias ID = Identifier<LoggedService>

    /// The entry's number.
    public let id: ID
    /// Who gave it.
    public let person: Person.ID
    /// On which day.
    public let day: LocalDate
    /// How long, in seconds.
    public let seconds: Int
    /// What for.
    public let kind: ServiceKind
    /// For which troupe, where it was for one.
    public let troupe: Troupe.ID?
    /// What else was said of it.
    public let note: String?
    /// Who logged it.
    public let loggedBy: String

    /// Describes an entry; its number counts for nothing until it is stored.
    public init(
        id: ID = ID(0), person: Person.ID, day: LocalDate, seconds: Int, kind: ServiceKind, troupe: Troupe.ID? = nil,
        note: String? = nil, loggedBy: String
    ) {
        self.id = id
        self.person = person
        self.day = day
        self.seconds = seconds
        self.kind = kind
        self.troupe = troupe
        self.note = note
        self.loggedBy = loggedBy
    }
}
