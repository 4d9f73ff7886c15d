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
        let (activity, directory) = try ShowActivity(at: shared.workplace().desk)(activity)
        try shared.answer(ActivityCard(activity: activity, directory: directory).answer)
    }
}

/// An activity as `show` gives it.
private struct ActivityCard {
    let activity: Activity
    let directory: Directory

    var answer: Answer {
        let words = ScheduleWords(activity.details, activity.schedule, in: directory)
        let lines = [
            LocalizedText(
                zh: "#\(activity.id) \(activity.details.title)（\(activity.details.kind.name.zh)）",
                en: "#\(activity.id) \(activity.details.title) (\(activity.details.kind.name.en))"
            ).spoken,
            words.sentence(occurrences: activity.occurrences.count).spoken,
        ]
        return Answer(
            heading: lines + NeedsWords(activity.details, in: directory).lines, table: table,
            rows: OccurrenceTable.table(activity.occurrences, in: directory), json: json)
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
                    .optional(occurrence.reason),
                ], tone: occurrence.status.holdsItsTime ? .plain : .muted)
        }
        return table
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
        ]
    }
}
