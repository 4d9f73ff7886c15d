public import CivilTime
public import Learning
import Scheduling
import Storage

/// Time that somebody gave, with the names behind its numbers. Meant for those who keep the file, never for the public.
public struct ServiceEntry: Sendable, Hashable {
    /// The entry's number.
    public let number: Int
    /// Who gave it.
    public let person: String
    /// The number of who gave it.
    public let personNumber: Int
    /// On which day.
    public let day: LocalDate
    /// How long, in seconds.
    public let seconds: Int
    /// What for.
    public let kind: ServiceKind
    /// The name of the troupe, where it was for one.
    public let troupe: String?
    /// What else was said of it.
    public let note: String?
    /// Who logged it.
    public let loggedBy: String

    init(_ service: LoggedService, people: [Person], troupes: [Troupe]) {
        number = Int(service.id.value)
        person = people.first { $0.id == service.person }?.name ?? ""
        personNumber = Int(service.person.value)
        day = service.day
        seconds = service.seconds
        kind = service.kind
        troupe = troupes.first { $0.id == service.troupe }?.name
        note = service.note
        loggedBy = service.loggedBy
    }
}
