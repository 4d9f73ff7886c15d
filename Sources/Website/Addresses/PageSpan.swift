public import CivilTime

/// Which days have pages: the month before the day's, the day's own, and the five after it. Whoever wants to look further
/// subscribes; without an end, a search engine would walk on for ever.
public struct PageSpan: Sendable, Hashable {
    /// The months, both ends included.
    public let months: ClosedRange<YearMonth>

    /// The months that have pages on a day.
    public init(on today: LocalDate) {
        let month = YearMonth(of: today)
        months = month.adding(months: -1)...month.adding(months: Self.length - 2)
    }

    private static let length = 7

    /// The days, both ends included.
    public var days: ClosedRange<LocalDate> { months.lowerBound.first...months.upperBound.last }

    /// Whether a page that is about days is about some of these.
    public func includes(_ page: SitePage) -> Bool {
        switch page {
        case .week(let monday): days.overlaps(monday...monday.adding(days: 6))
        case .month(let month): months.contains(month)
        case .day(let date): days.contains(date)
        case .home, .places, .room, .troupe, .lecture, .board, .readingRoom, .awards, .calendars: true
        }
    }

    /// The pages of these days: every month, every week, every day.
    var pages: [SitePage] {
        let months = (0..<Self.length).map { SitePage.month(self.months.lowerBound.adding(months: $0)) }
        let weeks = stride(from: days.lowerBound.monday, through: days.upperBound, by: 7).map { SitePage.week($0) }
        return months + weeks + days.map { .day($0) }
    }
}
