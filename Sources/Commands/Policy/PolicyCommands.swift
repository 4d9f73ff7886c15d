import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang policy …`: the house rules.
struct Policies: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "policy", zh: "馆规：提前几天、一场多长、几点安静……", en: "The house rules: how far ahead, how long, when it must be quiet.",
            subcommands: [ShowPolicy.self, SetPolicy.self, UsePolicy.self])
    }
}

/// `shuxiang policy show`.
struct ShowPolicy: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("show", zh: "列出馆规。", en: "List the house rules.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let policy = try KeepPolicy(at: shared.workplace().desk).show()
        try shared.answer(
            Answer(
                table: PolicyTable.table(policy), rows: PolicyTable.rows(policy),
                json: ["settings": PolicyTable.json(policy)]))
    }
}

/// `shuxiang policy set`: changes house rules, all of them or none.
struct SetPolicy: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "set", zh: "修改馆规，可以一次改几条；有一条不对就都不改。", en: "Change house rules, several at once; all of them or none.",
            details: LocalizedText(
                zh: "例：shuxiang policy set longest-minutes=4h quiet-hours=12:00-14:30,21:00-08:00 runs-in-a-row=无",
                en: "shuxiang policy set longest-minutes=4h quiet-hours=12:00-14:30,21:00-08:00 runs-in-a-row=none"))
    }

    @Argument(
        help: ArgumentHelp(
            zh: "馆规和值，如 longest-minutes=4h；none 或 无 表示不限。",
            en: "A rule and its value, such as longest-minutes=4h; none lifts a limit.", valueName: "key=value"))
    var settings: [String]

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let settings = try settings.map { try PolicySettingArgument($0) }
        let answer = try KeepPolicy(at: shared.workplace().desk).set(settings.map { ($0.key, $0.text) })
        try shared.answer(answer.answer(shared))
    }
}

/// `shuxiang policy use`: takes the rules of a template over.
struct UsePolicy: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "use", zh: "整套换成：open 宽松，centre 文化馆惯例。",
            en: "Take a whole set over: open, or the practice of cultural centres.")
    }

    @Argument(help: ArgumentHelp(zh: "哪一套馆规。", en: "Which set.", valueName: "template"))
    var template: PolicyTemplate

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let answer = try KeepPolicy(at: shared.workplace().desk).use(template)
        try shared.answer(answer.answer(shared))
    }
}

extension KeepPolicy.Answer {
    fileprivate func answer(_ shared: SharedOptions) -> Answer {
        let nothing = LocalizedText(zh: "馆规没有变化。", en: "The house rules stay as they were.")
        let count = LocalizedText(zh: "改了 \(changed.count) 条馆规：", en: "House rules changed: \(changed.count)")
        return Answer(
            heading: shared.done(changed.isEmpty ? nothing : count), rows: PolicyTable.rows(after),
            closing: changed.map { "  \(line($0).spoken)" },
            json: [
                "changed": .array(
                    changed.map { key in
                        [
                            "key": .string(key.rawValue), "before": .string(before.value(of: key).text),
                            "after": .string(after.value(of: key).text),
                        ]
                    }), "settings": PolicyTable.json(after),
            ])
    }

    /// `longest-minutes 无 → 4 小时（一场最长多久）`
    private func line(_ key: PolicyKey) -> LocalizedText {
        let (old, new) = (before.value(of: key).words(in: key.unit), after.value(of: key).words(in: key.unit))
        return LocalizedText(
            zh: "\(key.rawValue) \(old.zh) → \(new.zh)（\(key.meaning.zh)）",
            en: "\(key.rawValue) \(old.en) → \(new.en) (\(key.meaning.en))")
    }
}
