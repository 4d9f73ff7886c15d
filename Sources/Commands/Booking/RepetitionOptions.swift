import ArgumentParser
import CivilTime
import Scheduling

/// The flags that make a series of a booking.
struct RepetitionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            zh: "重复的间隔：每周、每两周、每天、每月、每年。", en: "The rhythm: week, “2 weeks”, day, month, year.",
            valueName: "rhythm"))
    var every: String?

    @Option(
        help: ArgumentHelp(
            zh: "RFC 5545 的重复规则，代替 --every；农历的以 RSCALE=CHINESE 开头（RFC 7529）。",
            en: "An RFC 5545 recurrence rule, instead of --every; a lunar one begins with RSCALE=CHINESE (RFC 7529).",
            valueName: "rrule"))
    var rule: String?

    @OptionGroup var lunar: LunarOptions

    @Option(
        help: ArgumentHelp(
            zh: "星期几，如 周二,周四；每月、每年的可以写 第二个周二、最后一个周五。",
            en: "On which weekdays: tue,thu; by the month or year also 2nd-tue, last-fri.", valueName: "weekdays"))
    var weekday: String?

    @Option(help: ArgumentHelp(zh: "系列的最后一天。", en: "The last day of the series.", valueName: "date"))
    var until: String?

    @Option(help: ArgumentHelp(zh: "一共几场。", en: "How many times.", valueName: "number"))
    var times: Int?

    @Option(help: ArgumentHelp(zh: "另加的一天；可以写多次。", en: "One more day; repeatable.", valueName: "date"))
    var also: [String] = []

    @Option(help: ArgumentHelp(zh: "除外的一天；可以写多次。", en: "A day left out; repeatable.", valueName: "date"))
    var except: [String] = []

    /// When the series takes place. Its start is moved to the rule's first day, because calendars expect it there.
    func recurrence(from start: LocalDateTime, at workplace: Workplace) throws -> Recurrence {
        let time = start.time
        let rule = try self.rule(from: start, at: workplace)
        let first = rule.flatMap { $0.dates(from: start.date).first { _ in true } } ?? start.date
        return Recurrence(
            start: LocalDateTime(first, time), rule: rule,
            additions: try also.map { LocalDateTime(try workplace.date($0), time) },
            exclusions: try except.map { LocalDateTime(try workplace.date($0), time) })
    }

    private func rule(from start: LocalDateTime, at workplace: Workplace) throws -> Repetition? {
        let end = try end(at: workplace)
        if let lunar = try lunar.rule() {
            guard rule == nil, every == nil, weekday == nil else { throw LunarFlagError.notAlone.failure }
            return try Self.ended(.lunar(lunar), by: end, after: start.date, at: workplace)
        }
        if let text = rule {
            guard every == nil, weekday == nil else { throw BookingFlagError.everyOrRule.failure }
            return try Self.ended(
                try Repetition(text, startingOn: start.date), by: end, after: start.date, at: workplace)
        }
        guard let every else {
            guard weekday == nil, until == nil, times == nil else { throw BookingFlagError.everyMissing.failure }
            return nil
        }
        return .gregorian(
            try rule(EveryArgument(every), from: start, end: end ?? Self.horizon(after: start.date, at: workplace)))
    }

    private func rule(
        _ rhythm: EveryArgument, from start: LocalDateTime, end: RecurrenceRule.End
    ) throws -> RecurrenceRule {
        let weekdays = try weekday.map { try RuleWeekdaysArgument($0).weekdays }
        switch rhythm.unit {
        case .day:
            return try RecurrenceRule(
                frequency: .daily, interval: rhythm.interval, end: end, weekdays: weekdays ?? [])
        case .week:
            return try RecurrenceRule(
                frequency: .weekly, interval: rhythm.interval, end: end,
                weekdays: weekdays ?? [.each(start.date.weekday)])
        case .month:
            return try RecurrenceRule(
                frequency: .monthly, interval: rhythm.interval, end: end,
                monthDays: weekdays == nil ? [start.date.day] : [], weekdays: weekdays ?? [])
        case .year:
            return try RecurrenceRule(
                frequency: .yearly, interval: rhythm.interval, end: end, months: [start.date.month],
                monthDays: weekdays == nil ? [start.date.day] : [], weekdays: weekdays ?? [])
        }
    }

    private func end(at workplace: Workplace) throws -> RecurrenceRule.End? {
        switch (until, times) {
        case (nil, nil): return nil
        case (let until?, nil): return .until(try workplace.date(until))
        case (nil, let times?): return .times(times)
        case (.some, .some): throw BookingFlagError.untilOrTimes.failure
        }
    }

    /// The rule with the end that was asked for, else its own, else the horizon, within which at least the first day lies.
    private static func ended(
        _ rule: Repetition, by end: RecurrenceRule.End?, after start: LocalDate, at workplace: Workplace
    ) throws -> Repetition {
        if let end { return try rule.ending(end) }
        guard !rule.ends else { return rule }
        let last = start.adding(days: try workplace.policy().horizonDays)
        // A lunar year has up to 385 days, and a leap month comes again after as many as 19 years.
        let first = rule.dates(from: start).first { _ in true } ?? start
        return try rule.ending(.until(max(first, last)))
    }

    /// A series whose end nobody said is laid out as far as the house rules say.
    private static func horizon(after start: LocalDate, at workplace: Workplace) throws -> RecurrenceRule.End {
        .until(start.adding(days: try workplace.policy().horizonDays))
    }
}
