import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang change`: moves, renames or enlarges one occurrence, one and all after it, or all that are to come.
struct Change: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "change", zh: "更改一场、此后各场或全部；已取消的不会恢复，已调整的不会丢。",
            en: "Change one occurrence, it and all after it, or all; cancelled dates stay cancelled.",
            details: LocalizedText(
                zh: """
                    例：
                    shuxiang change 合唱排练 --occurrence 2026-12-08 --on 2026-12-09 --room 舞蹈室
                    shuxiang change 合唱排练 --occurrence 2026-12-15 --scope following --from 18:30
                    shuxiang change 合唱排练 --also 2026-12-30
                    """,
                en: """
                    Examples:
                    shuxiang change 合唱排练 --occurrence 2026-12-08 --on 2026-12-09 --room 舞蹈室
                    shuxiang change 合唱排练 --occurrence 2026-12-15 --scope following --from 18:30
                    shuxiang change 合唱排练 --also 2026-12-30
                    """))
    }

    @OptionGroup var meant: OccasionOptions

    @Option(help: ArgumentHelp(zh: "只这一场、此后各场，还是全部。", en: "This one, it and all that follow, or all."))
    var scope: SeriesScope?

    @OptionGroup(title: LocalizedText(zh: "改什么", en: "What is to be different").spoken)
    var wish: ChangeOptions

    @OptionGroup var permission: PermissionOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let change = ChangeActivity(at: workplace.desk, permissions: try permission.permissions())
        let answer =
            if let day = wish.also {
                try change.add(workplace.date(day), at: try wish.time(), to: meant.activity)
            } else {
                try change(
                    meant.activity, occasion: meant.occasion(at: workplace), scope: scope, wish.request(at: workplace))
            }
        try shared.answer(answer.answer(shared, done: ChangeWords.changed))
        if answer.isRefused { throw ExitStatus.refused.exit }
    }
}

/// The flags that say what is to be different.
struct ChangeOptions: ParsableArguments {
    @Option(help: ArgumentHelp(zh: "新的名称。", en: "The new title.", valueName: "title"))
    var title: String?

    @Option(help: ArgumentHelp(zh: "新的场地；可以写多次。", en: "The new room; repeatable.", valueName: "room"))
    var room: [String] = []

    @Option(
        help: ArgumentHelp(
            zh: "新的日期；改多场时，各场都移动同样的天数。", en: "The new day; others of the scope move as many days.",
            valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp(zh: "新的开始时间。", en: "The new start.", valueName: "time"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "新的结束时间。", en: "The new end.", valueName: "time"))
    var to: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(zh: "新的时长，代替 --to。", en: "The new length, instead of --to.", valueName: "length"))
    var length: String?

    @Option(help: ArgumentHelp(zh: "预计人数。", en: "How many people are expected.", valueName: "number"))
    var people: Int?

    @Option(help: ArgumentHelp(zh: "谁可以看到。", en: "Who may see it."))
    var visibility: Visibility?

    @Option(
        help: ArgumentHelp(
            zh: "另加一场，不改别的；可以加 --from。", en: "Add this day and change nothing else; takes --from.", valueName: "date"))
    var also: String?

    /// The start that was said; nil where none was.
    func time() throws -> LocalTime? {
        guard let from else { return nil }
        let time = try TimeArgument(from).time
        guard time != .endOfDay else { throw CivilTimeError.notATime(from) }
        return time
    }

    /// The change the flags describe.
    func request(at workplace: Workplace) throws -> ChangeRequest {
        guard to == nil || length == nil else { throw BookingFlagError.endOrLength.failure }
        guard people.map({ $0 >= 0 }) ?? true else { throw BookingFlagError.negativePeople.failure }
        return ChangeRequest(
            title: title, rooms: room, date: try on.map { try workplace.date($0) }, time: try time(),
            end: try to.map { try TimeArgument($0).time }, seconds: try length.map { try DurationArgument($0).seconds },
            attendance: people, visibility: visibility)
    }
}
