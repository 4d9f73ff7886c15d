import ArgumentParser
import CivilTime
import Operations

/// `shuxiang book`: books where no rule refuses.
struct Book: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "book", zh: "预订一个活动，一次或一个系列。", en: "Book an activity, once or as a series.",
            details: BookingHelp.examples)
    }

    @OptionGroup var booking: BookingOptions
    @OptionGroup var permission: PermissionOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try BookActivity(at: workplace.desk, permissions: permission.permissions())(
            booking.request(at: workplace))
        try shared.answer(answer.answer(shared))
        if answer.isRefused { throw ExitStatus.refused.exit }
    }
}

/// `shuxiang suggest`: ranked alternatives to a booking that a rule refuses.
struct Suggest: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "suggest", zh: "为订不成的时间找别的办法，不作更改。", en: "Find ways out of a clash; changes nothing.")
    }

    @OptionGroup var booking: BookingOptions
    @OptionGroup var permission: PermissionOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try WeighBooking(at: workplace.desk, permissions: permission.permissions())
            .suggest(booking.request(at: workplace))
        try shared.answer(answer.weighing(shared))
        if answer.isRefused { throw ExitStatus.refused.exit }
    }
}

/// `shuxiang explain`: every rule's finding on a booking, without booking it.
struct Explain: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("explain", zh: "说明为什么能订或不能订，不作更改。", en: "Say why a slot is or is not free; changes nothing.")
    }

    @OptionGroup var booking: BookingOptions
    @OptionGroup var permission: PermissionOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try WeighBooking(at: workplace.desk, permissions: permission.permissions())
            .explain(booking.request(at: workplace))
        try shared.answer(answer.weighing(shared))
        if answer.isRefused { throw ExitStatus.refused.exit }
    }
}

/// Examples that stand on the help page of `book`.
enum BookingHelp {
    /// A series, a single evening and the lecture.
    static let examples = LocalizedText(
        zh: """
            例：
            shuxiang book 合唱排练 --room hall --troupe choir --on 2026-12-01 --from 19:00 --for 90m --every 每周 --times 10
            shuxiang book 中秋诗会 --room hall --on 2026-12-01 --from 19:00 --for 2h --lunar 八月十五 --times 3
            shuxiang book 迎新联欢 --room hall --kind performance --on 2026-12-31 --from 14:00 --to 16:30 --people 55
            """,
        en: """
            Examples:
            shuxiang book 合唱排练 --room hall --troupe choir --on 2026-12-01 --from 19:00 --for 90m --every week --times 10
            shuxiang book 中秋诗会 --room hall --on 2026-12-01 --from 19:00 --for 2h --lunar 8-15 --times 3
            shuxiang book 迎新联欢 --room hall --kind performance --on 2026-12-31 --from 14:00 --to 16:30 --people 55
            """)
}
