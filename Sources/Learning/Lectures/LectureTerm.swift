public import CivilTime

/// A term of the weekly half-hour reading lecture (社区半小时读书讲座), each followed at once by half an hour in which all
/// exchange what they took from it (心得交流).
public struct LectureTerm: Sendable, Hashable {
    /// Half an hour, in seconds: the length of the lecture, and of the exchange after it.
    public static let halfAnHour = 30 * 60

    /// When the lectures begin, on the community's clock.
    public let lectures: Recurrence
    /// When the exchanges begin, on the community's clock.
    public let exchanges: Recurrence

    /// How many days after a lecture its exchange begins: 1 for a lecture in the last half hour of a day, else 0.
    public var daysToExchange: Int { exchanges.start.date.days(since: lectures.start.date) }

    /// Lays a term: one lecture a week from the first such weekday on or after a day, through another day.
    ///
    /// - Parameters:
    ///   - weekday: The day of the week.
    ///   - start: When the lecture begins.
    ///   - first: The day from which on there may be lectures.
    ///   - last: The last day on which there may be one.
    ///   - exceptions: Days on which there is none.
    /// - Throws: `CivilTimeError.notARule` never in practice: a weekly rule with an end is always one.
    public init(
        on weekday: Weekday, at start: LocalTime, from first: LocalDate, through last: LocalDate,
        except exceptions: [LocalDate] = []
    ) throws(CivilTimeError) {
        let day = first.adding(days: weekday.days(after: first.weekday))
        let lecture = LocalDateTime(day, start)
        lectures = try Self.weekly(from: lecture, through: last, except: exceptions)
        // A lecture in the last half hour of a day has its exchange on the next.
        let exchange = lecture.adding(seconds: Self.halfAnHour)
        let later = exchange.date == day ? 0 : 1
        exchanges = try Self.weekly(
            from: exchange, through: last.adding(days: later), except: exceptions.map { $0.adding(days: later) })
    }

    private static func weekly(
        from start: LocalDateTime, through last: LocalDate, except exceptions: [LocalDate]
    ) throws(CivilTimeError) -> Recurrence {
        let rule = try RecurrenceRule(
            frequency: .weekly, end: .until(last), weekdays: [.each(start.date.weekday)])
        return Recurrence(
            start: start, rule: rule, exclusions: exceptions.map { LocalDateTime($0, start.time) })
    }
}
