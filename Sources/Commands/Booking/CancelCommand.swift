import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang cancel`: calls off one occurrence, one and all after it, or all.
struct Cancel: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("cancel", zh: "取消一场、此后各场或全部。", en: "Cancel one occurrence, it and all after it, or all.")
    }

    @OptionGroup var meant: OccasionOptions

    @Option(help: ArgumentHelp(zh: "只这一场、此后各场，还是全部。", en: "This one, it and all that follow, or all."))
    var scope: SeriesScope?

    @Option(help: ArgumentHelp(zh: "原因，订户和历史里会看到。", en: "Why; it is kept and shown.", valueName: "text"))
    var reason: String

    @Flag(help: ArgumentHelp(zh: "在发布的日历里写明【已取消】。", en: "Tell subscribers by an entry that says so."))
    var announce = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try CancelActivity(at: workplace.desk)(
            meant.activity, occasion: meant.occasion(at: workplace), scope: scope, reason: reason,
            isAnnounced: announce)
        try shared.answer(answer.answer(shared))
    }
}

extension CancelActivity.Answer {
    fileprivate func answer(_ shared: SharedOptions) -> Answer {
        let title = activity.details.title
        let count = cancelled.count
        let done = shared.done(
            LocalizedText(
                zh: "取消了“\(title)”的 \(count) 场：", en: "Cancelled \(count) of “\(title)”:"))
        return Answer(
            heading: done, rows: OccurrenceTable.table(cancelled, in: directory),
            closing: cancelled.prefix(12).map { "  " + directory.zone.words(for: $0.span).spoken },
            json: [
                "activity": .activity(
                    activity.details, schedule: activity.schedule, stored: activity, in: directory),
                "occurrences": .array(cancelled.map { .occurrence($0, in: directory) }),
            ])
    }
}
