public import CivilTime
public import Learning
import Scheduling
import Storage

/// A session of the log with the names behind its numbers. Meant for those who keep the log, never for the public.
public struct ReadingEntry: Sendable {
    /// The session's number.
    public let number: Int
    /// Who read.
    public let person: String
    /// The number of who read.
    public let personNumber: Int
    /// When and where.
    public let session: ReadingSession
    /// What, where it was said.
    public let book: Book?
    /// The slug of the reading group, where it was with one.
    public let group: String?
    /// Who logged it.
    public let loggedBy: String
    /// Why it was logged or corrected on a later day.
    public let reason: String?
    /// The community's zone.
    public let zone: Zone

    init(_ reading: LoggedReading, person: String, book: Book?, group: String?, zone: Zone) {
        number = Int(reading.id.value)
        self.person = person
        personNumber = Int(reading.person.value)
        session = reading.session
        self.book = book
        self.group = group
        loggedBy = reading.loggedBy
        reason = reading.reason
        self.zone = zone
    }
}
