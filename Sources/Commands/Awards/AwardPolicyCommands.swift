import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang award policy …`: the rules of the awards.
struct AwardPolicies: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "policy", zh: "评选规则：条件、分值、名额。", en: "The rules of the awards: conditions, points, winners.",
            subcommands: [ShowAwardPolicy.self, SetAwardPolicy.self, ListAwardPolicies.self])
    }
}

/// `shuxiang award policy show`: the file as it stands, to be changed and given to `set`.
struct ShowAwardPolicy: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "show", zh: "打印规则文件。", en: "Print the file of the rules.",
            details: LocalizedText(
                zh: "先存下来：shuxiang award policy show > 规则.txt，改好后 shuxiang award policy set 规则.txt。",
                en: "Keep it with shuxiang award policy show > rules.txt, change it, and take it over with "
                    + "shuxiang award policy set rules.txt."))
    }

    @Option(help: ArgumentHelp(zh: "哪一版；不写是现行的。", en: "Which version; today's unless told.", valueName: "number"))
    var version: Int64?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let rules = try KeepAwardPolicy(at: shared.workplace().desk).show(version: version)
        // The answer ends each line, so the text comes without its last line break.
        let text = rules.text.hasSuffix("\n") ? String(rules.text.dropLast()) : rules.text
        try shared.answer(Answer(heading: [text], rows: AwardPolicyTable.rows(rules.policy), json: .awardRules(rules)))
    }
}

/// `shuxiang award policy set`: takes a file over as a new version.
struct SetAwardPolicy: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "set", zh: "启用改过的规则文件；有一处不对就都不改。", en: "Take a changed file over; all of it or nothing.",
            details: LocalizedText(
                zh: "已经开始的评选仍按开始时的那一版。", en: "A cycle that has begun keeps the version it began with."))
    }

    @Argument(help: ArgumentHelp(zh: "规则文件；- 表示标准输入。", en: "The file; - for the standard input.", valueName: "file"))
    var file: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let answer = try KeepAwardPolicy(at: shared.workplace().desk).set(CalendarFile.bytes(of: file))
        try shared.answer(answer.answer(shared))
    }
}

/// `shuxiang award policy list`: the versions there are.
struct ListAwardPolicies: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("list", zh: "列出规则的各个版本。", en: "List the versions of the rules.")
    }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let versions = try KeepAwardPolicy(at: workplace.desk).versions()
        let none = LocalizedText(
            zh: "还没有改过规则，现行的是程序自带的一版。", en: "Nobody has changed the rules; those that come with the program hold.")
        var table = Table([
            Table.Column("version", zh: "版本", en: "Version", alignment: .trailing),
            Table.Column("made", zh: "时间", en: "When"), Table.Column("by", zh: "操作人", en: "Who"),
            Table.Column("hash", zh: "SHA-256", en: "SHA-256"),
        ])
        for version in versions {
            table.append([
                .number(Int(version.version)), .optional(version.made.map { workplace.zone.local($0).minuteText }),
                .optional(version.madeBy), .text(version.hash),
            ])
        }
        try shared.answer(
            Answer(
                heading: versions.isEmpty ? [none.spoken] : [], table: versions.isEmpty ? nil : table, rows: table,
                json: [
                    "versions": .array(
                        versions.map {
                            [
                                "version": .int(Int($0.version)), "hash": .string($0.hash), "by": JSONValue($0.madeBy),
                                "made": $0.made.map { .instant($0, in: workplace.zone) } ?? .null,
                            ]
                        })
                ]))
    }
}

extension KeepAwardPolicy.Answer {
    fileprivate func answer(_ shared: SharedOptions) -> Answer {
        let same = LocalizedText(zh: "规则和现行的一样，没有变化。", en: "These are the rules that hold already; nothing changed.")
        let new = LocalizedText(
            zh: "启用了第 \(after.version) 版规则，改了 \(changed.count) 个数；已经开始的评选仍用原来的。",
            en: "Version \(after.version) of the rules holds from now on, numbers changed: \(changed.count); "
                + "cycles that have begun keep theirs.")
        return Answer(
            heading: shared.done(isNew ? new : same), rows: AwardPolicyTable.rows(after.policy),
            closing: changed.map { "  \(line($0).spoken)" },
            json: [
                "changed": .array(
                    changed.map {
                        [
                            "section": .string($0.section), "key": .string($0.name), "before": .int(before.policy[$0]),
                            "after": .int(after.policy[$0]),
                        ]
                    }), "policy": .awardRules(after),
            ])
    }

    /// `[family] winners 10 → 12（评出几个）`
    private func line(_ key: AwardPolicyKey) -> LocalizedText {
        let change = "[\(key.section)] \(key.name) \(before.policy[key]) → \(after.policy[key])"
        return LocalizedText(zh: "\(change)（\(key.meaning.zh)）", en: "\(change) (\(key.meaning.en))")
    }
}

/// The rules of the awards as rows.
enum AwardPolicyTable {
    /// One row a number, for spreadsheets.
    static func rows(_ policy: AwardPolicy) -> Table {
        var table = Table([
            Table.Column("section", zh: "小节", en: "Section"), Table.Column("key", zh: "名称", en: "Name"),
            Table.Column("value", zh: "值", en: "Value", alignment: .trailing),
        ])
        for key in AwardPolicyKey.all { table.append([.text(key.section), .text(key.name), .number(policy[key])]) }
        return table
    }
}

extension JSONValue {
    /// A version of the rules.
    static func awardRules(_ rules: AwardRules) -> JSONValue {
        [
            "version": .int(Int(rules.version)), "hash": .string(rules.hash), "text": .string(rules.text),
            "settings": .array(
                AwardPolicyKey.all.map { key in
                    [
                        "section": .string(key.section), "key": .string(key.name), "value": .int(rules.policy[key]),
                        "meaning": .string(key.meaning.spoken),
                    ]
                }),
        ]
    }
}
