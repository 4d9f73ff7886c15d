public import CivilTime

/// A line of the log behind a frozen score, as it was at that moment.
public struct FrozenEvidence: Sendable, Hashable {
    /// What kind of line it is.
    public let kind: AwardEvidence
    /// Its number among lines of its kind.
    public let line: Int64
    /// The number of whose it is; nil where they were taken out of the file.
    public let person: Int64?
    /// The day for which it counts.
    public let day: LocalDate
    /// When it began, where that counts.
    public let start: Instant?
    /// How long it counts for, in seconds; nil where it is counted by the piece.
    public let seconds: Int?
    /// What else of it counts: that it was logged on a later day, or what time was given for.
    public let details: String

    /// Freezes a line.
    public init(
        kind: AwardEvidence, line: Int64, person: Int64?, day: LocalDate, start: Instant?, seconds: Int?,
        details: String
    ) {
        self.kind = kind
        self.line = line
        self.person = person
        self.day = day
        self.start = start
        self.seconds = seconds
        self.details = details
    }

    /// What makes it the same line whatever it says.
    public struct Key: Hashable, Sendable {
        let kind: AwardEvidence
        let line: Int64
        let person: Int64?
    }

    /// What makes it the same line whatever it says: of one lecture there is a line for everybody who came.
    public var key: Key { Key(kind: kind, line: line, person: person) }
}
