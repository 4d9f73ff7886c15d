import CivilTime
import Operations
import Scheduling

extension BookingAnswer {
    /// The verdict as `book`, `suggest` and `explain` give it.
    func answer(_ shared: SharedOptions) -> Answer {
        Answer(heading: headline(shared), rows: rows, closing: reasonLines(Terminal.style), json: json())
    }

    /// The findings of a booking that was only weighed.
    func weighing(_ shared: SharedOptions) -> Answer {
        let title = proposal.details.title
        let verdict =
            isRefused
            ? LocalizedText(zh: "不能订：\(title)", en: "Not possible: \(title)")
            : LocalizedText(zh: "可以订：\(title)", en: "Possible: \(title)")
        let timing = ScheduleWords(proposal.details, proposal.schedule, in: directory)
            .sentence(occurrences: proposal.occurrences.count + proposal.setAside.count)
        return Answer(
            heading: [verdict.spoken, timing.spoken] + needs, rows: rows, closing: reasonLines(Terminal.style),
            json: json())
    }

    private var rows: Table {
        activity.map { OccurrenceTable.table($0.occurrences, in: directory) }
            ?? OccurrenceTable.table(proposal, findings: verdict.findings, in: directory)
    }

    /// Whether a rule refused.
    var isRefused: Bool {
        switch verdict {
        case .accepted: false
        case .refused: true
        }
    }

    private var proposal: Proposal {
        switch verdict {
        case .accepted(let judged): judged.proposal
        case .refused(let proposal, _): proposal
        }
    }

    private var needs: [String] { NeedsWords(proposal.details, in: directory).lines }

    private func headline(_ shared: SharedOptions) -> [String] {
        let title = proposal.details.title
        guard isRefused else {
            let number = activity.map { " #\($0.id)" } ?? ""
            let timing = ScheduleWords(proposal.details, proposal.schedule, in: directory)
                .sentence(occurrences: proposal.occurrences.count + proposal.setAside.count)
            let done = LocalizedText(zh: "\(doneWords.zh)：\(title)\(number)", en: "\(doneWords.en): \(title)\(number)")
            return shared.quiet ? [] : shared.done(done) + [timing.spoken] + needs + setAsideLines
        }
        return [LocalizedText(zh: "没有订成：\(title)", en: "Not booked: \(title)").spoken]
    }

    private var doneWords: LocalizedText {
        switch activity?.status {
        case .tentative where proposal.occurrences.isEmpty: LocalizedText(zh: "排上候补了", en: "Standing in line")
        case .tentative: LocalizedText(zh: "占住了，等待答复", en: "Held, waiting for a word")
        case .confirmed, .cancelled, .moved, .skipped, .waiting, nil: LocalizedText(zh: "订好了", en: "Booked")
        }
    }

    /// The dates that do not take place for now, with their reasons.
    private var setAsideLines: [String] {
        proposal.setAside.prefix(12).map { wish in
            let word =
                switch wish.fate {
                case .skipped: Occurrence.Status.skipped.name
                case .waiting: Occurrence.Status.waiting.name
                }
            return "  \(directory.zone.words(for: wish.occurrence.span).spoken) \(word.spoken)：\(wish.reason)"
        }
    }

    /// What the rules said, and the ways out.
    func reasonLines(_ style: TerminalStyle) -> [String] {
        verdict.findings.lines(style) + (isRefused ? suggestions.map(\.lines) ?? [] : [])
    }

    /// The verdict for programs.
    func json() -> JSONValue {
        let occurrences: JSONValue =
            activity.map { .array($0.occurrences.map { .occurrence($0, in: directory) }) }
            ?? .proposed(proposal, in: directory)
        return [
            "verdict": .string(isRefused ? "refused" : "accepted"),
            "activity": .activity(proposal.details, schedule: proposal.schedule, stored: activity, in: directory),
            "occurrences": occurrences,
            "findings": .array(verdict.findings.map { .finding($0, in: directory) }),
            "suggestions": .suggestions(suggestions ?? [], in: directory),
        ]
    }
}

extension [Finding] {
    /// What the rules said: refusals first, then what an administrator let pass, then warnings.
    func lines(_ style: TerminalStyle) -> [String] {
        let must = filter(\.refuses).map { "✗ \($0.message.spoken)" }
        let passed = filter { $0.overridingReason != nil }.map { finding in
            let word = LocalizedText(zh: "放行", en: "overridden").spoken
            return "! \(finding.message.spoken)（\(word)：\(finding.overridingReason ?? "")）"
        }
        let should = filter { $0.severity == .should }.map { "! \($0.message.spoken)" }
        return Self.shortened(must).map { "  " + style.paint($0, .bad) }
            + Self.shortened(passed + should).map { "  " + style.paint($0, .warning) }
    }

    /// At most twelve lines, and how many more there are.
    private static func shortened(_ lines: [String]) -> [String] {
        guard lines.count > 12 else { return lines }
        let more = lines.count - 12
        return lines.prefix(12)
            + [LocalizedText(zh: "……还有 \(more) 条", en: "… and \(more) more").spoken]
    }
}

extension [Suggestion] {
    /// The ways out of a refusal, numbered.
    var lines: [String] {
        guard !isEmpty else {
            let hint = LocalizedText(
                zh: "附近没有合适的空档；shuxiang free 可以查看更远的日子。",
                en: "Nothing near it is free; look further with shuxiang free.")
            return [hint.spoken]
        }
        let heading = LocalizedText(zh: "可以改成：", en: "What would work:").spoken
        return [heading] + enumerated().map { "  \($0.offset + 1). \($0.element.description.spoken)" }
    }
}

extension JSONValue {
    /// The ways out of a refusal, best first.
    static func suggestions(_ suggestions: [Suggestion], in directory: Directory) -> JSONValue {
        .array(
            suggestions.enumerated().map { index, suggestion in
                let proposal = suggestion.judged.proposal
                return [
                    "rank": .int(index + 1), "changes": JSONValue(suggestion.changes.map(\.rawValue)),
                    "description": .string(suggestion.description.spoken),
                    "activity": .activity(proposal.details, schedule: proposal.schedule, stored: nil, in: directory),
                    "occurrences": .proposed(proposal, in: directory),
                ]
            })
    }
}
