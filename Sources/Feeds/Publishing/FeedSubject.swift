import CivilTime
import Scheduling

/// What one feed is about: its name resolved to the room or troupe it names.
enum FeedSubject {
    case community
    case lecture
    case room(Room, alsoHolding: Set<Room.ID>)
    case troupe(Troupe)

    /// - Throws: `FeedError.noSuchFeed` where the community has no such room or troupe.
    init(_ name: FeedName, in source: FeedSource) throws(FeedError) {
        switch name {
        case .community: self = .community
        case .lecture: self = .lecture
        case .room(let slug):
            guard let room = source.rooms.first(where: { $0.slug == slug }) else { throw .noSuchFeed(name) }
            let sharing = source.rooms.filter { !Set($0.leaves).isDisjoint(with: room.leaves) }
            self = .room(room, alsoHolding: Set(sharing.map(\.id)))
        case .troupe(let slug):
            guard let troupe = source.troupes.first(where: { $0.slug == slug }) else { throw .noSuchFeed(name) }
            self = .troupe(troupe)
        }
    }

    /// Whether an activity with its rooms in the given list belongs to the feed.
    func includes(_ details: ActivityDetails, in rooms: [Room.ID]) -> Bool {
        switch self {
        case .community: true
        case .lecture: details.kind == .lecture
        case .room(_, let sharing): rooms.contains(where: sharing.contains)
        case .troupe(let troupe): details.troupes.contains(troupe.id)
        }
    }

    /// The name that the calendar shows on a phone.
    func title(of community: Community) -> LocalizedText {
        let name = community.name
        return switch self {
        case .community: LocalizedText(zh: "\(name)活动", en: "\(name): activities")
        case .lecture: LocalizedText(zh: "\(name)半小时读书讲座", en: "\(name): half-hour reading lecture")
        case .room(let room, _): LocalizedText(zh: "\(room.name)（\(name)）", en: "\(room.name) (\(name))")
        case .troupe(let troupe): LocalizedText(zh: "\(troupe.name)（\(name)）", en: "\(troupe.name) (\(name))")
        }
    }

    /// One sentence on what the calendar holds.
    func summary(of community: Community) -> LocalizedText {
        let name = community.name
        return switch self {
        case .community:
            LocalizedText(zh: "\(name)的全部公开活动。", en: "Every public activity of \(name).")
        case .lecture:
            LocalizedText(
                zh: "\(name)每周一次的半小时读书讲座。", en: "The weekly half-hour reading lecture of \(name).")
        case .room(let room, _):
            LocalizedText(zh: "\(name)\(room.name)的公开活动。", en: "The public activities in \(room.name), \(name).")
        case .troupe(let troupe):
            LocalizedText(zh: "\(name)\(troupe.name)的公开活动。", en: "The public activities of \(troupe.name), \(name).")
        }
    }

    /// The colour that calendar programs may paint the feed in.
    var colour: FeedColour {
        switch self {
        case .community: .community
        case .lecture: .lecture
        case .room: .room
        case .troupe(let troupe): troupe.colour.flatMap { FeedColour(named: $0) } ?? .troupe
        }
    }
}
