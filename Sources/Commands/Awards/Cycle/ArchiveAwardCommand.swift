import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang award archive`.
struct ArchiveAwardCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "archive", zh: "评定满 90 天后归档：没获奖的人的资料全部清除，日志里也不留。",
            en:
                "Archive a cycle 90 days after the decision: what is personal about those not commended is erased, in the "
                + "journal too.",
            details: LocalizedText(
                zh: "留下各项的人数、分数、名次和获奖名单；谁没获奖、谁推荐的、谁提过异议、评议的理由都不留。不能撤销。",
                en: "What stays are numbers, scores, places and who was commended. It cannot be taken back."))
    }

    @Argument(help: AwardHelp.cycle) var cycle: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let archived = try ArchiveAward(at: workplace.desk, verbs: CommandNames.verbs)(cycle)
        let done = LocalizedText(
            zh:
                "“\(archived.cycle.name)”归档了：清除了 \(archived.candidates) 个没有获奖的候选人的资料，日志里 \(archived.journalLines) 行也清掉了内容。",
            en:
                "“\(archived.cycle.name)” is archived: \(archived.candidates) candidates who were not commended are erased, "
                + "and \(archived.journalLines) lines of the journal lost what they told.")
        try shared.answer(
            Answer(
                heading: shared.done(done).map(\.terminalSafe),
                json: [
                    "cycle": .awardCycle(archived.cycle), "erasedCandidates": .int(archived.candidates),
                    "cutJournalLines": .int(archived.journalLines),
                ]))
    }
}
