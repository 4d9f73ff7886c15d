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
    /// The activity whose series this one goes on with, after a change for one date and all that follow.
    public let continues: ID?

    /// Creates an activity from what the file says of it.
    public init(
        id: ID, uid: String, details: ActivityDetails, schedule: Schedule, status: Occurrence.Status = .confirmed,
        sequence: Int = 0, created: Instant, revised: Instant, occurrences: [Occurrence], continues: ID? = nil
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
        self.continues = continues
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
    /// What else it needs.
    public var needs: ActivityNeeds
    /// What public holidays and make-up working days do to it.
    public var dayPolicy: DayPolicy

    /// Creates the details of an activity.
    public init(
        title: String, kind: ActivityKind, rooms: [Room.ID], troupes: [Troupe.ID] = [], attendance: Int? = nil,
        visibility: Visibility = .public, needs: ActivityNeeds = ActivityNeeds(), dayPolicy: DayPolicy = DayPolicy()
    ) {
        self.title = title
        self.kind = kind
        self.rooms = rooms
        self.troupes = troupes
        self.attendance = attendance
        self.visibility = visibility
        self.needs = needs
        self.dayPolicy = dayPolicy
    }
}

/// What an activity needs beside its rooms and troupes.
public struct ActivityNeeds: Sendable, Hashable {
    /// The equipment it uses, by the piece.
    public var equipment: [EquipmentNeed]
    /// How loud it is, 0 to 5; nil for as loud as its troupes.
    public var loudness: Int?
    /// The time it needs of its own before and after, beside what its rooms need.
    public var buffer: Buffer

    /// Creates the needs of an activity; without arguments, none.
    public init(equipment: [EquipmentNeed] = [], loudness: Int? = nil, buffer: Buffer = Buffer()) {
        self.equipment = equipment
        self.loudness = loudness
        self.buffer = buffer
    }
}
