public import CivilTime

/// How far the feeds of hours and of taken times look: the week of the day, from its Monday, and the 26 weeks after it.
///
/// So it reaches 180 days ahead on every day of the week, and moves on Mondays only.
public struct FeedWindow: Sendable, Hashable {
    /// The days, both ends included.
    public let days: ClosedRange<LocalDate>

    /// The weeks that are looked at on a day.
    public init(on today: LocalDate) {
        days = today.monday...today.monday.adding(days: Self.weeks * 7 - 1)
    }

    /// The same as moments on a community's clock; nil for no zone there is.
    public func span(in zone: Zone) -> TimeSpan? { zone.span(from: days.lowerBound, through: days.upperBound) }

    private static let weeks = 27
}
