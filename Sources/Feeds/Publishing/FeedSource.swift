public import CivilTime
public import Scheduling

/// All that feeds are made of: what the community's file says, and the day.
public struct FeedSource: Sendable {
    /// Whose feeds they are.
    public var community: Community
    /// The community's rooms.
    public var rooms: [Room]
    /// The community's troupes.
    public var troupes: [Troupe]
    /// The community's activities, in any order; those that are not public stay out of every feed.
    public var activities: [Activity]
    /// The day in the community, only for how long a cancellation is announced.
    public var today: LocalDate

    /// Gathers what feeds are made of.
    public init(
        community: Community, rooms: [Room], troupes: [Troupe], activities: [Activity], today: LocalDate
    ) {
        self.community = community
        self.rooms = rooms
        self.troupes = troupes
        self.activities = activities
        self.today = today
    }

    /// The feeds there are: the community's, the lecture's, one for each room and one for each troupe, by slug.
    public var feeds: [FeedName] {
        [.community, .lecture]
            + rooms.map(\.slug).sorted().map { .room(slug: $0) }
            + troupes.map(\.slug).sorted().map { .troupe(slug: $0) }
    }
}
