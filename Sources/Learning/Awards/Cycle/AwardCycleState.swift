public import CivilTime

/// Where an award cycle (评选周期) stands. It goes forward only.
public enum AwardCycleState: String, Sendable, Hashable, CaseIterable, Comparable {
    /// It is being prepared; its rules are not frozen yet.
    case draft
    /// Its rules are frozen, and people nominate.
    case open
    /// The logs were summed up at the cut-off; the panel judges.
    case scoring
    /// Who is to be commended hangs in public, and anybody may object (公示).
    case publicity
    /// Who is commended is settled.
    case decided
    /// What was personal about those who were not commended is gone.
    case archived

    /// The state in a word.
    public var name: LocalizedText {
        switch self {
        case .draft: LocalizedText(zh: "草稿", en: "draft")
        case .open: LocalizedText(zh: "征集提名", en: "open")
        case .scoring: LocalizedText(zh: "评分", en: "scoring")
        case .publicity: LocalizedText(zh: "公示", en: "publicity")
        case .decided: LocalizedText(zh: "已评定", en: "decided")
        case .archived: LocalizedText(zh: "已归档", en: "archived")
        }
    }

    /// Whether strangers may know of the cycle and its dates.
    public var isPublic: Bool { self != .draft }

    /// Orders by what comes first.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.place < rhs.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
