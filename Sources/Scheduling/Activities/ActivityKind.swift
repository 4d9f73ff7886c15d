public import CivilTime

/// What sort of thing an activity is.
public enum ActivityKind: String, Sendable, Hashable, CaseIterable {
    /// A troupe practises.
    case rehearsal
    /// A troupe plays to an audience.
    case performance
    /// A game against others.
    case match
    /// The weekly half-hour reading lecture (社区半小时读书讲座).
    case lecture
    /// Something is taught.
    case `class`
    /// People confer.
    case meeting
    /// A reading group or a reading aloud.
    case reading
    /// A room stands open with someone in charge.
    case opening
    /// A room is shut.
    case closure

    /// The word for the kind in both languages.
    public var name: LocalizedText {
        switch self {
        case .rehearsal: LocalizedText(zh: "排练", en: "rehearsal")
        case .performance: LocalizedText(zh: "演出", en: "performance")
        case .match: LocalizedText(zh: "比赛", en: "match")
        case .lecture: LocalizedText(zh: "读书讲座", en: "reading lecture")
        case .class: LocalizedText(zh: "培训", en: "class")
        case .meeting: LocalizedText(zh: "会议", en: "meeting")
        case .reading: LocalizedText(zh: "读书活动", en: "reading")
        case .opening: LocalizedText(zh: "开放", en: "opening")
        case .closure: LocalizedText(zh: "闭馆", en: "closure")
        }
    }
}

/// Who may see an activity.
public enum Visibility: String, Sendable, Hashable, CaseIterable {
    /// Everyone: it is in the public feeds.
    case `public`
    /// The members of its troupes.
    case members
    /// Only those who keep the calendar.
    case `private`
}
