import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// The flags that describe a booking, the same for `book`, `suggest` and `explain`.
struct BookingOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(zh: "活动的名称。", en: "What people call it.", valueName: "title"))
    var title: String

    @Option(help: ArgumentHelp(zh: "活动的种类。", en: "What sort of activity.", valueName: "kind"))
    var kind: ActivityKind = .rehearsal

    @OptionGroup var slot: SlotOptions

    /// The booking the flags describe, on the community's clock.
    func request(at workplace: Workplace) throws -> BookingRequest {
        try slot.request(titled: title, kind: kind, at: workplace)
    }
}

/// The flags of a booking beside what it is: where, with whom, when, and what it needs.
struct SlotOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            zh: "场地的名称、短名或开头几个字；可以写多次。", en: "A room, by name, slug or unique beginning; repeatable.",
            valueName: "room"))
    var room: [String] = []

    @Option(
        help: ArgumentHelp(
            zh: "参加的团队；可以写多次。", en: "A troupe that takes part; repeatable.", valueName: "troupe"))
    var troupe: [String] = []

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
    func request(titled title: String, kind: ActivityKind, at workplace: Workplace) throws -> BookingRequest {
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
