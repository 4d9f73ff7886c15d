import CivilTime
import Operations
import Scheduling

/// People as a table.
enum PeopleTable {
    /// One line a person.
    static func table(_ people: [PersonCard]) -> Table {
        let (yes, no) = (LocalizedText(zh: "是", en: "yes"), LocalizedText(zh: "否", en: "no"))
        return table(
            people, consent: { ($0 ? yes : no).spoken }, absences: { $0.map(\.words).joined(zh: "；", en: "; ").spoken })
    }

    /// The same for spreadsheets, with words that do not change with the language.
    static func rows(_ people: [PersonCard]) -> Table {
        table(
            people, consent: { String($0) },
            absences: { $0.map { "\($0.days.lowerBound)/\($0.days.upperBound)" }.joined(separator: " ") })
    }

    private static func table(
        _ people: [PersonCard], consent: (Bool) -> String, absences: ([Absence]) -> String
    ) -> Table {
        var table = Table([
            Table.Column("id", zh: "编号", en: "No.", alignment: .trailing),
            Table.Column("name", zh: "姓名", en: "Name"),
            Table.Column("birth_year", zh: "出生", en: "Born", alignment: .trailing),
            Table.Column("consent", zh: "可公开姓名", en: "Named in public"),
            Table.Column("troupes", zh: "团队", en: "Troupes"), Table.Column("away", zh: "不在", en: "Away"),
            Table.Column("building", zh: "楼栋", en: "Building"), Table.Column("household", zh: "户", en: "Household"),
            Table.Column("guardian", zh: "监护人", en: "Guardian"),
        ])
        for card in people {
            table.append([
                .number(Int(card.person.id.value)), .text(card.person.name),
                card.person.birthYear.map { .number($0) } ?? .empty,
                .text(consent(card.person.hasPublicNameConsent)),
                .text(card.troupes.map(\.name).joined(separator: "、")), .text(absences(card.absences)),
                .optional(card.home?.building.name), .optional(card.home?.household.name),
                .optional(card.guardian?.name),
            ])
        }
        return table
    }
}

extension Absence {
    /// The days in words, with the reason: `2026-12-01 到 2026-12-10（出差）`.
    var words: LocalizedText {
        let span =
            days.lowerBound == days.upperBound
            ? LocalizedText(zh: "\(days.lowerBound)", en: "\(days.lowerBound)")
            : LocalizedText(
                zh: "\(days.lowerBound) 到 \(days.upperBound)", en: "\(days.lowerBound) to \(days.upperBound)")
        guard let reason else { return span }
        return LocalizedText(zh: "\(span.zh)（\(reason)）", en: "\(span.en) (\(reason))")
    }
}
