public import CivilTime
public import Scheduling

/// An event of a calendar file as an activity would have it, on the community's clock. Nothing has been booked.
public struct IncomingEvent: Sendable, Hashable {
    /// The UID, in ASCII without spaces and `/`; the same whenever the file is read again.
    public let uid: String
    /// The revision the file gives, 0 where it gives none.
    public let sequence: Int
    /// The line of the file on which the event begins.
    public let line: Int
    /// The title on one line, 200 characters at most, never empty.
    public let title: String
    /// Where it takes place, in the words of the file; nil where it does not say.
    public let location: String?
    /// Whether the file says that it is called off.
    public let isCancelled: Bool
    /// Whether it was one of whole days, 00:00 to 24:00.
    public let isAllDay: Bool
    /// When; it ends, and has 2,000 occurrences at most.
    public let schedule: Schedule
    /// A guess at what sort of thing it is: a calendar file does not tell.
    public let kind: ActivityKind
    /// What was understood otherwise than it is written.
    public let notes: [IntakeNote]
}

/// An event that cannot be taken in.
public struct RefusedEvent: Sendable, Hashable {
    /// The line of the file on which the event begins.
    public let line: Int
    /// The title, shortened.
    public let title: String
    /// One sentence: the line, what is wrong, and what to do.
    public let reason: LocalizedText
}
