public import CivilTime

/// The age bands of a report. Only years of birth are known, so an age is the one reached in the year of the session.
public enum AgeBand: String, Sendable, Hashable, CaseIterable {
    case under18 = "under-18"
    case from18 = "18-39"
    case from40 = "40-59"
    case from60 = "60-and-over"
    case unknown

    /// The band of somebody born in a year, in another year. Whoever turns 18 in the year is still young in it.
    public init(bornIn birthYear: Int?, in year: Int) {
        guard let birthYear else {
            self = .unknown
            return
        }
        switch year - birthYear {
        case ...18: self = .under18
        case ...39: self = .from18
        case ...59: self = .from40
        default: self = .from60
        }
    }

    /// The band in words.
    public var name: LocalizedText {
        switch self {
        case .under18: LocalizedText(zh: "未满 18 岁", en: "under 18")
        case .from18: LocalizedText(zh: "18–39 岁", en: "18–39")
        case .from40: LocalizedText(zh: "40–59 岁", en: "40–59")
        case .from60: LocalizedText(zh: "60 岁以上", en: "60 and over")
        case .unknown: LocalizedText(zh: "年龄不详", en: "age unknown")
        }
    }
}
