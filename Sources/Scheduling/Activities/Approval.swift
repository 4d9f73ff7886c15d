public import CivilTime

/// A word that is missing before a tentative activity is confirmed: of whoever keeps a room, or of a troupe's leader.
public struct Approval: Sendable, Hashable {
    /// The activity that waits.
    public let activity: Activity.ID
    /// Whose word is missing: a room's keeper's, or a troupe's leader's.
    public let resource: Resource
    /// Since when.
    public let asked: Instant
    /// The other time that was offered instead; nil where none was.
    public let counterOffer: CounterOffer?

    /// Creates a missing word.
    public init(activity: Activity.ID, resource: Resource, asked: Instant, counterOffer: CounterOffer? = nil) {
        self.activity = activity
        self.resource = resource
        self.asked = asked
        self.counterOffer = counterOffer
    }
}

/// Another time that somebody offers who cannot come at the time that was asked for.
public struct CounterOffer: Sendable, Hashable {
    /// The start on the community's clock.
    public let start: LocalDateTime
    /// How long, in seconds.
    public let seconds: Int
    /// What was said with it.
    public let note: String?

    /// Offers a time.
    public init(start: LocalDateTime, seconds: Int, note: String? = nil) {
        self.start = start
        self.seconds = seconds
        self.note = note
    }
}
