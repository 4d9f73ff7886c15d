public import CivilTime

/// What names one occurrence among all of a community's.
public struct OccurrenceKey: Sendable, Hashable {
    /// The activity it belongs to.
    public let activity: Activity.ID
    /// The start that its series gave it.
    public let original: LocalDateTime

    /// Names an occurrence.
    public init(_ activity: Activity.ID, _ original: LocalDateTime) {
        self.activity = activity
        self.original = original
    }
}
