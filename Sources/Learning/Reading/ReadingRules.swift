public import CivilTime

/// What a reading session must be to count (AWARDS.md, "What counts"): nobody reads in two places at once, in the future, or
/// more than so much a day.
public struct ReadingRules: Sendable {
    /// The community's zone, whose days count.
    public let zone: Zone
    /// The present, in whole minutes.
    public let now: Instant
    /// How much one person can read a day, and at a stretch, in minutes.
    public let dailyMinutes: Int

    /// Creates the rules as they are at a moment; seconds of the moment are cut off.
    public init(zone: Zone, now: Instant, dailyMinutes: Int) {
        self.zone = zone
        self.now = Instant(seconds: now.seconds.flooredDivision(by: 60) * 60)
        self.dailyMinutes = dailyMinutes
    }

    /// The day it is.
    public var today: LocalDate { zone.local(now).date }

    /// Checks a time that somebody says they read.
    ///
    /// - Throws: `LearningError.reading` with what is wrong.
    public func check(_ span: TimeSpan, beside diary: ReadingDiary) throws(LearningError) {
        let minutes = span.seconds / 60
        guard (1...dailyMinutes).contains(minutes) else {
            throw .reading(.badLength(minutes: minutes, most: dailyMinutes))
        }
        guard span.end <= now else {
            throw .reading(.inTheFuture(end: zone.local(span.end), now: zone.local(now)))
        }
        if let other = diary.clash(with: span) { throw .reading(clash(with: other)) }
        for day in days(of: span) {
            let read = diary.seconds(within: day.span)
            let more = min(day.span.end, span.end).seconds(since: max(day.span.start, span.start))
            guard read + more <= dailyMinutes * 60 else {
                throw .reading(.dayFull(day.date, read: read / 60, most: dailyMinutes))
            }
        }
    }

    /// How much somebody can still read on a day, in seconds.
    public func secondsLeft(on day: LocalDate, beside diary: ReadingDiary) -> Int {
        let read = zone.span(from: day, through: day).map { diary.seconds(within: $0) } ?? 0
        return max(dailyMinutes * 60 - read, 0)
    }

    /// Whether a session that ended then would be logged on a later day than it took place.
    public func isBackDated(endingAt end: Instant) -> Bool { zone.local(end.adding(seconds: -1)).date < today }

    /// Whether a session lies outside the opening hours of the reading room. Elsewhere there are none.
    public func isOutsideHours(_ span: TimeSpan, at place: ReadingPlace, open: [TimeSpan]) -> Bool {
        place == .room && !open.contains { $0.contains(span) }
    }

    /// When a session under way ends at the latest, if nobody says before: when the reading room closes, when the day's
    /// reading is used up, or when the day is over.
    public func latestEnd(of session: ReadingSession, open: [TimeSpan], beside diary: ReadingDiary) -> Instant {
        let day = zone.local(session.start).date
        let used = session.start.adding(seconds: secondsLeft(on: day, beside: diary))
        let midnight = zone.startOfDay(day.adding(days: 1))
        let closing = session.place == .room ? open.first { $0.contains(session.start) }?.end : nil
        return min(used, midnight, closing ?? midnight)
    }

    private func clash(with other: TimeSpan) -> ReadingRefusal {
        // One that is under way has no end yet.
        other.end > now ? .stillReading(since: zone.local(other.start)) : .overlaps(other, in: zone)
    }

    private func days(of span: TimeSpan) -> [(date: LocalDate, span: TimeSpan)] {
        let first = zone.local(span.start).date
        let last = zone.local(span.end.adding(seconds: -1)).date
        return (first...max(first, last)).compactMap { day in
            zone.span(from: day, through: day).flatMap { $0.overlaps(span) ? (day, $0) : nil }
        }
    }
}
