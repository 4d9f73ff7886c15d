import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang pending`: what holds its slot and waits for a word.
struct PendingCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("pending", zh: "列出等待答复的预订。", en: "List what waits for a word.")
    }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let (pending, directory) = try PendingBookings(at: shared.workplace().desk).pending()
        try shared.answer(PendingList(pending: pending, directory: directory).answer)
    }
}

/// `shuxiang approve`: gives the missing word.
struct Approve: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("approve", zh: "同意等待答复的预订。", en: "Approve what waits for a word.")
    }

    @OptionGroup var meant: OccasionOptions

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            zh: "只代表这个场地或团队同意。", en: "Give the word for this room or troupe only.", valueName: "room or troupe"))
    var party: String?

    @Flag(help: ArgumentHelp(zh: "接受团队另提的时间，把活动移到那时。", en: "Take up the other time that a troupe offered."))
    var counterOffer = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let desk = DecideBooking(at: workplace.desk)
        guard !counterOffer else {
            let answer = try desk.acceptOffer(for: meant.activity)
            try shared.answer(answer.answer(shared, done: ChangeWords.changed))
            if answer.isRefused { throw ExitStatus.refused.exit }
            return
        }
        let answer = try desk.approve(meant.activity, occasion: meant.occasion(at: workplace), for: party)
        try shared.answer(answer.answer(shared, done: LocalizedText(zh: "已同意", en: "Approved")))
    }
}

/// `shuxiang decline`: says no, with a reason.
struct Decline: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("decline", zh: "谢绝等待答复的预订，写明原因。", en: "Decline what waits for a word, with a reason.")
    }

    @OptionGroup var meant: OccasionOptions

    @Option(help: ArgumentHelp(zh: "原因。", en: "Why.", valueName: "text"))
    var reason: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try DecideBooking(at: workplace.desk)
            .decline(meant.activity, occasion: meant.occasion(at: workplace), reason: reason)
        try shared.answer(answer.answer(shared, done: LocalizedText(zh: "已谢绝", en: "Declined")))
    }
}

/// `shuxiang counter`: a troupe that is asked to perform offers another time.
struct Counter: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "counter", zh: "受邀的团队另提一个时间；用 approve --counter-offer 接受。",
            en: "Offer another time for a performance; approve --counter-offer takes it up.")
    }

    @Argument(
        help: ArgumentHelp(
            zh: "活动的编号、名称或开头几个字。", en: "The activity's number, title or unique beginning.", valueName: "activity"))
    var activity: String

    @Option(help: ArgumentHelp(zh: "受邀的团队。", en: "The troupe that was asked.", valueName: "troupe"))
    var troupe: String

    @Option(help: ArgumentHelp(zh: "日期。", en: "The day.", valueName: "date"))
    var on: String

    @Option(help: ArgumentHelp(zh: "开始时间。", en: "The start.", valueName: "time"))
    var from: String

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(zh: "时长，如 60m。", en: "The length, such as 60m.", valueName: "length"))
    var length: String

    @Option(help: ArgumentHelp(zh: "附言。", en: "A word with it.", valueName: "text"))
    var note: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let start = LocalDateTime(try workplace.date(on), try TimeArgument(from).time)
        let offer = CounterOffer(start: start, seconds: try DurationArgument(length).seconds, note: note)
        let answer = try DecideBooking(at: workplace.desk).offer(offer, by: troupe, for: activity)
        try shared.answer(answer.answer(shared, done: LocalizedText(zh: "已另提时间", en: "Another time was offered")))
    }
}

/// `shuxiang waitlist`: who stands in line, and whose turn it is.
struct Waitlist: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "waitlist", zh: "列出候补的场次；轮到时用 approve 接受，用 decline 让给下一位。",
            en: "List who stands in line; approve takes an offer, decline passes it on.")
    }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let (wishes, directory) = try PendingBookings(at: shared.workplace().desk).waiting()
        try shared.answer(
            WishList(
                wishes: wishes, directory: directory,
                nothing: LocalizedText(zh: "没有候补的场次。", en: "Nobody stands in line."),
                hint: LocalizedText(
                    zh: "轮到的请答复：shuxiang approve 或 decline 活动 --occurrence 日期",
                    en: "Answer an offer with shuxiang approve or decline ACTIVITY --occurrence DATE")
            ).answer)
    }
}
