import CivilTime
import Operations
import Scheduling

/// What was done, as the first line of an answer has it.
enum ChangeWords {
    static let changed = LocalizedText(zh: "改好了", en: "Changed")
    static let restored = LocalizedText(zh: "恢复了", en: "Restored")
    static let extended = LocalizedText(zh: "延长了", en: "Extended")
}

extension ChangeAnswer {
    /// The answer of a command that changed an activity.
    ///
    /// - Parameters:
    ///   - shared: The flags of the command.
    ///   - done: What was done, where it was.
    func answer(_ shared: SharedOptions, done: LocalizedText) -> Answer {
        Answer(
            heading: heading(shared, done: done), rows: OccurrenceTable.table(plan.occurrences, in: directory),
            closing: (isRefused ? [] : changedLines(shared)) + findings.lines(Terminal.style)
                + (isRefused ? suggestions.lines : keptLines), json: json)
    }

    private func heading(_ shared: SharedOptions, done: LocalizedText) -> [String] {
        let title = plan.details.title
        guard !isRefused else {
            return [LocalizedText(zh: "没有改成：\(title)", en: "Not changed: \(title)").spoken]
        }
        let count = plan.occurrences.count { $0.status.holdsItsTime }
        return shared.done(
            LocalizedText(
                zh: "\(done.zh)：\(title) #\(activity.id)（\(count) 场）",
                en: "\(done.en): \(title) #\(activity.id) (\(count))"))
    }

    /// The first changed occurrences, and where the series was cut.
    private func changedLines(_ shared: SharedOptions) -> [String] {
        guard !shared.quiet else { return [] }
        let shown = plan.occurrences.filter(\.status.holdsItsTime).prefix(6).map { occurrence in
            let rooms = directory.rooms(occurrence.rooms).map(\.name).joined(separator: "、")
            return "  \(directory.zone.words(for: occurrence.span).spoken) \(rooms)"
        }
        let more = plan.occurrences.count { $0.status.holdsItsTime } - shown.count
        let rest = more > 0 ? [LocalizedText(zh: "  ……还有 \(more) 场", en: "  … and \(more) more").spoken] : []
        return shown + rest + splitLines + exchangeLines
    }

    /// The exchanges that went along with their lectures.
    private var exchangeLines: [String] {
        let held = exchanges.filter(\.status.holdsItsTime)
        guard let first = held.first else { return [] }
        let span = directory.zone.words(for: first.span)
        let more = held.count - 1
        return [
            LocalizedText(
                zh: "  随后的交流跟着改：\(span.zh)\(more > 0 ? "，等 \(held.count) 场" : "")",
                en: "  The exchange goes along: \(span.en)\(more > 0 ? " and \(more) more" : "")"
            ).spoken
        ]
    }

    private var splitLines: [String] {
        switch plan.extent {
        case .rest:
            let old = plan.activity.id
            return [
                LocalizedText(
                    zh: "此前的场次不变，仍是 #\(old)；从这里起是 #\(activity.id)，与它相连。",
                    en: "What came before stays as #\(old); from here on it is #\(activity.id), linked to it."
                ).spoken
            ]
        case .occurrence, .addition, .whole: return []
        }
    }

    /// The exceptions of the series that stayed as they were.
    private var keptLines: [String] {
        guard !plan.kept.isEmpty else { return [] }
        let heading = LocalizedText(zh: "保留的例外 \(plan.kept.count) 场：", en: "Exceptions kept: \(plan.kept.count)").spoken
        return [heading]
            + plan.kept.prefix(12).map { occurrence in
                let name =
                    occurrence.status.holdsItsTime && occurrence.status != .tentative
                    ? Occurrence.Status.moved.name : occurrence.status.name
                let reason = occurrence.reason.map { "：\($0)" } ?? ""
                return "  \(directory.zone.words(for: occurrence.span).spoken) \(name.spoken)\(reason)"
            }
    }

    /// The answer for programs: a verdict, with the exceptions that were kept and the activity it goes on from.
    private var json: JSONValue {
        [
            "verdict": .string(isRefused ? "refused" : "accepted"),
            "activity": .activity(
                plan.details, schedule: plan.schedule, stored: isRefused ? nil : activity, in: directory),
            "continues": JSONValue(activity.continues.map { Int($0.value) }),
            "occurrences": .array(plan.occurrences.map { .occurrence($0, in: directory) }),
            "kept": .array(plan.kept.map { .occurrence($0, in: directory) }),
            "exchanges": .array(exchanges.map { .occurrence($0, in: directory) }),
            "findings": .array(findings.map { .finding($0, in: directory) }),
            "suggestions": .suggestions(suggestions, in: directory),
        ]
    }
}
