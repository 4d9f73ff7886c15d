import CivilTime

/// Where a house rule stands in a policy, and which values it takes.
enum PolicySlot {
    /// A number that is always there.
    case number(WritableKeyPath<Policy, Int>, PolicyUnit, ClosedRange<Int>)
    /// A number that may be missing: then there is no such limit.
    case limit(WritableKeyPath<Policy, Int?>, PolicyUnit, ClosedRange<Int>)
    /// A time of the day that may be missing.
    case time(WritableKeyPath<Policy, LocalTime?>)
    /// Hours of every day; none where the list is empty.
    case quietHours(WritableKeyPath<Policy, [QuietHours]>)
}

extension PolicyKey {
    /// The longest way and the longest rest, in minutes. A judge sees six hours around a performance: both must fit.
    private static let farthestMinutes = 180

    /// Where the rule stands, and its hard limits.
    var slot: PolicySlot {
        switch self {
        case .adHocDaysAhead: .limit(\.adHocDaysAhead, .days, 0...3_660)
        case .seriesDaysAhead: .limit(\.seriesDaysAhead, .days, 0...7_320)
        case .noticeMinutes: .limit(\.noticeMinutes, .minutes, 1...43_200)
        case .defaultMinutes: .limit(\.defaultMinutes, .minutes, 1...Self.longestSpanMinutes)
        case .longestMinutes: .limit(\.longestMinutes, .minutes, 1...Self.longestSpanMinutes)
        case .runsInARow: .limit(\.runsInARow, .times, 1...100)
        case .weeklyMinutes: .limit(\.weeklyMinutes, .minutes, 1...7 * 1_440)
        case .weeklyBookings: .limit(\.weeklyBookings, .times, 1...1_000)
        case .freeCancellationUntil: .time(\.freeCancellationUntil)
        case .graceMinutes: .number(\.graceMinutes, .minutes, 0...1_440)
        case .noShowLimit: .limit(\.noShowLimit, .times, 1...100)
        case .noShowDays: .number(\.noShowDays, .days, 1...3_660)
        case .suspensionDays: .number(\.suspensionDays, .days, 1...3_660)
        case .quietHours: .quietHours(\.quietHours)
        case .loudFrom: .number(\.loudFrom, .level, 1...5)
        case .holdHours: .number(\.holdHours, .hours, 1...8_784)
        case .offerHours: .number(\.offerHours, .hours, 1...8_784)
        case .travelMinutes: .number(\.travelMinutes, .minutes, 0...Self.farthestMinutes)
        case .restMinutes: .number(\.restMinutes, .minutes, 0...Self.farthestMinutes)
        case .horizonDays: .number(\.horizonDays, .days, 1...366 * Policy.yearCeiling)
        case .seriesOccurrences: .number(\.seriesOccurrences, .times, 1...Policy.occurrenceCeiling)
        case .insightDays: .number(\.insightDays, .days, 1...3_660)
        case .seriesYears: .number(\.seriesYears, .years, 1...Policy.yearCeiling)
        case .dailyReadingMinutes: .number(\.dailyReadingMinutes, .minutes, 1...1_440)
        }
    }

    private static let longestSpanMinutes = Schedule.longestSeconds / 60
}
