import CivilTime
import Learning
import Operations

extension ExplainScore.Answer {
    /// The explanation in every form: the parts with their sums, the conditions, and the lines behind them.
    var answer: Answer {
        Answer(
            heading: ([title] + score.parts.map(\.sum) + [total] + conditions + notes).map(\.spoken) + [""],
            table: lines.isEmpty ? nil : EvidenceTable(lines, zone: zone).table(spoken: true),
            rows: EvidenceTable(lines, zone: zone).table(spoken: false),
            closing: counts.map(\.spoken), json: json)
    }

    private var title: LocalizedText {
        LocalizedText(
            zh: "\(name.zh)，\(award.name.zh)：\(basis.words.zh)", en: "\(name.en), \(award.name.en): \(basis.words.en)")
    }

    private var total: LocalizedText {
        LocalizedText(zh: "合计 \(score.total) 分", en: "Together \(score.total)")
    }

    private var conditions: [LocalizedText] {
        guard !score.isEligible else { return [LocalizedText(zh: "条件都达到了。", en: "Every condition is met.")] }
        return score.unmet.map {
            LocalizedText(zh: "还没达到：\($0.words.zh)。", en: "Not met: \($0.words.en).")
        }
    }

    /// How many lines of each kind there are: `阅读记录 35 条，共 36 小时`.
    private var counts: [LocalizedText] {
        guard !lines.isEmpty else {
            return [LocalizedText(zh: "这段时间没有可算的记录。", en: "Nothing counts in these days.")]
        }
        return AwardEvidence.allCases.compactMap { kind in
            let own = lines.filter { $0.kind == kind }
            guard !own.isEmpty else { return nil }
            let seconds = own.compactMap(\.seconds).reduce(0, +)
            let length = LocalizedText.length(seconds: seconds)
            return LocalizedText(
                zh: "\(kind.name.zh) \(own.count) 条" + (seconds > 0 ? "，共 \(length.zh)" : "") + "。",
                en: "\(kind.name.en): \(own.count)" + (seconds > 0 ? ", \(length.en)" : "") + ".")
        }
    }

    private var json: JSONValue {
        .object(
            Dictionary(uniqueKeysWithValues: basis.json).merging([
                "award": .string(award.rawValue), "candidate": .string(name.spoken),
                "candidateId": JSONValue(candidate.map { Int($0.number) }), "eligible": .bool(score.isEligible),
                "score": .points(score.total), "parts": .array(score.parts.map(\.json)),
                "unmet": .array(score.unmet.map(\.json)), "notes": JSONValue(notes.map(\.spoken)),
                "staffOnly": .bool(award.isForStaffOnly),
                "evidence": .array(lines.map { $0.json(in: zone) }),
            ]) { $1 })
    }
}

extension ScorePart {
    /// How the figure became points: `阅读时间：36.5 小时 ÷ 120 小时 × 30 分 = 9.12 分`.
    var sum: LocalizedText {
        guard let fullAt else {
            return LocalizedText(
                zh: "\(part.name.zh)：\(figure.words.zh) 靠补记，减 \(Points.zero - points) 分",
                en: "\(part.name.en): \(figure.words.en) come from later entries, \(points)")
        }
        let goal = figure.unit.words(String(fullAt))
        guard points < full else {
            return LocalizedText(
                zh: "\(part.name.zh)：\(figure.words.zh)，到 \(goal.zh) 得满分 \(full) 分",
                en: "\(part.name.en): \(figure.words.en), all \(full) from \(goal.en) on")
        }
        return LocalizedText(
            zh: "\(part.name.zh)：\(figure.words.zh) ÷ \(goal.zh) × \(full) 分 = \(points) 分",
            en: "\(part.name.en): \(figure.words.en) ÷ \(goal.en) × \(full) = \(points)")
    }

    /// The part for programs.
    var json: JSONValue {
        [
            "part": .string(part.key), "points": .points(points), "full": .points(full),
            "figure": .points(figure.number), "fullAt": JSONValue(fullAt), "unit": .string(figure.unit.rawValue),
            "evidence": JSONValue(AwardEvidence.allCases.filter(part.evidence.contains).map(\.rawValue)),
        ]
    }
}

extension AwardEvidence {
    /// The kind of line in words.
    var name: LocalizedText {
        switch self {
        case .sessions: LocalizedText(zh: "阅读记录", en: "Reading")
        case .lecturesHeard: LocalizedText(zh: "听讲座", en: "Lecture heard")
        case .lecturesGiven: LocalizedText(zh: "主讲", en: "Lecture given")
        case .insights: LocalizedText(zh: "读书一得", en: "Insight")
        case .service, .initiatives: LocalizedText(zh: "服务", en: "Service")
        case .endorsements: LocalizedText(zh: "推荐", en: "Endorsement")
        }
    }
}

/// The lines behind a score as a table.
private struct EvidenceTable {
    private let lines: [ScoreLine]
    private let zone: Zone

    init(_ lines: [ScoreLine], zone: Zone) {
        self.lines = lines
        self.zone = zone
    }

    func table(spoken: Bool) -> Table {
        var table = Table([
            Table.Column("kind", zh: "记录", en: "Line"),
            Table.Column("id", zh: "编号", en: "No.", alignment: .trailing),
            Table.Column("person", zh: "姓名", en: "Person"), Table.Column("day", zh: "日期", en: "Day"),
            Table.Column("minutes", zh: "分钟", en: "Minutes", alignment: .trailing),
            Table.Column("about", zh: "内容", en: "About"), Table.Column("remarks", zh: "说明", en: "Remarks"),
        ])
        for line in lines {
            table.append([
                .text(spoken ? line.kind.name.spoken : line.kind.rawValue), .number(line.number),
                .text(line.person),
                .text(line.start.map { zone.local($0).minuteText } ?? line.day.description),
                line.seconds.map { .number($0 / 60) } ?? .empty, .text(about(line, spoken: spoken)),
                .text(remark(line)),
            ])
        }
        return table
    }

    /// What it was about, on one line and no longer than a table has room for.
    private func about(_ line: ScoreLine, spoken: Bool) -> String {
        let words = (line.title ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        let short = words.count > 24 && spoken ? words.prefix(23) + "…" : words
        return [line.service.map { spoken ? $0.name.spoken : $0.rawValue }, short.isEmpty ? nil : short]
            .compactMap(\.self).joined(separator: " ")
    }

    private func remark(_ line: ScoreLine) -> String {
        guard line.isBackDated else { return "" }
        return LocalizedText(
            zh: "补记，\(line.loggedBy ?? "")：\(line.reason ?? "")",
            en: "back-dated, \(line.loggedBy ?? ""): \(line.reason ?? "")"
        ).spoken
    }
}

extension ScoreLine {
    fileprivate func json(in zone: Zone) -> JSONValue {
        [
            "kind": .string(kind.rawValue), "id": .int(number), "person": .string(person),
            "personId": JSONValue(personNumber), "day": .string(day.description),
            "start": start.map { .instant($0, in: zone) } ?? .null, "minutes": JSONValue(seconds.map { $0 / 60 }),
            "title": JSONValue(title), "service": JSONValue(service?.rawValue), "backDated": .bool(isBackDated),
            "loggedBy": JSONValue(loggedBy), "reason": JSONValue(reason),
        ]
    }
}
