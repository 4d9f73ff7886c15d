public import CivilTime

/// What somebody gave their time for.
public enum ServiceKind: String, Sendable, Hashable, CaseIterable {
    /// For a troupe: rehearsing, carrying, keeping its things.
    case troupe
    /// As a volunteer.
    case volunteer
    /// They led a reading.
    case ledReading = "led-reading"
    /// They helped at an activity.
    case helped

    /// The kind in words.
    public var name: LocalizedText {
        switch self {
        case .troupe: LocalizedText(zh: "团队服务", en: "troupe")
        case .volunteer: LocalizedText(zh: "志愿服务", en: "volunteer")
        case .ledReading: LocalizedText(zh: "领读", en: "led a reading")
        case .helped: LocalizedText(zh: "帮忙", en: "helped")
        }
    }

    /// Whether it shows the initiative of a young person.
    public var isInitiative: Bool {
        switch self {
        case .ledReading, .helped: true
        case .troupe, .volunteer: false
        }
    }
}
