import CivilTime

/// A limit of the house that one more time would go beyond.
enum QuotaBreach {
    /// One time is longer than any may be; in seconds.
    case length(most: Int)
    /// A troupe has its hours of a week; in seconds.
    case weeklyTime(troupe: Troupe, most: Int, used: Int, monday: LocalDate)
    /// A troupe has its bookings of a week.
    case weeklyBookings(troupe: Troupe, most: Int, used: Int, monday: LocalDate)
    /// A troupe would have too many times one right after the other.
    case row(troupe: Troupe, most: Int, times: [TimeSpan])

    /// The breach of a time that is too long by itself; nil where it is not.
    static func overlong(_ span: TimeSpan, in surroundings: Surroundings) -> QuotaBreach? {
        guard let most = surroundings.policy.longestMinutes,
            surroundings.zone.bookedSeconds(of: span) > most * 60
        else { return nil }
        return .length(most: most * 60)
    }

    /// The limit, how much of it is used, and the time that is too much.
    func message(adding span: TimeSpan, in zone: Zone) -> LocalizedText {
        let words = zone.words(for: span)
        let length = LocalizedText.length(seconds: zone.bookedSeconds(of: span))
        switch self {
        case .length(let most):
            let most = LocalizedText.length(seconds: most)
            return LocalizedText(
                zh: "\(words.zh) 有 \(length.zh)，一次最多 \(most.zh)。",
                en: "\(words.en) lasts \(length.en); one time may last \(most.en) at most.")
        case .weeklyTime(let troupe, let most, let used, let monday):
            let (most, used) = (LocalizedText.length(seconds: most), LocalizedText.length(seconds: used))
            let week = monday.wordsWithWeekday
            return LocalizedText(
                zh: "\(troupe.name)每周最多用 \(most.zh)；\(week.zh)起的一周已有 \(used.zh)，"
                    + "再加 \(words.zh) 的 \(length.zh)就超了。",
                en: "\(troupe.name) may have \(most.en) a week; in the week from \(week.en) it has \(used.en), "
                    + "and \(length.en) more on \(words.en) is too much.")
        case .weeklyBookings(let troupe, let most, let used, let monday):
            let week = monday.wordsWithWeekday
            return LocalizedText(
                zh: "\(troupe.name)每周最多订 \(most) 次；\(week.zh)起的一周已有 \(used) 次，不能再加 \(words.zh)。",
                en: "\(troupe.name) may book \(most == 1 ? "once" : "\(most) times") a week; in the week from "
                    + "\(week.en) it has \(used) already, and \(words.en) would be one more.")
        case .row(let troupe, let most, let times):
            let day = zone.local(span.start).date.wordsWithWeekday
            let hours = times.map { zone.hours(of: $0) }.spokenList
            return LocalizedText(
                zh: "\(troupe.name)\(day.zh)会接连有 \(times.count) 场（\(hours.zh)），最多接连 \(most) 场。",
                en: "\(troupe.name) would have \(times.count) times in a row on \(day.en) (\(hours.en)); "
                    + "at most \(most) may follow one another.")
        }
    }
}

extension Zone {
    /// How long a span is to those who book it, in seconds: by the wall clock, or in truth where a change of the clock makes
    /// that less.
    func bookedSeconds(of span: TimeSpan) -> Int {
        min(span.seconds, Int(local(span.end).wallSeconds - local(span.start).wallSeconds))
    }
}
