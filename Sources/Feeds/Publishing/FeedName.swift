public import Scheduling

/// Which calendar is published.
public enum FeedName: Sendable, Hashable {
    /// Every public activity of the community.
    case community
    /// The weekly half-hour reading lecture.
    case lecture
    /// Public holidays, make-up working days and festivals.
    case holidays
    /// The insights on the pasteboard (读书一得), as journal entries.
    case insights
    /// The dates of the four-good awards (“四好”评选).
    case awards
    /// The public activities of one kind.
    case kind(ActivityKind)
    /// Whatever holds a room, or a part or the whole of it.
    case room(slug: String)
    /// When a room is open.
    case hours(slug: String)
    /// When a room is taken, without a word on what for.
    case busy(slug: String)
    /// What a troupe takes part in.
    case troupe(slug: String)

    /// Reads a name as people type it: `community`, `kind/rehearsal`, `room/hall`, `hours/hall`; nil for any other text.
    ///
    /// A slug becomes part of a file's path, so nothing else passes for one.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1: self.init(word: parts[0])
        case 2: self.init(family: parts[0], member: parts[1])
        case _: return nil
        }
    }

    private init?(word: String) {
        switch word {
        case "community": self = .community
        case "lecture": self = .lecture
        case "holidays": self = .holidays
        case "insights": self = .insights
        case "awards": self = .awards
        case _: return nil
        }
    }

    private init?(family: String, member: String) {
        guard family != "kind" else {
            guard let kind = ActivityKind(rawValue: member) else { return nil }
            self = .kind(kind)
            return
        }
        guard Slug.isValid(member) else { return nil }
        switch family {
        case "room": self = .room(slug: member)
        case "hours": self = .hours(slug: member)
        case "busy": self = .busy(slug: member)
        case "troupe": self = .troupe(slug: member)
        case _: return nil
        }
    }

    /// The place of the feed's file among published files, such as `room/hall.ics`.
    public var path: String { "\(self).ics" }

    /// Whether people subscribe to the feed. Free and busy times are for programs that look for a free room, and insights for
    /// those that keep journals: a phone's calendar shows nothing of either.
    public var isForPeople: Bool {
        switch self {
        case .community, .lecture, .holidays, .awards, .kind, .room, .hours, .troupe: true
        case .busy, .insights: false
        }
    }
}

extension FeedName: CustomStringConvertible {
    /// The name as people type it.
    public var description: String {
        switch self {
        case .community: "community"
        case .lecture: "lecture"
        case .holidays: "holidays"
        case .insights: "insights"
        case .awards: "awards"
        case .kind(let kind): "kind/\(kind.rawValue)"
        case .room(let slug): "room/\(slug)"
        case .hours(let slug): "hours/\(slug)"
        case .busy(let slug): "busy/\(slug)"
        case .troupe(let slug): "troupe/\(slug)"
        }
    }
}
