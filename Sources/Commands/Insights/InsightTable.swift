import CivilTime
import Learning
import Operations
import Scheduling

/// Insights as a table, for those who keep them: whoever wrote one is named in full.
struct InsightTable {
    private let insights: [Insight<Person>]
    private let today: LocalDate
    private let zone: Zone

    /// Prepares a table of insights, as they stand on a day.
    init(_ insights: [Insight<Person>], on today: LocalDate, in zone: Zone) {
        self.insights = insights
        self.today = today
        self.zone = zone
    }

    /// One line an insight.
    var table: Table {
        var table = Table([
            Table.Column("id", zh: "编号", en: "No.", alignment: .trailing),
            Table.Column("written", zh: "写于", en: "Written"), Table.Column("person", zh: "谁", en: "By"),
            Table.Column("text", zh: "内容", en: "Text"), Table.Column("book", zh: "书", en: "Book"),
            Table.Column("lecture", zh: "讲座", en: "Lecture"), Table.Column("status", zh: "状态", en: "Status"),
        ])
        for insight in insights {
            table.append(
                cells(of: insight, text: insight.words.excerpt) + [.text(insight.standing.words(on: today).spoken)],
                tone: insight.standing.tone(on: today))
        }
        return table
    }

    /// The same for spreadsheets, with words that do not change with the language.
    var rows: Table {
        var table = Table([
            Table.Column("id", zh: "编号", en: "No."), Table.Column("written", zh: "写于", en: "Written"),
            Table.Column("person", zh: "谁", en: "By"), Table.Column("text", zh: "内容", en: "Text"),
            Table.Column("book", zh: "书", en: "Book"), Table.Column("lecture", zh: "讲座", en: "Lecture"),
            Table.Column("status", zh: "状态", en: "Status"), Table.Column("until", zh: "贴到", en: "Shown through"),
            Table.Column("reason", zh: "原因", en: "Reason"),
        ])
        for insight in insights {
            let standing = insight.standing
            table.append(
                cells(of: insight, text: insight.words.text) + [
                    .text(standing.code), .optional(standing.lastDay?.description), .optional(standing.reason),
                ])
        }
        return table
    }

    private func cells(of insight: Insight<Person>, text: String) -> [Table.Cell] {
        [
            .number(Int(insight.number)), .text(zone.local(insight.written).date.description),
            .text(insight.writer.name), .text(text), .optional(insight.book),
            .optional(insight.lecture?.description),
        ]
    }
}

extension InsightStanding {
    /// The word for programs.
    var code: String {
        switch self {
        case .pending: "pending"
        case .approved: "approved"
        case .declined: "declined"
        }
    }

    /// The last day on which it is shown, where it was approved.
    var lastDay: LocalDate? {
        guard case .approved(_, let last) = self else { return nil }
        return last
    }

    /// Why it is not shown, where it was declined.
    var reason: String? {
        guard case .declined(_, let reason) = self else { return nil }
        return reason
    }

    /// Where it stands on a day: `等着审`, `贴到 2027-02-20`.
    fileprivate func words(on day: LocalDate) -> LocalizedText {
        switch self {
        case .pending: LocalizedText(zh: "等着审", en: "waits")
        case .approved(_, let last) where day <= last: LocalizedText(zh: "贴到 \(last)", en: "shown through \(last)")
        case .approved(_, let last): LocalizedText(zh: "已到期（\(last)）", en: "over since \(last)")
        case .declined(_, let reason): LocalizedText(zh: "不贴：\(reason)", en: "not shown: \(reason)")
        }
    }

    fileprivate func tone(on day: LocalDate) -> Tone {
        switch self {
        case .pending: .warning
        case .approved: isShown(on: day) ? .plain : .muted
        case .declined: .muted
        }
    }
}

extension JSONValue {
    /// An insight, as `insight list` gives it. Meant for those who keep the file, never for the public.
    static func insight(_ insight: Insight<Person>, in zone: Zone) -> JSONValue {
        [
            "id": .int(Int(insight.number)), "person": .string(insight.writer.name),
            "text": .string(insight.words.text), "book": JSONValue(insight.book),
            "lecture": JSONValue(insight.lecture?.description), "written": .instant(insight.written, in: zone),
            "status": .string(insight.standing.code), "until": JSONValue(insight.standing.lastDay?.description),
            "reason": JSONValue(insight.standing.reason),
        ]
    }
}
