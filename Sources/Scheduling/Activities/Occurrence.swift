public import CivilTime

/// One dated instance of an activity (场次), as it stands in the file.
public struct Occurrence: Sendable, Hashable {
    /// Where an occurrence stands.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// It takes place.
        case confirmed
        /// It holds its time and waits for approval.
        case tentative
        /// It was called off.
        case cancelled
        /// It takes place at another time or in another room than its series says.
        case moved
        /// It was left out because of a clash or a holiday, and is still wished for.
        case skipped
        /// It stands on the waiting list.
        case waiting

        /// Whether the occurrence holds its rooms and troupes.
        public var holdsItsTime: Bool {
            switch self {
            case .confirmed, .tentative, .moved: true
            case .cancelled, .skipped, .waiting: false
            }
        }

        /// The word for the status in both languages.
        public var name: LocalizedText {
            switch self {
            case .confirmed: LocalizedText(zh: "已定", en: "confirmed")
            case .tentative: LocalizedText(zh: "待批", en: "tentative")
            case .cancelled: LocalizedText(zh: "已取消", en: "cancelled")
            case .moved: LocalizedText(zh: "已调整", en: "moved")
            case .skipped: LocalizedText(zh: "已跳过", en: "skipped")
            case .waiting: LocalizedText(zh: "候补", en: "waiting")
            }
        }
    }

    /// The start that the series gave it, on the community's clock. It names the occurrence within its series.
    public var original: LocalDateTime
    /// The time it really takes.
    public var span: TimeSpan
    /// Where it stands.
    public var status: Status
    /// The rooms it is in.
    public var rooms: [Room.ID]
    /// Why it is not as planned; nil where it is.
    public var reason: String?
    /// Whether a cancellation is told to subscribers by an entry that says so.
    public var isAnnounced: Bool
    /// What it has in the place of what its series says. Changes of the series leave that alone.
    public var own: Own
    /// When the slot is given back unless it is confirmed; nil where it is not held for a time only.
    public var expires: Instant?
    /// Whether the hold is an offer to the first in line, who goes back into the line when it expires.
    public var isOffer: Bool
    /// Since when it stands in line; nil where it does not wait.
    public var waitsSince: Instant?

    /// What an occurrence has of its own, in the place of what its series says.
    public struct Own: Sendable, Hashable {
        /// Whether its time is its own.
        public var time: Bool
        /// Whether its rooms are its own.
        public var rooms: Bool
        /// The title it has; nil for the title of its activity.
        public var title: String?

        /// Creates it; without arguments, an occurrence as its series says.
        public init(time: Bool = false, rooms: Bool = false, title: String? = nil) {
            self.time = time
            self.rooms = rooms
            self.title = title
        }
    }

    /// Creates an occurrence.
    public init(
        original: LocalDateTime, span: TimeSpan, status: Status = .confirmed, rooms: [Room.ID], reason: String? = nil,
        isAnnounced: Bool = false, own: Own = Own(), expires: Instant? = nil, isOffer: Bool = false,
        waitsSince: Instant? = nil
    ) {
        self.original = original
        self.span = span
        self.status = status
        self.rooms = rooms
        self.reason = reason
        self.isAnnounced = isAnnounced
        self.own = own
        self.expires = expires
        self.isOffer = isOffer
        self.waitsSince = waitsSince
    }

    /// Whether it is anything but what its series says.
    public var isException: Bool {
        switch status {
        case .cancelled, .moved, .skipped, .waiting: true
        case .confirmed, .tentative: own != Own()
        }
    }
}
