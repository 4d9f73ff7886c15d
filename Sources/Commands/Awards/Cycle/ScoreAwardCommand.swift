import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang award score`.
struct ScoreAwardCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "score", zh: "按截止日的记录计分并固定下来；公示以前可以重来。",
            en: "Sum the logs up at the cut-off and freeze them; it can be done again until the result hangs out.",
            details: LocalizedText(
                zh: "分数连同依据的每条记录一起固定，以后补记、更正、删除都不影响；award changes 列出变了什么。",
                en:
                    "Scores are frozen with every line behind them; what is added, corrected or taken out later changes none. "
                    + "award changes lists it."))
    }

    @Argument(help: AwardHelp.cycle) var cycle: String

    @Option(
        help: ArgumentHelp(
            zh: "截止日，含当天；不写时到这一届的最后一天。", en: "The last day that counts; that of the cycle unless told.",
            valueName: "date"))
    var cutOff: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let scored = try ScoreAward(at: workplace.desk)(cycle, cutOff: cutOff.map { try workplace.date($0) })
        let card = scored.card
        let table = AwardCycleTable(card)
        let done = LocalizedText(
            zh: "“\(card.cycle.name)”按 \(scored.cutOff) 的记录计分，\(card.candidates.count) 个提名，依据 \(scored.lines) 条记录。",
            en: "“\(card.cycle.name)” is scored as of \(scored.cutOff): \(card.candidates.count) nominations, "
                + "\(scored.lines) lines behind them.")
        try shared.answer(
            Answer(
                heading: shared.done(done).map(\.terminalSafe), table: table.table, json: table.json))
    }
}
