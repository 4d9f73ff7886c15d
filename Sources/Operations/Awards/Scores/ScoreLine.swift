public import CivilTime
public import Learning
import Scheduling
import Storage

/// A line of the file behind a score, with the names behind its numbers. Meant for those who keep the file, never for the public.
public struct ScoreLine: Sendable, Hashable {
    /// What kind of line it is.
    public let kind: AwardEvidence
    /// Its number among lines of its kind.
    public let number: Int
    /// Whose it is.
    public let person: String
    /// The number of whose it is; nil where they were taken out of the file.
    public let personNumber: Int?
    /// The day for which it counts.
    public let day: LocalDate
    /// When it began, where that is known.
    public let start: Instant?
    /// How long it counts for, in seconds; nil where it is counted by the piece.
    public let seconds: Int?
    /// Whether it was logged on a later day.
    public let isBackDated: Bool
    /// Who logged it, where that was noted.
    public let loggedBy: String?
    /// Why it was logged on a later day.
    public let reason: String?
    /// What it was about: the title of a book, the topic of a lecture, the words of an insight, a note.
    public let title: String?
    /// What time was given for, where it is time given.
    public let service: ServiceKind?

    init(_ line: EvidenceLine, of person: Person) {
        kind = line.kind
        number = Int(line.number)
        self.person = person.name
        personNumber = Int(person.id.value)
        day = line.day
        start = line.start
        seconds = line.seconds
        isBackDated = line.isBackDated
        loggedBy = line.loggedBy
        reason = line.reason
        title = line.title
        service = line.service
    }

    /// A line as it was frozen; of whose it is only the name is known, where they are still on file.
    init(_ line: FrozenEvidence, of person: Person?) {
        kind = line.kind
        number = Int(line.line)
        self.person = person?.name ?? ""
        personNumber = person.map { Int($0.id.value) }
        day = line.day
        start = line.start
        seconds = line.seconds
        isBackDated = line.details == ReadingFlag.backDated.rawValue
        loggedBy = nil
        reason = nil
        title = nil
        service = ServiceKind(rawValue: line.details)
    }
}
