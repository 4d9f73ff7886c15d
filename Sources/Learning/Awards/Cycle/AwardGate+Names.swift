public import CivilTime

extension AwardGate {
    /// What the condition is about, in a few words.
    public var name: LocalizedText {
        switch self {
        case .readers: LocalizedText(zh: "家里有几人阅读", en: "readers in the household")
        case .hours: LocalizedText(zh: "阅读时间", en: "hours read")
        case .activeMonths: LocalizedText(zh: "有阅读的月份", en: "months with reading")
        case .households: LocalizedText(zh: "楼里的户数", en: "households in the building")
        case .participation: LocalizedText(zh: "有阅读的户的比例", en: "share of households that read")
        case .age: LocalizedText(zh: "年龄", en: "age")
        case .takingPart: LocalizedText(zh: "阅读次数或奉献时间", en: "sessions read, or time given")
        case .sessions: LocalizedText(zh: "阅读次数", en: "sessions read")
        case .monthsHere: LocalizedText(zh: "在这里住的时间", en: "time lived here")
        case .guardianConsent: LocalizedText(zh: "监护人同意", en: "the guardian's consent")
        case .rest: LocalizedText(zh: "不在轮休", en: "not resting")
        }
    }

    /// The conditions of an award, in the order in which they are told.
    public static func all(of award: AwardKind) -> [AwardGate] {
        switch award {
        case .family: [.readers, .hours, .activeMonths, .rest]
        case .building: [.households, .participation, .rest]
        case .resident: [.age, .takingPart, .monthsHere, .rest]
        case .youngPerson: [.age, .guardianConsent, .sessions, .rest]
        }
    }

    /// Whether time can still bring a candidate to meet the condition; where it cannot, nobody is nominated who does not meet it.
    public var isMetInTime: Bool {
        switch self {
        case .readers, .hours, .activeMonths, .households, .participation, .takingPart, .sessions, .monthsHere: true
        case .age, .guardianConsent, .rest: false
        }
    }
}
