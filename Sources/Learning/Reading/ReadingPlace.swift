public import CivilTime

/// Where somebody reads.
public enum ReadingPlace: String, Sendable, Hashable, CaseIterable {
    /// In the community's reading room.
    case room
    /// With a reading group.
    case group
    /// At home, or wherever one likes.
    case home

    /// The place in words.
    public var name: LocalizedText {
        switch self {
        case .room: LocalizedText(zh: "图书室", en: "reading room")
        case .group: LocalizedText(zh: "读书小组", en: "group")
        case .home: LocalizedText(zh: "家里", en: "home")
        }
    }
}
