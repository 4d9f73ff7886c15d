public import CivilTime

/// Which revision of another calendar's event an activity was last made of.
public struct ImportedEvent: Sendable, Hashable {
    /// The UID of the event in the other calendar.
    public let uid: String
    /// The activity that has what is still to come of it.
    public let activity: Activity.ID
    /// The `SEQUENCE` of the revision.
    public let sequence: Int
    /// When the revision was made, as the other calendar says; nil where it does not.
    public let stamp: Instant?
    /// Stands for what the revision said.
    public let digest: String

    /// Creates the record of a revision.
    public init(uid: String, activity: Activity.ID, sequence: Int, stamp: Instant?, digest: String) {
        self.uid = uid
        self.activity = activity
        self.sequence = sequence
        self.stamp = stamp
        self.digest = digest
    }
}
