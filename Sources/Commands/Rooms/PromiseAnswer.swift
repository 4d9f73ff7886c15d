import CivilTime
import Scheduling

/// Whether the hours of a room keep what the community promised, week by week.
struct PromiseAnswer {
    let room: Room
    let weeks: [OpeningWeek]

    /// Whether no week falls short.
    var isKept: Bool { weeks.allSatisfy { $0.missingSeconds == 0 } }

    /// The answer for people and for programs.
    var answer: Answer {
        Answer(
            heading: [headline.spoken], table: table { LocalizedText.length(seconds: $0).spoken },
            rows: table { String($0 / 60) },
            json: [
                "room": .string(room.slug), "kept": .bool(isKept),
                "promisedMinutes": JSONValue(room.promisedWeeklySeconds.map { $0 / 60 }),
                "weeks": .array(
                    weeks.map { week in
                        [
                            "week": .string(week.name), "from": .string(week.monday.description),
                            "to": .string(week.sunday.description), "plannedMinutes": .int(week.plannedSeconds / 60),
                            "promisedMinutes": .int(week.promisedSeconds / 60),
                            "missingMinutes": .int(week.missingSeconds / 60),
                        ]
                    }),
            ])
    }

    private var headline: LocalizedText {
        let promise = LocalizedText.length(seconds: room.promisedWeeklySeconds ?? 0)
        let short = weeks.count { $0.missingSeconds > 0 }
        return isKept
            ? LocalizedText(
                zh: "\(room.name)承诺每周开放 \(promise.zh)，这 \(weeks.count) 周都够。",
                en: "\(room.name) keeps its promise of \(promise.en) a week in all of these \(weeks.count).")
            : LocalizedText(
                zh: "\(room.name)承诺每周开放 \(promise.zh)，这 \(weeks.count) 周里有 \(short) 周不够。",
                en:
                    "\(room.name) is promised to be open \(promise.en) a week; \(short) of these \(weeks.count) fall short."
            )
    }

    private func table(_ length: (Int) -> String) -> Table {
        var table = Table([
            Table.Column("week", zh: "周", en: "Week"), Table.Column("from", zh: "从", en: "From"),
            Table.Column("to", zh: "到", en: "To"),
            Table.Column("planned_minutes", zh: "安排", en: "Planned", alignment: .trailing),
            Table.Column("promised_minutes", zh: "承诺", en: "Promised", alignment: .trailing),
            Table.Column("missing_minutes", zh: "还差", en: "Missing", alignment: .trailing),
        ])
        for week in weeks {
            let isShort = week.missingSeconds > 0
            table.append(
                [
                    .text(week.name), .text(week.monday.description), .text(week.sunday.description),
                    .number(length(week.plannedSeconds)), .number(length(week.promisedSeconds)),
                    isShort ? .number(length(week.missingSeconds)) : .empty,
                ], tone: isShort ? .warning : .plain)
        }
        return table
    }
}
