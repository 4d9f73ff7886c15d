import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang show`: one activity with its rule in words, its occurrences and its exceptions.
struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("show", zh: "查看一个活动：规则、各场和例外。", en: "Show an activity: its rule, occurrences and exceptions.")
    }

    @Argument(
        help: ArgumentHelp(
            zh: "活动的编号、名称或开头几个字。", en: "The activity's number, title or unique beginning.", valueName: "activity"))
    var activity: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let dossier = try ShowActivity(at: shared.workplace().desk)(activity)
        try shared.answer(ActivityCard(dossier: dossier).answer)
    }
}

/// An activity as `show` gives it.
private struct ActivityCard {
    let dossier: ActivityDossier

    private var activity: Activity { dossier.activity }
    private var directory: Directory { dossier.directory }

    var answer: Answer {
        let words = ScheduleWords(activity.details, activity.schedule, in: directory)
        let lines = [
            LocalizedText(
                zh: "#\(activity.id) \(activity.details.title)（\(activity.details.kind.name.zh)）\(standing.zh)",
                en: "#\(activity.id) \(activity.details.title) (\(activity.details.kind.name.en))\(standing.en)"
            ).spoken,
            words.sentence(occurrences: activity.occurrences.count).spoken,
        ]
        return Answer(
            heading: lines + NeedsWords(activity.details, in: directory).lines + relativeLines + approvalLines,
            table: table,
            rows: OccurrenceTable.table(activity.occurrences, in: directory), closing: findingLines, json: json)
    }

    /// What the activity is, where it is anything but confirmed.
    private var standing: LocalizedText {
        activity.status == .confirmed
            ? LocalizedText(zh: "", en: "")
            : LocalizedText(zh: " · \(activity.status.name.zh)", en: " · \(activity.status.name.en)")
    }

    private var relativeLines: [String] {
        dossier.relatives.map { relative in
            let isBefore = relative.id == activity.continues
            let words =
                isBefore
                ? LocalizedText(zh: "接着 #\(relative.id) 的系列", en: "goes on with the series of #\(relative.id)")
                : LocalizedText(zh: "以后的场次是 #\(relative.id)", en: "goes on as #\(relative.id)")
            return words.spoken
        }
    }

    private var approvalLines: [String] {
        guard !dossier.approvals.isEmpty else { return [] }
        let names = dossier.approvals.map { directory.name(of: $0.resource) }.joined(separator: "、")
        return [LocalizedText(zh: "等待答复：\(names)", en: "Waits for: \(names)").spoken]
    }

    /// What the rules said when it was accepted all the same.
    private var findingLines: [String] {
        dossier.findings.prefix(12).map { finding in
            let word = LocalizedText(zh: "放行", en: "overridden").spoken
            return "! \(finding.message.spoken)" + (finding.overridingReason.map { "（\(word)：\($0)）" } ?? "")
        }
    }

    private var table: Table {
        var table = Table([
            Table.Column("start", zh: "时间", en: "When"), Table.Column("status", zh: "状态", en: "Status"),
            Table.Column("rooms", zh: "场地", en: "Rooms"), Table.Column("reason", zh: "说明", en: "Reason"),
        ])
        for occurrence in activity.occurrences {
            table.append(
                [
                    .text(directory.zone.words(for: occurrence.span).spoken), .text(occurrence.status.name.spoken),
                    .text(directory.rooms(occurrence.rooms).map(\.name).joined(separator: "、")),
                    .text(notes(on: occurrence)),
                ], tone: occurrence.status.holdsItsTime ? .plain : .muted)
        }
        return table
    }

    /// What is different about an occurrence: its own title, when it was to be, and why.
    private func notes(on occurrence: Occurrence) -> String {
        let original = LocalizedText(
            zh: "原定 \(occurrence.original.minuteText)", en: "was to be \(occurrence.original.minuteText)")
        let notes = [occurrence.own.title, occurrence.own.time ? original.spoken : nil, occurrence.reason]
        return notes.compactMap(\.self).joined(separator: " · ")
    }

    private var json: JSONValue {
        let zone = directory.zone
        let words = ScheduleWords(activity.details, activity.schedule, in: directory).timing
        return [
            "activity": .activity(activity.details, schedule: activity.schedule, stored: activity, in: directory),
            "words": .string(words.spoken), "visibility": .string(activity.details.visibility.rawValue),
            "attendance": JSONValue(activity.details.attendance),
            "created": .instant(activity.created, in: zone), "revised": .instant(activity.revised, in: zone),
            "occurrences": .array(activity.occurrences.map { .occurrence($0, in: directory) }),
            "continues": JSONValue(activity.continues.map { Int($0.value) }),
            "continuedBy": .array(
                dossier.relatives.filter { $0.continues == activity.id }.map { .int(Int($0.id.value)) }),
            "waitsFor": .array(dossier.approvals.map { .approval($0, in: directory) }),
            "findings": .array(dossier.findings.map { .recorded($0, in: directory) }),
        ]
    }
}

extension JSONValue {
    /// What a rule said of an occurrence that was accepted all the same.
    fileprivate static func recorded(_ finding: RecordedFinding, in directory: Directory) -> JSONValue {
        [
            "rule": .string(finding.rule), "severity": .string(finding.severity.rawValue),
            "occurrence": .instant(directory.zone.instant(finding.original), in: directory.zone),
            "message": .string(finding.message.spoken), "overriddenBecause": JSONValue(finding.overridingReason),
        ]
    }
}
