import CivilTime
import Operations
import Scheduling

/// Occurrences as rows, with the keys that JSON has for them.
enum OccurrenceTable {
    /// The occurrences of a stored activity.
    static func table(_ occurrences: [Occurrence], in directory: Directory) -> Table {
        let zone = directory.zone
        return table(
            occurrences.map { occurrence in
                [
                    .text(zone.iso8601(zone.instant(occurrence.original))), .text(zone.iso8601(occurrence.span.start)),
                    .text(zone.iso8601(occurrence.span.end)), .text(occurrence.status.rawValue),
                    .text(directory.rooms(occurrence.rooms).map(\.slug).joined(separator: " ")),
                    .optional(occurrence.reason),
                ]
            })
    }

    /// The occurrences that were asked for, each with what the rules found about it.
    static func table(_ proposal: Proposal, findings: [Finding], in directory: Directory) -> Table {
        let zone = directory.zone
        let rooms = directory.rooms(proposal.details.rooms).map(\.slug).joined(separator: " ")
        let reasons = Dictionary(grouping: findings, by: \.occurrence)
        return table(
            proposal.occurrences.map { occurrence in
                let found = reasons[occurrence.span.start] ?? []
                return [
                    .text(zone.iso8601(zone.instant(occurrence.original))), .text(zone.iso8601(occurrence.span.start)),
                    .text(zone.iso8601(occurrence.span.end)), .empty, .text(rooms),
                    .text(found.map(\.message.spoken).joined(separator: " ")),
                ]
            })
    }

    private static func table(_ rows: [[Table.Cell]]) -> Table {
        Table(
            [
                Table.Column("original", zh: "原定", en: "Original"), Table.Column("start", zh: "开始", en: "Start"),
                Table.Column("end", zh: "结束", en: "End"), Table.Column("status", zh: "状态", en: "Status"),
                Table.Column("rooms", zh: "场地", en: "Rooms"), Table.Column("reason", zh: "说明", en: "Reason"),
            ], rows: rows.map { Table.Row($0) })
    }
}
