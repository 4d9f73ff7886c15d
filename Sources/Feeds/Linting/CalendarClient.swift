public import CivilTime

/// A program that residents read calendars with, as far as faults of calendars are known to trouble it.
public enum CalendarClient: String, Sendable, Hashable, CaseIterable {
    case apple
    case google
    case outlook
    case thunderbird
    case evolution
    case icsx5
    case davx5
    case nextcloud
    case khal
    case vdirsyncer
    case homeAssistant = "home-assistant"
    /// The simple calendars that phones come with.
    case phones

    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .apple: LocalizedText(zh: "苹果", en: "Apple")
        case .google: LocalizedText(zh: "谷歌", en: "Google")
        case .outlook: LocalizedText(zh: "Outlook", en: "Outlook")
        case .thunderbird: LocalizedText(zh: "Thunderbird", en: "Thunderbird")
        case .evolution: LocalizedText(zh: "Evolution", en: "Evolution")
        case .icsx5: LocalizedText(zh: "ICSx5", en: "ICSx5")
        case .davx5: LocalizedText(zh: "DAVx5", en: "DAVx5")
        case .nextcloud: LocalizedText(zh: "Nextcloud", en: "Nextcloud")
        case .khal: LocalizedText(zh: "khal", en: "khal")
        case .vdirsyncer: LocalizedText(zh: "vdirsyncer", en: "vdirsyncer")
        case .homeAssistant: LocalizedText(zh: "Home Assistant", en: "Home Assistant")
        case .phones: LocalizedText(zh: "手机自带日历", en: "phones")
        }
    }
}
