public import CivilTime

/// How long a room is to be open in one week from Monday to Sunday, beside what the community promised.
public struct OpeningWeek: Sendable, Hashable {
    /// The Monday.
    public let monday: LocalDate
    /// How long it is to be open, in seconds: closures are taken out, public holidays have their own hours.
    public let plannedSeconds: Int
    /// The least that was promised, in seconds.
    public let promisedSeconds: Int

    /// What is missing of the promise, in seconds; 0 where it is kept.
    public var missingSeconds: Int { max(0, promisedSeconds - plannedSeconds) }
    /// The Sunday.
    public var sunday: LocalDate { monday.adding(days: 6) }
    /// The name of ISO 8601, such as `2026-W48`. A week belongs to the year of its Thursday.
    public var name: String {
        let thursday = monday.adding(days: 3)
        return "\(thursday.year)-W\(DecimalDigits.text((thursday.dayOfYear - 1) / 7 + 1))"
    }
}

extension Room {
    /// The weeks that hold any of the given days, each with how long the room is to be open, beside a promise.
    ///
    /// - Parameters:
    ///   - closures: Those that shut the room, or floor it shares, in these weeks.
    public func openingWeeks(
        from first: LocalDate, through last: LocalDate, promised: Int, in zone: Zone, holidays: HolidayCalendar,
        closures: [Closure]
    ) -> [OpeningWeek] {
        stride(from: first.monday, through: last, by: 7).map { monday in
            let spans = openSpans(from: monday, through: monday.adding(days: 6), in: zone, holidays: holidays)
            let open = spans.flatMap { $0.subtracting(closures.map(\.span)) }
            return OpeningWeek(
                monday: monday, plannedSeconds: open.reduce(0) { $0 + $1.end.seconds(since: $1.start) },
                promisedSeconds: promised)
        }
    }
}
