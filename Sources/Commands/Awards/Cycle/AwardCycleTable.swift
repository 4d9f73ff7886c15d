import CivilTime
import Learning
import Operations

/// A cycle for those who keep it: names in full.
struct AwardCycleTable {
    let card: AwardCycleCard

    /// Prepares a cycle to be shown.
    init(_ card: AwardCycleCard) { self.card = card }

    /// Where the cycle stands, and its dates.
    var heading: [LocalizedText] {
        let (cycle, dates) = (card.cycle, card.cycle.dates)
        let first = LocalizedText(
            zh: "“\(cycle.name)”：\(cycle.state.name.zh)；\(cycle.period.first) 到 \(cycle.period.last) 的阅读计入。",
            en:
                "“\(cycle.name)”: \(cycle.state.name.en); reading from \(cycle.period.first) to \(cycle.period.last) counts."
        )
        let rules = cycle.rules.map {
            LocalizedText(
                zh: "办法第 \($0.version) 版（\($0.hash.prefix(12))…），抽签种子 \(cycle.seed)。",
                en: "Version \($0.version) of the rules (\($0.hash.prefix(12))…); lots are drawn from \(cycle.seed).")
        }
        let days: [LocalizedText?] = [
            LocalizedText(zh: "提名到 \(dates.nominationsLast)", en: "nominations through \(dates.nominationsLast)"),
            dates.cutOff.map { LocalizedText(zh: "计分截止 \($0)", en: "cut-off \($0)") },
            dates.publicity.map {
                LocalizedText(zh: "公示 \($0.first) 到 \($0.last)", en: "publicity \($0.first) to \($0.last)")
            },
            dates.decided.map { LocalizedText(zh: "\($0) 评定", en: "decided \($0)") },
            dates.awardDay.map { LocalizedText(zh: "\($0) 颁奖", en: "awards on \($0)") },
            card.archiveDay.map { LocalizedText(zh: "\($0) 起可归档", en: "may be archived from \($0)") },
        ]
        let line = days.compactMap(\.self)
        return [first, rules].compactMap(\.self) + [line.joined(zh: "，", en: ", ").ended]
    }

    /// The candidates, award by award.
    var table: Table {
        var table = Table([
            Table.Column("number", zh: "编号", en: "No.", alignment: .trailing),
            Table.Column("award", zh: "奖项", en: "Award"),
            Table.Column("candidate", zh: "候选人", en: "Candidate"), Table.Column("by", zh: "提名", en: "Nominated by"),
            Table.Column("score", zh: "得分", en: "Score", alignment: .trailing),
            Table.Column("rank", zh: "名次", en: "Place", alignment: .trailing),
            Table.Column("status", zh: "情况", en: "Status"),
        ])
        for candidate in card.candidates {
            let nomination = candidate.nomination
            table.append(
                [
                    .number(Int(nomination.number)), .text(nomination.award.name.spoken), .text(candidate.name.spoken),
                    .text(candidate.sponsor.spoken), .optional(nomination.score?.total.description),
                    .optional(nomination.score?.rank.map(String.init)), .text(candidate.status.spoken),
                ], tone: candidate.tone)
        }
        return table
    }

    /// The panel and the objections, and what comes next.
    var closing: [LocalizedText] {
        var lines: [LocalizedText] = []
        if !card.panel.isEmpty {
            lines.append(
                LocalizedText(
                    zh: "评议组：\(card.panel.joined(separator: "、"))。", en: "Panel: \(card.panel.joined(separator: ", "))."
                ))
        }
        for candidate in card.candidates { lines += candidate.panelLines }
        for objection in card.objections { lines.append(objection.line) }
        if let next = card.next {
            lines.append(
                LocalizedText(
                    zh: "下一步：shuxiang award \(next.rawValue) \(card.cycle.name)",
                    en: "Next: shuxiang award \(next.rawValue) \(card.cycle.name)"))
        }
        return lines
    }
}

extension AwardCycleCard.Candidate {
    /// Who nominated, in words.
    fileprivate var sponsor: LocalizedText {
        let manner = nomination.manner.name
        guard let nominator else { return manner }
        return LocalizedText(zh: "\(manner.zh)：\(nominator)", en: "\(manner.en): \(nominator)")
    }

    /// Where the candidate stands.
    fileprivate var status: LocalizedText {
        guard let score = nomination.score else { return LocalizedText(zh: "待计分", en: "not scored yet") }
        if score.isCommended { return LocalizedText(zh: "获奖", en: "commended") }
        if score.isProposed { return LocalizedText(zh: "拟表彰", en: "to be commended") }
        guard score.isEligible else { return score.unmet.map(\.words).joined(zh: "；", en: "; ") }
        guard score.rank != nil else { return LocalizedText(zh: "符合条件", en: "qualifies") }
        return score.tieBreak?.name ?? LocalizedText(zh: "未入围", en: "not among the first")
    }

    fileprivate var tone: Tone {
        guard let score = nomination.score else { return .plain }
        return score.isProposed ? .good : score.isEligible ? .plain : .muted
    }

    /// What the panel said, and who may not.
    fileprivate var panelLines: [LocalizedText] {
        let said = judgements.map { said in
            LocalizedText(
                zh:
                    "  #\(nomination.number) \(said.member ?? "—") 评 \(said.judgement.points) 分：\(said.judgement.reason)",
                en:
                    "  #\(nomination.number) \(said.member ?? "—") gives \(said.judgement.points): \(said.judgement.reason)"
            )
        }
        guard !recused.isEmpty else { return said }
        let names = recused.map(\.member)
        return said + [
            LocalizedText(
                zh: "  #\(nomination.number) 回避：\(names.joined(separator: "、"))",
                en: "  #\(nomination.number) recused: \(names.joined(separator: ", "))")
        ]
    }
}

extension AwardCycleCard.Objection {
    fileprivate var line: LocalizedText {
        let answer = objection.answer.map {
            LocalizedText(zh: "\($0.outcome.name.zh)（\($0.words)）", en: "\($0.outcome.name.en) (\($0.words))")
        }
        return LocalizedText(
            zh:
                "异议 #\(objection.number) 对\(candidate.zh)（\(objector ?? "—")）：\(objection.reason)；\(answer?.zh ?? "等待答复")",
            en: "Objection #\(objection.number) to \(candidate.en) (\(objector ?? "—")): \(objection.reason); "
                + "\(answer?.en ?? "waits for an answer")")
    }
}

extension LocalizedText {
    fileprivate var ended: LocalizedText { LocalizedText(zh: zh + "。", en: en + ".") }
}
