public import CivilTime

/// What somebody would like to be different about an activity. What is nil stays as it is.
public struct ActivityChange: Sendable, Hashable {
    /// What people are to call it.
    public var title: String?
    /// The rooms it is to be in.
    public var rooms: [Room.ID]?
    /// The day of the occurrence that is meant; the others of its scope move as many days.
    public var date: LocalDate?
    /// The start on the community's clock.
    public var time: LocalTime?
    /// How long each time is to last, in seconds.
    public var seconds: Int?
    /// How many people are expected.
    public var attendance: Int?
    /// Who may see it.
    public var visibility: Visibility?

    /// Creates a change; without arguments, one that changes nothing.
    public init(
        title: String? = nil, rooms: [Room.ID]? = nil, date: LocalDate? = nil, time: LocalTime? = nil,
        seconds: Int? = nil, attendance: Int? = nil, visibility: Visibility? = nil
    ) {
        self.title = title
        self.rooms = rooms
        self.date = date
        self.time = time
        self.seconds = seconds
        self.attendance = attendance
        self.visibility = visibility
    }

    /// Whether nothing is asked for.
    public var isEmpty: Bool { self == ActivityChange() }

    /// What the activity is after the change.
    func applied(to details: ActivityDetails) -> ActivityDetails {
        var details = details
        details.title = title ?? details.title
        details.rooms = rooms ?? details.rooms
        details.attendance = attendance ?? details.attendance
        details.visibility = visibility ?? details.visibility
        return details
    }
}
