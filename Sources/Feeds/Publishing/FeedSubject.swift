import CivilTime
import Scheduling

/// What one feed is about: its name resolved to the room or troupe it names.
enum FeedSubject {
    case community
    case lecture
    case kind(ActivityKind)
    case room(Room, alsoHolding: Set<Room.ID>)
    case troupe(Troupe)
    case troupes(Set<Troupe.ID>, turns: Set<OccurrenceKey>)
    case holidays
    case insights
    case awards
    case hours(Room)
    case busy(Room)

    /// - Throws: `FeedError.noSuchFeed` where the community has no such troupe, or no such room in use.
    init(_ name: FeedName, in source: FeedSource) throws(FeedError) {
        func room(_ slug: String) throws(FeedError) -> Room {
            guard let room = source.rooms.inUse.first(where: { $0.slug == slug }) else { throw .noSuchFeed(name) }
            return room
        }
        switch name {
        case .community: self = .community
        case .lecture: self = .lecture
        case .holidays: self = .holidays
        case .insights: self = .insights
        case .awards: self = .awards
        case .kind(let kind): self = .kind(kind)
        case .room(let slug):
            let room = try room(slug)
            self = .room(room, alsoHolding: Set(source.rooms.sharingFloor(with: room).map(\.id)))
        case .hours(let slug): self = .hours(try room(slug))
        case .busy(let slug): self = .busy(try room(slug))
        case .troupe(let slug):
            guard let troupe = source.troupes.first(where: { $0.slug == slug }) else { throw .noSuchFeed(name) }
            self = .troupe(troupe)
        }
    }

    /// Whether an activity with its rooms in the given list belongs to the feed; a feed of days, hours or insights tells of none.
    func includes(_ details: ActivityDetails, in rooms: [Room.ID]) -> Bool {
        switch self {
        case .community: true
        case .lecture: details.kind == .lecture
        case .kind(let kind): details.kind == kind
        case .room(_, let sharing): rooms.contains(where: sharing.contains)
        case .troupe(let troupe): details.troupes.contains(troupe.id)
        case .troupes(let troupes, _): !troupes.isDisjoint(with: details.troupes)
        case .holidays, .insights, .awards, .hours, .busy: false
        }
    }

    /// Whether the feed is of somebody who speaks at a lecture.
    func hasTurn(at lecture: OccurrenceKey) -> Bool {
        switch self {
        case .troupes(_, let turns): turns.contains(lecture)
        case .community, .lecture, .kind, .room, .troupe, .holidays, .insights, .awards, .hours, .busy: false
        }
    }

    /// Whether the feed is of somebody who speaks at a lecture of an activity.
    func hasTurn(in activity: Activity) -> Bool {
        activity.details.kind == .lecture
            && activity.occurrences.contains { hasTurn(at: OccurrenceKey(activity.id, $0.original)) }
    }

    /// The colour that calendar programs may paint the feed in.
    var colour: FeedColour {
        switch self {
        case .community, .kind, .troupes: .community
        case .lecture: .lecture
        case .room: .room
        case .troupe(let troupe): troupe.colour.flatMap { FeedColour(named: $0) } ?? .troupe
        case .holidays: .holidays
        case .insights: .insights
        case .awards: .awards
        case .hours: .hours
        case .busy: .busy
        }
    }
}
