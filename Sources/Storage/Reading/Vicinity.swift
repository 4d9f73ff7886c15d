public import CivilTime
public import Scheduling

/// What a judgement looks around for: the times, and whose claims matter then.
public struct Vicinity: Sendable {
    /// The times of the proposal, or wider ones where alternatives are looked for.
    public var spans: [TimeSpan]
    /// The rooms whose claims matter.
    public var rooms: [Room.ID]
    /// Further rooms, whose claims matter at times of their own only.
    public var elsewhere = Elsewhere()
    /// The troupes whose claims matter.
    public var troupes: [Troupe.ID]
    /// The equipment that is asked for.
    public var equipment: [Equipment.ID]
    /// Whether the other lectures of the same weeks matter.
    public var isForLecture: Bool
    /// The time that the proposal itself needs before and after.
    public var buffer = Buffer()
    /// What is being changed, so that its own claims do not count.
    public var exemption: Exemption?

    /// Rooms, and the times when their claims matter.
    public struct Elsewhere: Sendable, Hashable {
        /// The rooms.
        public let rooms: [Room.ID]
        /// The times.
        public let spans: [TimeSpan]

        /// Names rooms and times; none where nothing is said.
        public init(_ rooms: [Room.ID] = [], during spans: [TimeSpan] = []) {
            self.rooms = rooms
            self.spans = spans
        }
    }

    /// An activity of which all occurrences, or some, are being changed.
    public struct Exemption: Sendable, Hashable {
        /// The activity.
        public let activity: Activity.ID
        /// The original starts of the occurrences; nil for all.
        public let originals: Set<LocalDateTime>?

        /// Exempts all occurrences of an activity, or some.
        public init(_ activity: Activity.ID, originals: Set<LocalDateTime>? = nil) {
            self.activity = activity
            self.originals = originals
        }
    }

    /// Names what to look for.
    public init(
        of spans: [TimeSpan], rooms: [Room.ID], troupes: [Troupe.ID] = [], equipment: [Equipment.ID] = [],
        isForLecture: Bool = false, exemption: Exemption? = nil
    ) {
        self.spans = spans
        self.rooms = rooms
        self.troupes = troupes
        self.equipment = equipment
        self.isForLecture = isForLecture
        self.exemption = exemption
    }
}
