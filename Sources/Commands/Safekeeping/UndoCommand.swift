import ArgumentParser
import CivilTime
import Operations

/// `shuxiang undo`: takes the latest command back, or any.
struct UndoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "undo", zh: "撤销上一条命令，或历史里的任意一条；撤销本身也能撤销。",
            en: "Take the latest command back, or any of the history; taking back can be taken back.")
    }

    @Argument(
        help: ArgumentHelp(
            zh: "历史里的编号；不写时撤销最近一条还没撤销的。", en: "The entry of the history; else the latest that still holds.",
            valueName: "entry"))
    var entry: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let answer = try UndoEntry(at: shared.workplace().desk)(try entry.map { try Self.number($0) })
        try shared.answer(answer.answer(shared))
        guard let refusal = answer.refusal else { return }
        throw (refusal.isConflict ? ExitStatus.conflict : ExitStatus.refused).exit
    }

    /// Reads the number of an entry, with or without the mark that `history` shows before it.
    private static func number(_ text: String) throws -> Int64 {
        guard let number = Int64(text.drop { $0 == "#" }), number > 0 else {
            throw CommandFailure.usage(
                LocalizedText(
                    zh: "“\(text)”不是历史里的编号；请写 shuxiang history 列出的数字，如 12。",
                    en: "“\(text)” is no entry of the history; write a number that shuxiang history lists, such as 12.")
            )
        }
        return number
    }
}

extension UndoAnswer {
    /// What was taken back, or why not, for people and for programs.
    fileprivate func answer(_ shared: SharedOptions) -> Answer {
        let list = TouchedList(self, shared.everywhere)
        return Answer(
            heading: refusal == nil ? done(shared) : [refused],
            closing: list.lines + (refusal?.lines(in: directory.zone) ?? []),
            json: [
                "verdict": .string(refusal == nil ? "undone" : "refused"),
                "entry": .historyEntry(entry, in: directory.zone), "changes": JSONValue(changes.map(\.spoken)),
                "reminders": JSONValue(reminders.map(\.spoken)), "touched": list.json,
                "withoutMoves": .int(unadvised),
                "reasons": JSONValue(refusal?.reasons.map(\.spoken) ?? []),
                "findings": .array(refusal?.findings.map { .finding($0, in: directory) } ?? []),
                "later": .array(refusal?.later.map { .historyEntry($0, in: directory.zone) } ?? []),
            ])
    }

    private func done(_ shared: SharedOptions) -> [String] {
        guard !shared.quiet else { return [] }
        let headline = entry.headline(in: directory.zone)
        return shared.done(LocalizedText(zh: "撤销了 \(headline)", en: "Undone: \(headline)"))
            + changes.map { "    " + $0.spoken.terminalSafe } + reminders.map { $0.spoken }
    }

    private var refused: String {
        let headline = entry.headline(in: directory.zone)
        return LocalizedText(zh: "没有撤销 \(headline)：", en: "Not undone: \(headline)").spoken
    }
}

extension UndoAnswer.Refusal {
    /// What stands in the way, and the later entries that would have to be undone first.
    fileprivate func lines(in zone: Zone) -> [String] {
        let first = LocalizedText(zh: "要先撤销的：", en: "To be undone first:").spoken
        return reasons.map { "  ✗ \($0.spoken)".terminalSafe } + findings.lines(Terminal.style)
            + (later.isEmpty ? [] : [first] + later.suffix(6).reversed().map { "  " + $0.headline(in: zone) })
    }
}
