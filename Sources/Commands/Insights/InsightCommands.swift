import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang insight …`: the pasteboard.
struct Insights: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "insight", zh: "“读书一得”粘贴板：收短文、审、贴出来。", en: "The “What I learned” pasteboard: take notes in, approve, show.",
            subcommands: [
                AddInsight.self, ListInsights.self, ApproveInsights.self, DeclineInsight.self, RemoveInsight.self,
                ShowInsightBoard.self,
            ])
    }
}

/// `shuxiang insight add`.
struct AddInsight: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "add", zh: "收一条读书一得；审过才贴出来。", en: "Take an insight in; it is shown once it is approved.",
            details: LocalizedText(
                zh: "最多 \(InsightWords.mostCharacters) 个字、\(InsightWords.mostLines) 行；只写 - 时从标准输入读。",
                en: "At most \(InsightWords.mostCharacters) characters on \(InsightWords.mostLines) lines; "
                    + "a - alone reads the standard input."))
    }

    @Argument(help: ArgumentHelp(zh: "谁写的。", en: "Who wrote it.", valueName: "person"))
    var person: String

    @Argument(help: ArgumentHelp(zh: "写了什么。", en: "What it says.", valueName: "text"))
    var text: String

    @Option(
        help: ArgumentHelp(
            zh: "关于哪本书：书名、编号或书号。", en: "The book it is about: its title, number or ISBN.", valueName: "book"))
    var book: String?

    @Option(
        help: ArgumentHelp(zh: "是哪天讲座后交流时说的。", en: "The day of the lecture after which it was said.", valueName: "date")
    )
    var lecture: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let words = text == "-" ? String(decoding: try CalendarFile.bytes(of: text), as: UTF8.self) : text
        let insight = try KeepInsights(at: workplace.desk).add(
            words, by: person, about: book, lecture: lecture.map { try workplace.date($0) })
        let done = LocalizedText(
            zh: "收到\(insight.writer.name)的读书一得 #\(insight.number)，等着审：shuxiang insight approve \(insight.number)。",
            en:
                "Took in insight #\(insight.number) by \(insight.writer.name); it waits: shuxiang insight approve \(insight.number)."
        )
        try shared.answer(
            Answer(heading: shared.done(done), json: ["insight": .insight(insight, in: workplace.zone)]))
    }
}

/// `shuxiang insight list`.
struct ListInsights: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("list", zh: "列出读书一得，贴着的和没贴的。", en: "List the insights, on the board or not.")
    }

    @Flag(help: ArgumentHelp(zh: "只列等着审的。", en: "Only those that wait to be decided about."))
    var pending = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let insights = try KeepInsights(at: workplace.desk).list(pendingOnly: pending)
        let table = InsightTable(insights, on: workplace.today, in: workplace.zone)
        let nothing =
            pending
            ? LocalizedText(zh: "没有等着审的读书一得。", en: "No insight waits to be decided about.")
            : LocalizedText(zh: "还没有读书一得。", en: "There is no insight yet.")
        try shared.answer(
            Answer(
                heading: insights.isEmpty ? [nothing.spoken] : [], table: insights.isEmpty ? nil : table.table,
                rows: table.rows, json: ["insights": .array(insights.map { .insight($0, in: workplace.zone) })]))
    }
}
