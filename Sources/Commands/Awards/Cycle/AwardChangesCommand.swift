import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang award changes`.
struct AwardChangesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "changes", zh: "列出计分以后记录有什么变动；公布的分数不受影响。",
            en: "List what became of the log since a cycle was scored; no published score is changed.")
    }

    @Argument(help: AwardHelp.cycle) var cycle: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let changes = try AwardChanges(of: cycle, at: shared.workplace().desk)
        let nothing = LocalizedText(
            zh: "“\(changes.cycle.name)”计分以后，依据的记录没有变动。",
            en: "Nothing behind the scores of “\(changes.cycle.name)” has changed.")
        try shared.answer(
            Answer(
                heading: changes.changes.isEmpty && changes.differences.isEmpty ? [nothing.spoken.terminalSafe] : [],
                table: changes.changes.isEmpty ? nil : changes.table, rows: changes.table,
                closing: changes.differences.map { $0.line.spoken.terminalSafe }, json: changes.json))
    }
}

extension AwardChanges {
    fileprivate var table: Table {
        var table = Table([
            Table.Column("change", zh: "变动", en: "Change"), Table.Column("award", zh: "奖项", en: "Award"),
            Table.Column("candidate", zh: "候选人", en: "Candidate"), Table.Column("line", zh: "记录", en: "Line"),
            Table.Column("day", zh: "日期", en: "Day"), Table.Column("before", zh: "计分时", en: "As scored"),
            Table.Column("after", zh: "现在", en: "Now"),
        ])
        for change in changes {
            let line = change.after ?? change.before
            table.append([
                .text(change.kind.name.spoken), .text(change.award.name.spoken), .text(change.candidate.spoken),
                .text(line.map { "\($0.kind.rawValue) #\($0.line)" } ?? ""), .optional(line?.day.description),
                .text(change.before?.amount.spoken ?? ""), .text(change.after?.amount.spoken ?? ""),
            ])
        }
        return table
    }

    fileprivate var json: JSONValue {
        [
            "cycle": .string(cycle.name),
            "changes": .array(
                changes.map { change in
                    let line = change.after ?? change.before
                    return [
                        "change": .string(change.kind.rawValue), "award": .string(change.award.rawValue),
                        "candidate": .string(change.candidate.zh), "kind": JSONValue(line?.kind.rawValue),
                        "line": JSONValue(line.map { Int($0.line) }), "day": JSONValue(line?.day.description),
                        "secondsBefore": JSONValue(change.before?.seconds),
                        "secondsNow": JSONValue(change.after?.seconds),
                    ]
                }),
            "differences": .array(
                differences.map {
                    [
                        "award": .string($0.award.rawValue), "candidate": .string($0.candidate.zh),
                        "frozen": .points($0.frozen), "live": .points($0.live),
                    ]
                }),
        ]
    }
}

extension AwardChanges.Difference {
    fileprivate var line: LocalizedText {
        LocalizedText(
            zh: "\(candidate.zh)（\(award.name.zh)）：公布的是 \(frozen) 分，按现在的记录是 \(live) 分；公布的不变。",
            en:
                "\(candidate.en) (\(award.name.en)): \(frozen) points are frozen, today's log makes \(live); the frozen stay."
        )
    }
}

extension FrozenEvidence {
    /// How much of it counts.
    fileprivate var amount: LocalizedText {
        seconds.map { LocalizedText.length(seconds: $0) } ?? LocalizedText(zh: "1 次", en: "once")
    }
}
