import ArgumentParser
import CivilTime
import Operations

/// `shuxiang reading list`.
struct ListReadingsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("list", zh: "列出阅读记录；不写日期是最近 31 天。", en: "List the log; the last 31 days unless told.")
    }

    @Option(help: ArgumentHelp(zh: "谁的。", en: "Whose.", valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp(zh: "从哪天起。", en: "The first day.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "到哪天为止。", en: "The last day.", valueName: "date"))
    var to: String?

    @Flag(help: ArgumentHelp(zh: "只看在读的。", en: "Only those under way."))
    var open = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let last = try to.map { try workplace.date($0) } ?? workplace.today
        let first = try from.map { try workplace.date($0) } ?? min(last, workplace.today).adding(days: -30)
        let entries = try ListReadings(at: workplace.desk)(from: first, through: last, person: person, isOpen: open)
        let none = LocalizedText(
            zh: "\(first) 到 \(last) 没有阅读记录。", en: "Nothing is logged from \(first) to \(last).")
        try shared.answer(
            entries.answer(nothing: open ? LocalizedText(zh: "现在没有人在读。", en: "Nobody is reading.") : none))
    }
}
