import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang award standings`.
struct AwardStandings: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "standings", zh: "看看各个奖现在谁排第几。", en: "Where everybody stands for an award.",
            details: LocalizedText(
                zh: "给工作人员看的，有姓名，不要张贴；好少年的排名任何时候都不公开。",
                en: "For staff: it has names and is not to be put up; the standings of the young are never public."))
    }

    @Argument(help: ArgumentHelp(zh: "哪一次评选；不写按日期。", en: "Which cycle; days unless told.", valueName: "cycle"))
    var cycle: String?

    @OptionGroup var options: AwardPeriodOptions

    @Flag(help: ArgumentHelp(zh: "还没有任何记录的也列出。", en: "Also those of whom nothing counts yet."))
    var all = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try ShowStandings(at: workplace.desk)(
            options.question(cycle, at: workplace), for: options.award, showsEverybody: all)
        try shared.answer(answer.answer)
    }
}

extension ShowStandings.Answer {
    /// The standings in every form.
    var answer: Answer {
        Answer(
            heading: [heading.spoken] + (award.isForStaffOnly ? [Self.staffOnly.spoken] : []),
            table: rows.isEmpty ? nil : StandingsTable(self).table { $0.name.spoken },
            rows: StandingsTable(self).table(\.rawValue),
            closing: closing.map(\.spoken), json: json)
    }

    private var heading: LocalizedText {
        LocalizedText(zh: "\(award.name.zh)：\(basis.words.zh)", en: "\(award.name.en): \(basis.words.en)")
    }

    private static let staffOnly = LocalizedText(
        zh: "仅供工作人员，涉及未成年人，不得张贴或外传。", en: "For staff only: these are minors. Not to be put up or passed on.")

    private var closing: [LocalizedText] {
        let nobody = rows.isEmpty ? [LocalizedText(zh: "这段时间还没有可算的记录。", en: "Nothing counts in these days yet.")] : []
        let hint =
            silent > 0
            ? [
                LocalizedText(
                    zh: "另有 \(silent) 个还没有记录；加 --all 列出。",
                    en: "\(silent) more have nothing that counts yet; --all lists them.")
            ] : []
        let edge = rows.filter { $0.wins }.count > basis.rules.policy.winners(of: award)
        let tie =
            edge
            ? [
                LocalizedText(
                    zh: "名额只有 \(basis.rules.policy.winners(of: award)) 个，末位并列；正式评选时按公布的种子抽签。",
                    en:
                        "Only \(basis.rules.policy.winners(of: award)) win, and the last of them are tied; a cycle draws lots from its seed."
                )
            ] : []
        return nobody + hint + tie
    }

    private var json: JSONValue {
        .object(
            Dictionary(uniqueKeysWithValues: basis.json).merging([
                "award": .string(award.rawValue), "staffOnly": .bool(award.isForStaffOnly),
                "rows": .array(rows.map(\.json)), "silent": .int(silent),
            ]) { $1 })
    }
}

/// Standings as a table: the points of each part in a column of its own.
private struct StandingsTable {
    private let answer: ShowStandings.Answer
    private let parts: [AwardPart]

    init(_ answer: ShowStandings.Answer) {
        self.answer = answer
        let shown = answer.rows.flatMap { $0.score.parts.map(\.part) }
        parts = AwardPolicyKey.parts(of: answer.award) + [.backDated].filter(shown.contains)
    }

    func table(_ word: (TieBreak) -> String) -> Table {
        let numbers = [
            Table.Column("rank", zh: "名次", en: "Rank", alignment: .trailing),
            Table.Column("candidate", zh: "候选", en: "Candidate"),
            Table.Column("score", zh: "总分", en: "Score", alignment: .trailing),
        ]
        let columns = parts.map {
            Table.Column($0.column, zh: $0.name.zh, en: $0.name.en, alignment: .trailing)
        }
        var table = Table(numbers + columns + [Table.Column("remarks", zh: "说明", en: "Remarks")])
        for row in answer.rows {
            let score = row.score
            let points = Dictionary(uniqueKeysWithValues: score.parts.map { ($0.part, $0.points.description) })
            let remarks = [row.tieBreak.map(word)].compactMap(\.self) + score.unmet.map(\.words.spoken)
            table.append(
                [.optional(row.rank.map(String.init)), .text(row.name.spoken), .number(score.total.description)]
                    + parts.map { .number(points[$0] ?? "") }
                    + [.text(remarks.joined(separator: LocalizedText(zh: "；", en: "; ").spoken))],
                tone: row.rank == nil ? .muted : .plain)
        }
        return table
    }
}

extension ShowStandings.Row {
    fileprivate var json: JSONValue {
        [
            "rank": JSONValue(rank), "candidate": .string(name.spoken),
            "candidateId": JSONValue(candidate.map { Int($0.number) }), "eligible": .bool(score.isEligible),
            "wins": .bool(wins), "tieBreak": JSONValue(tieBreak?.rawValue),
            "score": .points(score.total), "parts": .parts(score.parts), "unmet": .array(score.unmet.map(\.json)),
        ]
    }
}
