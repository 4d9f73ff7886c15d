public import CivilTime

/// The name of one house rule, as `policy set` and scripts know it.
public enum PolicyKey: String, Sendable, Hashable, CaseIterable {
    case adHocDaysAhead = "ad-hoc-days-ahead"
    case seriesDaysAhead = "series-days-ahead"
    case noticeMinutes = "notice-minutes"
    case defaultMinutes = "default-minutes"
    case longestMinutes = "longest-minutes"
    case runsInARow = "runs-in-a-row"
    case weeklyMinutes = "weekly-minutes"
    case weeklyBookings = "weekly-bookings"
    case freeCancellationUntil = "free-cancellation-until"
    case graceMinutes = "grace-minutes"
    case noShowLimit = "no-show-limit"
    case noShowDays = "no-show-days"
    case suspensionDays = "suspension-days"
    case quietHours = "quiet-hours"
    case loudFrom = "loud-from"
    case holdHours = "hold-hours"
    case offerHours = "offer-hours"
    case travelMinutes = "travel-minutes"
    case restMinutes = "rest-minutes"
    case horizonDays = "horizon-days"
    case seriesOccurrences = "series-occurrences"
    case seriesYears = "series-years"
    case insightDays = "insight-days"
    case dailyReadingMinutes = "daily-reading-minutes"
}

extension PolicyKey {
    /// What the value of the rule counts.
    public var unit: PolicyUnit {
        switch slot {
        case .number(_, let unit, _), .limit(_, let unit, _): unit
        case .time: .clock
        case .quietHours: .spans
        }
    }

    /// Whether the rule may be missing, so that there is no such limit.
    public var mayBeMissing: Bool {
        switch slot {
        case .number: false
        case .limit, .time, .quietHours: true
        }
    }

    /// What one can write for the rule: `1 到 5`, `12:00 这样的时间，或 none`.
    public var expectation: LocalizedText {
        let value = expectedValue
        guard mayBeMissing else { return value }
        return LocalizedText(zh: "\(value.zh)，或 none（不限）", en: "\(value.en), or none")
    }

    private var expectedValue: LocalizedText {
        switch slot {
        case .number(_, let unit, let range), .limit(_, let unit, let range):
            let most = unit.words(range.upperBound)
            return LocalizedText(zh: "\(range.lowerBound) 到 \(most.zh)", en: "\(range.lowerBound) to \(most.en)")
        case .time: return LocalizedText(zh: "12:00 这样的时间", en: "a time such as 12:00")
        case .quietHours:
            return LocalizedText(zh: "12:00-14:30,21:00-08:00 这样的时段", en: "hours such as 12:00-14:30,21:00-08:00")
        }
    }
}

/// What the value of a house rule counts.
public enum PolicyUnit: String, Sendable, Hashable, CaseIterable {
    case days, hours, minutes, years
    /// How many of something.
    case times
    /// Loudness, 1 to 5.
    case level
    /// A time of the day.
    case clock
    /// Hours of every day.
    case spans

    /// So many of the unit: `7 天`, `7 days`.
    public func words(_ count: Int) -> LocalizedText {
        switch self {
        case .days: LocalizedText(zh: "\(count) 天", en: count == 1 ? "1 day" : "\(count) days")
        case .hours: LocalizedText(zh: "\(count) 小时", en: count == 1 ? "1 hour" : "\(count) hours")
        case .minutes: LocalizedText(zh: "\(count) 分钟", en: count == 1 ? "1 minute" : "\(count) minutes")
        case .years: LocalizedText(zh: "\(count) 年", en: count == 1 ? "1 year" : "\(count) years")
        case .times, .level, .clock, .spans: LocalizedText(zh: "\(count)", en: "\(count)")
        }
    }
}
