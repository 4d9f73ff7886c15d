/// What is to be said anew of a troupe; what is nil stays as it is.
public struct TroupeChanges: Sendable {
    /// How much a troupe may book in one week.
    public enum WeeklyQuota: Sendable, Hashable {
        /// As much as the house allows everyone.
        case asEveryone
        /// So many seconds.
        case seconds(Int)
    }

    /// The name people use.
    public var name: String?
    /// What it does, such as `choir`.
    public var kind: String?
    /// 0 (silent) to 5 (gongs and drums).
    public var loudness: Int?
    /// The name of the person who speaks for it, who becomes a member.
    public var leader: String?
    /// The CSS3 colour name of its feed.
    public var colour: String?
    /// How much it may book in one week.
    public var weeklyQuota: WeeklyQuota?

    /// Describes changes; without arguments, none.
    public init(
        name: String? = nil, kind: String? = nil, loudness: Int? = nil, leader: String? = nil, colour: String? = nil,
        weeklyQuota: WeeklyQuota? = nil
    ) {
        self.name = name
        self.kind = kind
        self.loudness = loudness
        self.leader = leader
        self.colour = colour
        self.weeklyQuota = weeklyQuota
    }
}

extension TroupeChanges.WeeklyQuota {
    /// The quota in seconds; nil for that of everyone.
    public var seconds: Int? {
        switch self {
        case .asEveryone: nil
        case .seconds(let seconds): seconds
        }
    }
}
