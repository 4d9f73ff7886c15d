public import CivilTime

/// A short note for the pasteboard (读书一得), shown once it is approved and through its last day.
///
/// The module knows nobody, so whoever wrote it is of any type.
public struct Insight<Writer: Sendable & Hashable>: Sendable, Hashable {
    /// Its number in the community's file, never given to another.
    public let number: Int64
    /// Its iCalendar UID, for life.
    public let uid: String
    /// Who wrote it.
    public let writer: Writer
    /// What it says.
    public let words: InsightWords
    /// The title of the book it is about, if any.
    public let book: String?
    /// The day of the lecture in whose exchange it was said, if it was.
    public let lecture: LocalDate?
    /// When it was written.
    public let written: Instant
    /// Where it stands.
    public let standing: InsightStanding
    /// How often it, or the name under which it is shown, was changed, and when last. Both only grow.
    public let revision: InsightRevision

    /// Puts an insight together.
    public init(
        number: Int64, uid: String, writer: Writer, words: InsightWords, book: String?, lecture: LocalDate?,
        written: Instant, standing: InsightStanding, revision: InsightRevision
    ) {
        self.number = number
        self.uid = uid
        self.writer = writer
        self.words = words
        self.book = book
        self.lecture = lecture
        self.written = written
        self.standing = standing
        self.revision = revision
    }
}

/// Where an insight stands.
public enum InsightStanding: Sendable, Hashable {
    /// Nobody has decided yet.
    case pending
    /// It is shown through its last day.
    case approved(Instant, through: LocalDate)
    /// It is not shown, for a reason.
    case declined(Instant, reason: String)

    /// Whether it was approved, shown or not any more.
    public var isApproved: Bool {
        switch self {
        case .approved: true
        case .pending, .declined: false
        }
    }

    /// Whether the insight hangs on the board on a day.
    public func isShown(on day: LocalDate) -> Bool {
        switch self {
        case .approved(_, let last): day <= last
        case .pending, .declined: false
        }
    }
}

/// A revision of what subscribers may have seen.
public struct InsightRevision: Sendable, Hashable {
    /// How many revisions came before it.
    public let sequence: Int
    /// When it was made.
    public let moment: Instant

    /// Names a revision.
    public init(sequence: Int, moment: Instant) {
        self.sequence = sequence
        self.moment = moment
    }
}
