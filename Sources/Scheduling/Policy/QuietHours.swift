public import CivilTime

/// Hours of every day in which nothing loud may happen, on the community's clock.
public struct QuietHours: Sendable, Hashable {
    /// When they begin.
    public let from: LocalTime
    /// When they end; on the next day where that is not after the beginning.
    public let to: LocalTime

    /// Reads hours such as `12:00-14:30` or `21:00-08:00`; nil where the text is none, or begins when it ends.
    public init?(_ text: some StringProtocol) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let from = try? LocalTime(String(ends[0])), let to = try? LocalTime(String(ends[1])),
            from != to, from != .endOfDay
        else { return nil }
        self.from = from
        self.to = to
    }

    /// The hours as they are written, such as `21:00-08:00`.
    public var text: String { "\(from)-\(to)" }

    /// The quiet time that begins on a day, as moments; nil where a change of the clock swallows it.
    public func span(beginningOn date: LocalDate, in zone: Zone) -> TimeSpan? {
        let end = LocalDateTime(from < to ? date : date.adding(days: 1), to)
        return TimeSpan(from: zone.instant(LocalDateTime(date, from)), to: zone.instant(end))
    }
}
