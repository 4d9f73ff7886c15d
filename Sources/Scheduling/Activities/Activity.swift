public import CivilTime

/// What happens (活动), once or as a series, as it stands in the file.
public struct Activity: Sendable, Hashable {
    /// The number of an activity in the community's file.
    public typealias ID = Identifier<Activity>

    /// The activity's number.
    public let id: ID
    /// The iCalendar UID, ASCII, the same for life.
    public let uid: String
    /// What is happening and for whom.
    public let details: ActivityDetails
    /// When it happens, as it was booked.
    public let schedule: Schedule
    /// Where the whole activity stands: confirmed, tentative or cancelled.
    public let status: Occurrence.Status
    /// The revision for subscribers (RFC 5545 §3.8.7.4): it only grows.
    public let sequence: Int
    /// When it was booked.
    public let created: Instant
    /// When it last changed.
    public let revised: Instant
    /// Every occurrence, cancelled ones included, in order of their original start.
    public let occurrences: [Occurrence]

    /// Creates an activity from what the file says of it.
    public init(
        id: ID, uid: String, details: ActivityDetails, schedule: Schedule, status: Occurrence.Status = .confirmed,
        sequence: Int = 0, created: Instant, revised: Instant, occurrences: [Occurrence]
    ) {
        self.id = id
        self.uid = uid
        self.details = details
        self.schedule = schedule
        self.status = status
        self.sequence = sequence
        self.created = created
        self.revised = revised
        self.occurrences = occurrences
    }
}

/// What an activity is, apart from when: its title, kind, rooms, troupes, and who may see it.
public struct ActivityDetails: Sendable, Hashable {
    /// What people call it.
    public var title: String
    /// What sort of thing it is.
    public var kind: ActivityKind
    /// The rooms it needs, all at once.
    public var rooms: [Room.ID]
    /// The troupes that take part.
    public var troupes: [Troupe.ID]
    /// How many people are expected; nil where nobody said.
    public var attendance: Int?
    /// Who may see it.
    public var visibility: Visibility

    /// Creates the details of an activity.
    public init(
        title: String, kind: ActivityKind, rooms: [Room.ID], troupes: [Troupe.ID] = [], attendance: Int? = nil,
        visibility: Visibility = .public
    ) {
        self.title = title
        self.kind = kind
        self.rooms = rooms
        self.troupes = troupes
        self.attendance = attendance
        self.visibility = visibility
    }
}
