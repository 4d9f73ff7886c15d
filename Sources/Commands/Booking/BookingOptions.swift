import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// The flags that describe a booking, the same for `book`, `suggest` and `explain`.
struct BookingOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(zh: "活动的名称。", en: "What people call it.", valueName: "title"))
    var title: String

    @Option(
        help: ArgumentHelp(
            zh: "场地的名称、短名或开头几个字；可以写多次。", en: "A room, by name, slug or unique beginning; repeatable.",
            valueName: "room"))
    var room: [String] = []

    @Option(
        help: ArgumentHelp(
            zh: "参加的团队；可以写多次。", en: "A troupe that takes part; repeatable.", valueName: "troupe"))
    var troupe: [String] = []

    @Option(help: ArgumentHelp(zh: "活动的种类。", en: "What sort of activity.", valueName: "kind"))
    var kind: ActivityKind = .rehearsal

    @Option(help: ArgumentHelp(zh: "日期，如 2026-12-01 或 明天。", en: "The day: 2026-12-01, or tomorrow.", valueName: "date"))
    var on: String

    @Option(help: ArgumentHelp(zh: "开始时间，如 19:00。", en: "The start, such as 19:00.", valueName: "time"))
    var from: String

    @Option(help: ArgumentHelp(zh: "结束时间，最晚 24:00。", en: "The end, 24:00 at the latest.", valueName: "time"))
    var to: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            zh: "时长，如 90m 或 1小时，代替 --to；都不写时按馆规。", en: "The length, such as 90m, instead of --to; else the house's.",
            valueName: "length"))
    var length: String?

    @OptionGroup(title: LocalizedText(zh: "重复", en: "Repetition").spoken)
    var repetition: RepetitionOptions

    @Option(help: ArgumentHelp(zh: "预计人数。", en: "How many people are expected.", valueName: "number"))
    var people: Int?

    @Option(help: ArgumentHelp(zh: "谁可以看到。", en: "Who may see it."))
    var visibility: Visibility = .public

    @OptionGroup(title: NeedsOptions.title)
    var needs: NeedsOptions

    /// The booking the flags describe, on the community's clock.
    func request(at workplace: Workplace) throws -> BookingRequest {
        let day = try workplace.date(on)
        let start = try TimeArgument(from).time
        guard start != .endOfDay else { throw CivilTimeError.notATime(from) }
        let recurrence = try repetition.recurrence(from: LocalDateTime(day, start), at: workplace)
        let seconds = try seconds(from: start, at: workplace)
        guard let schedule = Schedule(recurrence, seconds: seconds) else {
            throw OperationError.tooLong(days: Schedule.longestSeconds / 86_400)
        }
        guard people.map({ $0 >= 0 }) ?? true else { throw BookingFlagError.negativePeople.failure }
        return BookingRequest(
            title: title, kind: kind, rooms: room, troupes: troupe, schedule: schedule, attendance: people,
            visibility: visibility, needs: try needs.needs(), dayPolicy: needs.dayPolicy)
    }

    private func seconds(from start: LocalTime, at workplace: Workplace) throws -> Int {
        switch (to, length) {
        case (let to?, nil):
            let end = try TimeArgument(to).time
            guard start < end else { throw OperationError.endsBeforeStart(start: from, end: to) }
            return end.secondOfDay - start.secondOfDay
        case (nil, let length?): return try DurationArgument(length).seconds
        case (nil, nil):
            guard let minutes = try workplace.policy().defaultMinutes else {
                throw BookingFlagError.endOrLength.failure
            }
            return minutes * 60
        case (.some, .some): throw BookingFlagError.endOrLength.failure
        }
    }
}

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

    @Option(help: ArgumentHelp(zh: "星期几，如 周二,周四。", en: "On which weekdays: tue,thu.", valueName: "weekdays"))
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
        let weekdays = try weekday.map { try WeekdaysArgument($0).weekdays.map { RuleWeekday.each($0) } }
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

/// Flags of a booking that are missing or contradict each other.
enum BookingFlagError: CaseIterable {
    case endOrLength, everyOrRule, everyMissing, untilOrTimes, negativePeople

    /// The failure a person and a script are told.
    var failure: CommandFailure { .usage(sentence) }

    private var sentence: LocalizedText {
        switch self {
        case .endOrLength:
            LocalizedText(
                zh: "请用 --to 写结束时间，或用 --for 写时长，二者选一。",
                en: "Say when it ends with --to, or how long it lasts with --for: one of the two.")
        case .everyOrRule:
            LocalizedText(
                zh: "--rule 已经说明了重复；请去掉 --every 和 --weekday。",
                en: "--rule says how it repeats; leave out --every and --weekday.")
        case .everyMissing:
            LocalizedText(
                zh: "要重复，请加上 --every（如 --every 每周）、--lunar（如 --lunar 八月十五）或 --rule。",
                en: "To repeat it, add --every (such as --every week), --lunar (such as --lunar 8-15) or --rule.")
        case .untilOrTimes:
            LocalizedText(
                zh: "--until 和 --times 只能用一个。", en: "Use --until or --times, not both.")
        case .negativePeople:
            LocalizedText(zh: "--people 不能小于 0。", en: "--people cannot be less than 0.")
        }
    }
}
