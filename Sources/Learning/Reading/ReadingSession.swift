public import CivilTime

/// One logged reading (阅读记录), in whole minutes. It does not know whose it is.
public struct ReadingSession: Sendable, Hashable {
    /// When it began.
    public var start: Instant
    /// When it ended; nil while it is under way.
    public var end: Instant?
    /// Where.
    public var place: ReadingPlace
    /// What sets it apart; `open` follows from the missing end and is not among them.
    public var flags: Set<ReadingFlag>

    /// Creates a session.
    public init(start: Instant, end: Instant?, place: ReadingPlace, flags: Set<ReadingFlag> = []) {
        self.start = start
        self.end = end
        self.place = place
        self.flags = flags
    }

    /// The time it takes up: of one under way everything from its start.
    public var span: TimeSpan? {
        TimeSpan(from: start, to: end ?? Instant(seconds: Int64.max / 2))
    }

    /// How long it lasted, in minutes; nil while it is under way.
    public var minutes: Int? { end.map { $0.seconds(since: start) / 60 } }

    /// What sets it apart, in the order in which it is told.
    public var shownFlags: [ReadingFlag] {
        ReadingFlag.allCases.filter { $0 == .open ? end == nil : flags.contains($0) }
    }
}
