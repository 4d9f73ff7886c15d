public import CivilTime

extension ReadingRules {
    /// A time for a session of which nobody knows when on its day it began.
    ///
    /// Today's ended just now, or as late as there was room for it; another day's began as soon as there was room for it.
    /// The reading room's opening hours come first; elsewhere, another day begins at nine. Only where those are full, any
    /// hour of the day will do.
    ///
    /// - Parameters:
    ///   - minutes: How long it was.
    ///   - day: The day.
    ///   - place: Where.
    ///   - open: When the reading room is open on that day.
    ///   - diary: The other times of the same person.
    /// - Throws: `LearningError.reading` where no such time is allowed or free.
    public func assumedSpan(
        minutes: Int, on day: LocalDate, at place: ReadingPlace, open: [TimeSpan], beside diary: ReadingDiary
    ) throws(LearningError) -> TimeSpan {
        guard (1...dailyMinutes).contains(minutes) else {
            throw .reading(.badLength(minutes: minutes, most: dailyMinutes))
        }
        guard day <= today else { throw .reading(.dayToCome(day, today: today)) }
        let wholeDay = [TimeSpan(from: zone.startOfDay(day), to: min(zone.startOfDay(day.adding(days: 1)), now))]
            .compactMap(\.self)
        let usual = place == .room ? open.compactMap { $0.until(now) } : usualHours(on: day, of: wholeDay)
        let gaps = [usual, wholeDay].lazy.map { windows in windows.flatMap { diary.gaps(in: $0) } }
        for free in gaps {
            if let span = fit(minutes * 60, in: free, late: day == today) { return span }
        }
        // Just after midnight a session that ended just now began yesterday.
        if day == today, let span = TimeSpan(from: now.adding(seconds: -minutes * 60), to: now),
            diary.clash(with: span) == nil
        {
            return span
        }
        guard secondsLeft(on: day, beside: diary) >= minutes * 60 else {
            let read = dailyMinutes - secondsLeft(on: day, beside: diary) / 60
            throw .reading(.dayFull(day, read: read, most: dailyMinutes))
        }
        throw .reading(.noFreeTime(day, minutes: minutes))
    }

    /// From nine in the morning on a day that is over; today has no such habit, since what counts there is just now.
    private func usualHours(on day: LocalDate, of wholeDay: [TimeSpan]) -> [TimeSpan] {
        guard day < today, let nine = LocalTime(hour: 9), let end = wholeDay.first?.end else { return wholeDay }
        return [TimeSpan(from: zone.instant(LocalDateTime(day, nine)), to: end)].compactMap(\.self)
    }

    private func fit(_ seconds: Int, in free: [TimeSpan], late: Bool) -> TimeSpan? {
        let fitting = free.filter { $0.seconds >= seconds }
        return late
            ? fitting.last.flatMap { TimeSpan(from: $0.end.adding(seconds: -seconds), to: $0.end) }
            : fitting.first.flatMap { TimeSpan(from: $0.start, to: $0.start.adding(seconds: seconds)) }
    }
}

extension TimeSpan {
    /// The part of the span before a moment.
    fileprivate func until(_ moment: Instant) -> TimeSpan? { TimeSpan(from: start, to: min(end, moment)) }
}
