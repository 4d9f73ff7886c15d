public import CivilTime

/// What sets a logged session apart from one that was watched from its start to its end.
public enum ReadingFlag: String, Sendable, Hashable, CaseIterable {
    /// It was logged, or made longer, on a later day than it took place.
    case backDated = "back-dated"
    /// It does not lie within the opening hours of the reading room.
    case outsideHours = "outside-hours"
    /// Nobody said when on its day it began.
    case startAssumed = "start-assumed"
    /// It has not ended yet.
    case open
    /// Nobody said when it ended: it was ended when the room closed, the day was full, or the day was over.
    case autoStopped = "auto-stopped"

    /// The flag in a few words.
    public var name: LocalizedText {
        switch self {
        case .backDated: LocalizedText(zh: "补记", en: "back-dated")
        case .outsideHours: LocalizedText(zh: "不在开放时间", en: "outside hours")
        case .startAssumed: LocalizedText(zh: "时刻为推定", en: "start assumed")
        case .open: LocalizedText(zh: "在读", en: "reading now")
        case .autoStopped: LocalizedText(zh: "自动结束", en: "ended by itself")
        }
    }
}
