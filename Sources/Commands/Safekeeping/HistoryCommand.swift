import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang history`: who did what, when, and what it changed.
struct HistoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "history", zh: "谁、什么时候、做了什么，改动前后各是什么；不写时看最近 20 条。",
            en: "Who did what and when, before and after; the last 20 entries unless told.")
    }

    @Option(
        help: ArgumentHelp(
            zh: "只看这个活动的：编号、名称或开头几个字；已经没有的活动也行。",
            en: "Only this activity: its number, title or unique beginning; also one that is gone.",
            valueName: "activity"))
    var activity: String?

    @Option(help: ArgumentHelp(zh: "最近多少条。", en: "How many of the latest.", valueName: "number"))
    var last: Int?

    @Option(help: ArgumentHelp(zh: "从哪天起。", en: "From which day on.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "到哪天为止。", en: "Through which day.", valueName: "date"))
    var to: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        guard last.map({ $0 > 0 }) ?? true else { throw Self.countOutOfRange }
        var choice = ReadHistory.Choice()
        choice.activity = activity
        choice.first = try from.map { try workplace.date($0) }
        choice.last = try to.map { try workplace.date($0) }
        // Whoever names days wants all of them.
        choice.count = last ?? (from == nil && to == nil ? Self.usualCount : nil)
        try shared.answer(HistoryAnswer(try ReadHistory(at: workplace.desk)(choice)).answer)
    }

    private static let usualCount = 20
    private static let countOutOfRange = CommandFailure.usage(
        LocalizedText(zh: "--last 应是大于 0 的数。", en: "--last must be a number above 0."))
}

/// The history in every form.
private struct HistoryAnswer {
    private let entries: [HistoryEntry]
    private let earlier: Int
    private let zone: Zone

    init(_ answer: ReadHistory.Answer) {
        entries = answer.entries
        earlier = answer.earlier
        zone = answer.zone
    }

    var answer: Answer {
        Answer(
            heading: entries.flatMap { $0.lines(in: zone) }, rows: rows, closing: closing,
            json: ["entries": .array(entries.map { .historyEntry($0, in: zone) }), "earlier": .int(earlier)])
    }

    private var closing: [String] {
        guard !entries.isEmpty else { return [LocalizedText(zh: "没有记录。", en: "Nothing is recorded.").spoken] }
        guard earlier > 0 else { return [] }
        let words = LocalizedText(
            zh: "更早的还有 \(earlier) 条：shuxiang history --last \(entries.count + earlier)",
            en: "Earlier entries: \(earlier); see them with shuxiang history --last \(entries.count + earlier)")
        return [words.spoken]
    }

    private var rows: Table {
        let columns = [
            Table.Column("entry", zh: "编号", en: "Entry"), Table.Column("made", zh: "时间", en: "When"),
            Table.Column("actor", zh: "谁", en: "Who"), Table.Column("command", zh: "命令", en: "Command"),
            Table.Column("changes", zh: "改动", en: "Changes"), Table.Column("undoes", zh: "撤销了", en: "Undoes"),
            Table.Column("undone_by", zh: "被撤销于", en: "Undone by"),
        ]
        return Table(
            columns,
            rows: entries.map { entry in
                Table.Row([
                    .number(Int(entry.number)), .text(zone.iso8601(entry.made)), .text(entry.actor),
                    .text(entry.command), .text(entry.changes.map(\.spoken).joined(separator: "\n")),
                    entry.undoes.map { .number(Int($0)) } ?? .empty, entry.undoneBy.map { .number(Int($0)) } ?? .empty,
                ])
            })
    }
}

extension HistoryEntry {
    /// The entry for people: a line that names it, and a line for each thing that it changed.
    func lines(in zone: Zone) -> [String] {
        [headline(in: zone)] + changes.map { "    " + $0.spoken.terminalSafe }
    }

    /// `#12  2026-11-22 09:00  王秀兰  cancel 合唱 --reason 停电`, and how it stands to others.
    func headline(in zone: Zone) -> String {
        let line = "#\(number)  \(zone.local(made).minuteText)  \(actor)  \(command)".terminalSafe
        let standing = [
            undoes.map { LocalizedText(zh: "撤销了 #\($0)", en: "undoes #\($0)") },
            undoneBy.map { LocalizedText(zh: "已由 #\($0) 撤销", en: "undone by #\($0)") },
        ].compactMap { $0?.spoken }
        return standing.isEmpty ? line : "\(line)（\(standing.joined(separator: "，"))）"
    }
}

extension JSONValue {
    /// An entry of the history, as `history` and `undo` give it.
    static func historyEntry(_ entry: HistoryEntry, in zone: Zone) -> JSONValue {
        [
            "entry": .int(Int(entry.number)), "made": .instant(entry.made, in: zone), "actor": .string(entry.actor),
            "command": .string(entry.command), "changes": JSONValue(entry.changes.map(\.spoken)),
            "activities": .array(
                entry.activities.map { ["activity": .int(Int($0.activity.value)), "title": .string($0.title)] }),
            "rooms": JSONValue(entry.rooms), "troupes": JSONValue(entry.troupes), "people": JSONValue(entry.people),
            "undoes": JSONValue(entry.undoes.map { Int($0) }), "undoneBy": JSONValue(entry.undoneBy.map { Int($0) }),
        ]
    }
}
