import Scheduling

/// Which calendar is published: the community's, the weekly lecture's, a room's, or a troupe's.
public enum FeedName: Sendable, Hashable {
    /// Every public activity of the community.
    case community
    /// The weekly half-hour reading lecture.
    case lecture
    /// Whatever holds a room, or a part or the whole of it.
    case room(slug: String)
    /// What a troupe takes part in.
    case troupe(slug: String)

    /// Reads a name as people type it. A slug becomes part of a file's path, so nothing else passes for one: `community`, `lecture`, `room/hall`, `troupe/choir`; nil for any other text.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch parts.first {
        case "community" where parts.count == 1: self = .community
        case "lecture" where parts.count == 1: self = .lecture
        case "room" where parts.count == 2 && Slug.isValid(parts[1]): self = .room(slug: parts[1])
        case "troupe" where parts.count == 2 && Slug.isValid(parts[1]): self = .troupe(slug: parts[1])
        case _: return nil
        }
    }

    /// The place of the feed's file among published files, such as `room/hall.ics`.
    public var path: String { "\(self).ics" }
}

extension FeedName: CustomStringConvertible {
    /// The name as people type it.
    public var description: String {
        switch self {
        case .community: "community"
        case .lecture: "lecture"
        case .room(let slug): "room/\(slug)"
        case .troupe(let slug): "troupe/\(slug)"
        }
    }
}
