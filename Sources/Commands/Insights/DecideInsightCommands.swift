import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang insight approve`.
struct ApproveInsights: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "approve", zh: "把读书一得贴出来，或改贴到哪天；可以写多条。",
            en: "Put insights on the board, or change how long they stay; several at once.",
            details: LocalizedText(
                zh: "不写 --until 时按馆规 insight-days。",
                en: "Without --until, for as long as the house rule insight-days says."))
    }

    @Argument(help: ArgumentHelp(zh: "编号，或开头几个字。", en: "The number, or its first words.", valueName: "insight"))
    var insights: [String]

    @Option(help: ArgumentHelp(zh: "贴到哪天为止，含当天。", en: "The last day it is shown.", valueName: "date"))
    var until: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let approved = try KeepInsights(at: workplace.desk).approve(
            insights, through: until.map { try workplace.date($0) })
        let lines = approved.flatMap { insight -> [String] in
            guard case .approved(_, let last) = insight.standing else { return [] }
            return shared.done(
                LocalizedText(
                    zh: "贴出了 #\(insight.number)（\(insight.words.excerpt)），到 \(last) 为止。",
                    en: "#\(insight.number) (\(insight.words.excerpt)) is on the board through \(last)."))
        }
        try shared.answer(
            Answer(
                heading: lines.map(\.terminalSafe),
                json: ["insights": .array(approved.map { .insight($0, in: workplace.zone) })]))
    }
}

/// `shuxiang insight decline`.
struct DeclineInsight: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("decline", zh: "不贴一条读书一得，或把它取下，并写明原因。", en: "Keep an insight off the board, or take it down.")
    }

    @Argument(help: ArgumentHelp(zh: "编号，或开头几个字。", en: "The number, or its first words.", valueName: "insight"))
    var insight: String

    @Option(help: ArgumentHelp(zh: "原因。", en: "Why.", valueName: "text"))
    var reason: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let declined = try KeepInsights(at: workplace.desk).decline(insight, reason: reason)
        let done = LocalizedText(
            zh: "#\(declined.number)（\(declined.words.excerpt)）不贴了。",
            en: "#\(declined.number) (\(declined.words.excerpt)) is not shown.")
        try shared.answer(
            Answer(
                heading: shared.done(done).map(\.terminalSafe),
                json: ["insight": .insight(declined, in: workplace.zone)]))
    }
}

/// `shuxiang insight remove`.
struct RemoveInsight: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("remove", zh: "删去一条读书一得，不再留着。", en: "Take an insight away for good.")
    }

    @Argument(help: ArgumentHelp(zh: "编号，或开头几个字。", en: "The number, or its first words.", valueName: "insight"))
    var insight: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let removed = try KeepInsights(at: workplace.desk).remove(insight)
        let done = LocalizedText(
            zh: "删去了 #\(removed.number)（\(removed.words.excerpt)）。",
            en: "#\(removed.number) (\(removed.words.excerpt)) is gone.")
        try shared.answer(
            Answer(
                heading: shared.done(done).map(\.terminalSafe),
                json: ["insight": .insight(removed, in: workplace.zone)]))
    }
}
