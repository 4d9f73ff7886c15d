import ArgumentParser
import CivilTime
import Learning
import Operations

/// Of which award, and of which days.
struct AwardPeriodOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            zh: "哪个奖：family 家庭、building 楼栋、resident 居民、young 少年。",
            en: "Which award: family, building, resident or young."))
    var award: AwardKind

    @Option(
        help: ArgumentHelp(
            zh: "从哪天起；不写是最近 12 个月。", en: "The first day; the last 12 months unless told.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "到哪天为止；不写是今天。", en: "The last day; today unless told.", valueName: "date"))
    var to: String?

    /// What is asked: a cycle by its name, else days.
    func question(_ cycle: String?, at workplace: Workplace) throws -> AwardQuestion {
        guard let cycle else {
            let last = try to.map { try workplace.date($0) } ?? workplace.today
            let first = try from.map { try workplace.date($0) } ?? last.adding(days: 1 - last.day).monthsBefore(11)
            return .days(first, last)
        }
        guard from == nil, to == nil else {
            throw ValidationError(
                LocalizedText(
                    zh: "写了评选就不用写 --from 和 --to；请去掉其中一样。",
                    en: "A cycle has its own days; leave out it or --from and --to."
                ).spoken)
        }
        return .cycle(cycle)
    }
}

extension AwardBasis {
    /// The days and the rules in a line: `2026-01-01 到 2026-12-31，规则第 2 版`.
    var words: LocalizedText {
        let days = LocalizedText(zh: "\(period.first) 到 \(period.last)", en: "\(period.first) to \(period.last)")
        let rules =
            rules.version == 0
            ? LocalizedText(zh: "程序自带的规则", en: "the rules that come with the program")
            : LocalizedText(zh: "规则第 \(rules.version) 版", en: "version \(rules.version) of the rules")
        let frozen = LocalizedText(zh: "截止时定格的", en: "frozen at the cut-off")
        return [cycle.map { LocalizedText(zh: "“\($0)”", en: "“\($0)”") }, days, rules, isFrozen ? frozen : nil]
            .compactMap(\.self)
            .joined(zh: "，", en: ", ")
    }

    /// The days and the rules for programs.
    var json: [(String, JSONValue)] {
        [
            ("cycle", JSONValue(cycle)), ("from", .string(period.first.description)),
            ("to", .string(period.last.description)), ("frozen", .bool(isFrozen)),
            ("policy", ["version": .int(Int(rules.version)), "hash": .string(rules.hash)]),
        ]
    }
}
