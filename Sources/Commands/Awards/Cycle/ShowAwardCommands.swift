import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang award list`.
struct ListAwardsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("list", zh: "列出各届评选和走到哪一步。", en: "List the cycles, and how far each has come.")
    }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let cycles = try ShowAwards(at: shared.workplace().desk).list()
        var table = Table([
            Table.Column("name", zh: "评选", en: "Cycle"), Table.Column("from", zh: "从", en: "From"),
            Table.Column("to", zh: "到", en: "To"), Table.Column("state", zh: "状态", en: "State"),
            Table.Column("next", zh: "下一步", en: "Next"),
        ])
        for cycle in cycles {
            table.append([
                .text(cycle.name), .text(cycle.period.first.description), .text(cycle.period.last.description),
                .text(cycle.state.name.spoken), .text(AwardStep.next(after: cycle.state)?.rawValue ?? ""),
            ])
        }
        let nothing = LocalizedText(
            zh: "还没有评选；用 shuxiang award open 开一届。", en: "There is no cycle yet; open one with shuxiang award open.")
        try shared.answer(
            Answer(
                heading: cycles.isEmpty ? [nothing.spoken] : [], table: cycles.isEmpty ? nil : table, rows: table,
                json: ["cycles": .array(cycles.map { .awardCycle($0) })]))
    }
}

/// `shuxiang award show`.
struct ShowAwardCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "show", zh: "看一届评选：日期、候选人、分数、评议组、异议（只给工作人员看）。",
            en: "Show a cycle: dates, candidates, scores, panel, objections; for staff only.")
    }

    @Argument(help: AwardHelp.cycle) var cycle: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let card = try ShowAwards(at: shared.workplace().desk).card(cycle)
        let table = AwardCycleTable(card)
        try shared.answer(
            Answer(
                heading: table.heading.map { $0.spoken.terminalSafe },
                table: card.candidates.isEmpty ? nil : table.table, rows: table.table,
                closing: table.closing.map { $0.spoken.terminalSafe }, json: table.json))
    }
}
