public import Learning
public import Scheduling

/// A reading session in the log: whose it is, which book, and who logged it.
public struct LoggedReading: Sendable, Hashable {
    /// The number of a session in its community's file.
    public typealias ID = Identifier<LoggedReading>

    /// The session's number.
    public let id: ID
    /// Who read.
    public let person: Person.ID
    /// When and where.
    public var session: ReadingSession
    /// What, where it was said.
    public var book: Book.ID?
    /// The number of the reading group, where it was with one.
    public var group: Int64?
    /// Who logged it.
    public var loggedBy: String
    /// Why it was logged or corrected on a later day.
    public var reason: String?
    /// Whether it was taken out, and no longer counts.
    public let isRemoved: Bool

    /// Describes a session; its number counts for nothing until it is stored.
    public init(
        id: ID = ID(0), person: Person.ID, session: ReadingSession, book: Book.ID? = nil, group: Int64? = nil,
        loggedBy: String, reason: String? = nil, isRemoved: Bool = false
    ) {
        self.id = id
        self.person = person
        self.session = session
        self.book = book
        self.group = group
        self.loggedBy = loggedBy
        self.reason = reason
        self.isRemoved = isRemoved
    }
}
