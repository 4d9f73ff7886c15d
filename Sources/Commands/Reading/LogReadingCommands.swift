import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang reading log`: a session that is over.
struct LogReadingCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "log", zh: "记一次读过的；补记以前的要写 --reason。", en: "Log a session that is over; an earlier day takes a --reason.")
    }

    @Argument(help: ArgumentHelp(zh: "谁。", en: "Who.", valueName: "person"))
    var person: String

    @Option(help: ArgumentHelp(zh: "读了多少分钟，如 40 或 1小时。", en: "How long, such as 40 or 1h.", valueName: "minutes"))
    var minutes: String

    @OptionGroup var when: ReadingTimeOptions
    @OptionGroup var wish: ReadingOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try LogReading(at: workplace.desk).log(
            person, minutes: MinutesArgument(minutes).minutes, on: when.on.map { try workplace.date($0) },
            from: when.from.map { try TimeArgument($0).time }, wish.wish, reason: when.reason)
        try shared.answer(
            answer.answer(shared) { entry in
                LocalizedText(
                    zh: "记下了 #\(entry.number)：\(entry.sentence.zh)。",
                    en: "Logged #\(entry.number): \(entry.sentence.en).")
            })
    }
}

/// `shuxiang reading correct`.
struct CorrectReading: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("correct", zh: "更正一条阅读记录；没写的不变。", en: "Correct a session; what no flag speaks of stays.")
    }

    @Argument(help: ArgumentHelp(zh: "记录的编号。", en: "The session's number.", valueName: "number"))
    var number: String

    @Option(help: ArgumentHelp(zh: "应是多少分钟。", en: "How long it was.", valueName: "minutes"))
    var minutes: String?

    @OptionGroup var when: ReadingTimeOptions
    @OptionGroup var wish: ReadingOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        var correction = LogReading.Correction()
        correction.minutes = try minutes.map { try MinutesArgument($0).minutes }
        correction.day = try when.on.map { try workplace.date($0) }
        correction.time = try when.from.map { try TimeArgument($0).time }
        correction.wish = wish.wish
        let answer = try LogReading(at: workplace.desk).correct(number, correction, reason: when.reason)
        try shared.answer(
            answer.answer(shared) { entry in
                LocalizedText(
                    zh: "#\(entry.number) 现在是：\(entry.sentence.zh)。",
                    en: "#\(entry.number) is now: \(entry.sentence.en).")
            })
    }
}

/// `shuxiang reading remove`.
struct RemoveReading: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("remove", zh: "删掉一条阅读记录，写明原因。", en: "Take a session out, saying why.")
    }

    @Argument(help: ArgumentHelp(zh: "记录的编号。", en: "The session's number.", valueName: "number"))
    var number: String

    @Option(help: ArgumentHelp(zh: "为什么。", en: "Why.", valueName: "reason"))
    var reason: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let answer = try LogReading(at: shared.workplace().desk).remove(number, reason: reason)
        try shared.answer(
            answer.answer(shared) { entry in
                LocalizedText(
                    zh: "删掉了 #\(entry.number)：\(entry.sentence.zh)。",
                    en: "Took out #\(entry.number): \(entry.sentence.en).")
            })
    }
}

/// When a session took place, and why it is told later.
struct ReadingTimeOptions: ParsableArguments {
    @Option(help: ArgumentHelp(zh: "哪一天；不写是今天。", en: "On which day; today unless told.", valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp(zh: "几点开始的；不写就推定一个。", en: "When it began; assumed unless told.", valueName: "time"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "补记或更正以前的，为什么。", en: "Why it is told on a later day.", valueName: "reason"))
    var reason: String?
}
