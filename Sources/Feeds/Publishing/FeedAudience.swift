import Scheduling

/// Who reads a feed.
enum FeedAudience {
    /// Whoever finds it.
    case everyone
    /// The members of the troupes it is about.
    case members

    /// Whether they may know of an activity. What is private is in no feed.
    func maySee(_ visibility: Visibility) -> Bool {
        switch (visibility, self) {
        case (.public, _), (.members, .members): true
        case (.members, .everyone), (.private, _): false
        }
    }
}
