extension Zone {
    /// A span as people say it on this zone's clock: `2026-12-08（周二）19:00–20:30`, `Tue 2026-12-08 19:00–20:30`.
    ///
    /// A span that ends at midnight ends at 24:00 of its own day; one over several days names both days.
    public func words(for span: TimeSpan) -> LocalizedText {
        let start = local(span.start)
        let end = local(span.end)
        let endsAtMidnight = end.time == .midnight
        let lastDay = endsAtMidnight ? end.date.adding(days: -1) : end.date
        let endTime = endsAtMidnight ? LocalTime.endOfDay : end.time
        let first = start.date.wordsWithWeekday
        guard lastDay != start.date else {
            return LocalizedText(
                zh: "\(first.zh)\(start.time)–\(endTime)", en: "\(first.en) \(start.time)–\(endTime)")
        }
        let last = lastDay.wordsWithWeekday
        return LocalizedText(
            zh: "\(first.zh)\(start.time)–\(last.zh)\(endTime)", en: "\(first.en) \(start.time)–\(last.en) \(endTime)")
    }
}

extension Zone {
    /// The hours of a span within its day, such as `19:00–20:30`; over several days the dates are named.
    public func hours(of span: TimeSpan) -> String {
        let start = local(span.start)
        let end = local(span.end)
        if start.date == end.date { return "\(start.time)–\(end.time)" }
        if end == LocalDateTime(start.date, .endOfDay) { return "\(start.time)–\(LocalTime.endOfDay)" }
        return "\(start.minuteText)–\(end.minuteText)"
    }
}

extension LocalDate {
    /// The day with its weekday: `2026-12-08（周二）`, `Tue 2026-12-08`.
    public var wordsWithWeekday: LocalizedText {
        LocalizedText(zh: "\(self)（\(weekday.name.zh)）", en: "\(weekday.name.en) \(self)")
    }
}
