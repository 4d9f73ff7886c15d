public import CivilTime

/// The house rules of a community, each one a setting (规定). A limit that is nil does not exist.
///
/// A new community starts with `Policy.open`, under which only what is physical can refuse.
public struct Policy: Sendable, Hashable {
    /// How many days ahead a single date may be booked.
    public var adHocDaysAhead: Int?
    /// How many days ahead the first date of a series may lie.
    public var seriesDaysAhead: Int?
    /// How long before its start something must be booked at the latest, in minutes.
    public var noticeMinutes: Int?
    /// How long something lasts where nobody says, in minutes.
    public var defaultMinutes: Int?
    /// How long one time may last, in minutes.
    public var longestMinutes: Int?
    /// How many times in a row, one right after the other, a troupe may have.
    public var runsInARow: Int?
    /// How much a troupe may book in one week, in minutes, where it has no quota of its own.
    public var weeklyMinutes: Int?
    /// How many times in one week a troupe may book.
    public var weeklyBookings: Int?
    /// Until when on the day before a booking may be cancelled without it counting as a no-show.
    public var freeCancellationUntil: LocalTime?
    /// How long a room is kept for those who have not come, in minutes.
    public var graceMinutes: Int
    /// With which no-show single dates are suspended.
    public var noShowLimit: Int?
    /// Within how many days no-shows count together.
    public var noShowDays: Int
    /// For how many days single dates are suspended.
    public var suspensionDays: Int
    /// The hours in which nothing loud may happen, on the community's clock; hours past midnight end before they start.
    public var quietHours: [QuietHours]
    /// From which loudness, 1 to 5, something counts as loud.
    public var loudFrom: Int
    /// How long a tentative booking holds its slot, in hours.
    public var holdHours: Int
    /// How long the first in line may think about a slot that became free, in hours.
    public var offerHours: Int
    /// The time a troupe needs to get to a performance, in minutes.
    public var travelMinutes: Int
    /// The time a troupe rests after a performance, in minutes.
    public var restMinutes: Int
    /// How far a series without an end is laid out, in days.
    public var horizonDays: Int
    /// The most dates one series may have.
    public var seriesOccurrences: Int
    /// The most years one series may reach.
    public var seriesYears: Int
    /// How long an approved insight hangs on the pasteboard where nobody says, in days.
    public var insightDays: Int

    /// How much reading of one person counts a day, and at a stretch, in minutes.
    public var dailyReadingMinutes: Int

    /// The most dates any community may allow a series.
    public static let occurrenceCeiling = 5_000
    /// The most years any community may allow a series.
    public static let yearCeiling = 20

    /// What a new community starts with: only what is physical can refuse.
    public static let open = Policy(
        graceMinutes: 15, noShowDays: 120, suspensionDays: 30, quietHours: [], loudFrom: 3, holdHours: 72,
        offerHours: 24, travelMinutes: 0, restMinutes: 0, horizonDays: 365, seriesOccurrences: 2_000, seriesYears: 10,
        insightDays: 90, dailyReadingMinutes: 240)

    /// The practice of Chinese cultural centres.
    public static let centre: Policy = {
        var policy = Policy.open
        policy.adHocDaysAhead = 7
        policy.defaultMinutes = 120
        policy.longestMinutes = 240
        policy.runsInARow = 2
        policy.freeCancellationUntil = LocalTime(hour: 12, minute: 0)
        policy.noShowLimit = 2
        policy.quietHours = [QuietHours("12:00-14:30"), QuietHours("21:00-08:00")].compactMap(\.self)
        policy.travelMinutes = 30
        policy.restMinutes = 30
        return policy
    }()
}
