public import CivilTime

/// The events of one UID as one activity: a series, and the occurrences of it that the file moves or calls off.
public struct IncomingActivity: Sendable, Hashable {
    /// Which revision of the events the file has.
    public struct Revision: Sendable, Hashable {
        /// The highest `SEQUENCE`, 0 where there is none.
        public let sequence: Int
        /// The latest `LAST-MODIFIED` or `DTSTAMP`; nil where there is none.
        public let stamp: Instant?
        /// Stands for what the events say: when, what, where, and whether. It is another wherever they say another thing.
        public let digest: String

        /// Creates a revision.
        public init(sequence: Int, stamp: Instant?, digest: String) {
            self.sequence = sequence
            self.stamp = stamp
            self.digest = digest
        }
    }

    /// An occurrence that the file tells of by an event of its own (RFC 5545 §3.8.4.4).
    public struct Override: Sendable, Hashable {
        /// The start that the series gives it, on the community's clock.
        public let original: LocalDateTime
        /// What takes place instead; nil where it is called off.
        public let event: IncomingEvent?
    }

    /// The UID, in ASCII without spaces and `/`; the same whenever the file is read again.
    public let uid: String
    /// Which revision the file has.
    public let revision: Revision
    /// The line of the file on which the first of the events begins.
    public let line: Int
    /// The title on one line, never empty.
    public let title: String
    /// Whether the file calls the whole off.
    public let isCancelled: Bool
    /// The series, with the occurrences that the overrides stand for; nil where the file has only overrides, or calls the
    /// whole off without saying when it was to be.
    public let series: IncomingEvent?
    /// The occurrences that are told of by themselves, in the order of the file.
    public let overrides: [Override]
}

/// The activities that a calendar file tells of, and the events that cannot be taken.
public struct ActivityIntake: Sendable {
    /// The activities, in the order of the file.
    public let activities: [IncomingActivity]
    /// The events that cannot be taken, each with its reason, in the order of the file.
    public let refusals: [RefusedEvent]
    /// Remarks on the file as a whole, and on single events.
    public let notes: [IntakeNote]
}

extension IncomingActivity {
    /// Each override as an activity of its own, for where nobody knows the series that it belongs to.
    public var separately: [IncomingActivity] {
        overrides.compactMap { override in
            override.event.map { event in
                let own = Revision(
                    sequence: event.sequence, stamp: revision.stamp, digest: "\(revision.digest)-\(override.original)")
                return IncomingActivity(
                    uid: event.uid, revision: own, line: event.line, title: event.title,
                    isCancelled: event.isCancelled, series: event, overrides: [])
            }
        }
    }
}
