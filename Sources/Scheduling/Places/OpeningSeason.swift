public import CivilTime

/// A stretch of days through which a room's timetable says the same of each weekday.
public struct OpeningSeason: Sendable, Hashable {
    /// One time of opening and closing, and the weekdays that have it.
    public struct Hours: Sendable, Hashable {
        /// The days of the week.
        public let weekdays: Set<Weekday>
        /// When the room opens, on the community's clock.
        public let opens: LocalTime
        /// When the room closes, on the community's clock; 24:00 is the end of the day.
        public let closes: LocalTime
    }

    /// The first day; nil for ever since.
    public let first: LocalDate?
    /// The last day; nil for ever on.
    public let last: LocalDate?
    /// The hours, by time; public holidays and closures may have it otherwise. No two of one weekday touch.
    public let hours: [Hours]
}

extension Room {
    /// The seasons of the room's timetable, earliest first, without gaps: what holds in an ordinary week.
    public var openingSeasons: [OpeningSeason] {
        let changes = openingHours.flatMap { [$0.validFrom, $0.validThrough?.adding(days: 1)].compactMap(\.self) }
        let starts = [nil] + Set(changes).sorted().map(Optional.some)
        let ends = starts.dropFirst().map { $0?.adding(days: -1) } + [nil]
        return zip(starts, ends).map { first, last in
            OpeningSeason(first: first, last: last, hours: weeklyHours(on: first ?? last ?? .min))
        }
    }

    /// The hours of the weekdays as the lines that hold on a day have them.
    private func weeklyHours(on date: LocalDate) -> [OpeningSeason.Hours] {
        let valid = openingHours.filter { $0.isValid(on: date) }
        var weekdays: [ClockSpan: Set<Weekday>] = [:]
        for weekday in Weekday.allCases {
            let spans = valid.filter { $0.weekdays.contains(weekday) }.map {
                ClockSpan(opens: $0.opens, closes: $0.closes)
            }
            for span in ClockSpan.joined(spans) { weekdays[span, default: []].insert(weekday) }
        }
        return weekdays.map { OpeningSeason.Hours(weekdays: $1, opens: $0.opens, closes: $0.closes) }
            .sorted { ($0.opens, $0.closes) < ($1.opens, $1.closes) }
    }
}

/// From one time of a day to another.
private struct ClockSpan: Hashable {
    let opens: LocalTime
    var closes: LocalTime

    /// The same times with spans that overlap or touch made one.
    static func joined(_ spans: [ClockSpan]) -> [ClockSpan] {
        var result: [ClockSpan] = []
        for span in spans.sorted(by: { $0.opens < $1.opens }) {
            if let last = result.last, span.opens <= last.closes {
                result[result.count - 1].closes = max(last.closes, span.closes)
            } else {
                result.append(span)
            }
        }
        return result
    }
}
