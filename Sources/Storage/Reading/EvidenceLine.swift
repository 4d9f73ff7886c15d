public import CivilTime
public import Learning
public import Scheduling

/// A line of the file that counts for a score: a session, a lecture, an insight, time given. Meant for those who keep the file.
public struct EvidenceLine: Sendable, Hashable {
    /// What kind of line it is.
    public let kind: AwardEvidence
    /// Its number among lines of its kind.
    public let number: Int64
    /// Whose it is.
    public let person: Person.ID
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
}

extension EvidenceLine {
    /// An endorsement as a line; it tells which household speaks.
    public init(_ endorsement: AwardEndorsement, household: String?) {
        self.init(
            kind: .endorsements, number: endorsement.number, person: endorsement.person, day: endorsement.day,
            start: nil, seconds: nil, isBackDated: false, loggedBy: nil, reason: nil, title: household, service: nil)
    }
}
