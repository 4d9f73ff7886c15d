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

    @Flag(
        help: ArgumentHelp(
            zh: "不是团队的原因，如停电：取消得再晚也不计。", en: "Not the troupe's doing, such as a power cut: it never counts as late."))
    var excused = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try CancelActivity(at: workplace.desk)(
            meant.activity, occasion: meant.occasion(at: workplace), scope: scope, reason: reason,
            isAnnounced: announce, lateness: excused ? .excused : .counts)
        try shared.answer(answer.answer(shared))
    }
}

extension CancelActivity.Answer {
    /// What was called off, and what that counts for, for people and for programs.
    func answer(_ shared: SharedOptions) -> Answer {
        let title = activity.details.title
        let count = cancelled.count
        let done = shared.done(
            LocalizedText(
                zh: "取消了“\(title)”的 \(count) 场：", en: "Cancelled \(count) of “\(title)”:"))
        return Answer(
            heading: done, rows: OccurrenceTable.table(cancelled, in: directory),
            closing: cancelled.prefix(12).map { "  " + directory.zone.words(for: $0.span).spoken } + lectureLines
                + latenessLines,
            json: [
                "activity": .activity(
                    activity.details, schedule: activity.schedule, stored: activity, in: directory),
                "occurrences": .array(cancelled.map { .occurrence($0, in: directory) }),
                "late": .array(late.map { .occurrence($0, in: directory) }),
                "troupes": .array(tallies.map { .tally($0) }),
                "exchanges": .array(exchanges.map { .occurrence($0, in: directory) }),
                "speakers": .array(
                    speakers.map { ["date": .string($0.day.description), "person": .string($0.person.name)] }),
            ])
    }

    /// What else goes with a lecture: the exchange after it, and its speaker, who has to be told.
    private var lectureLines: [String] {
        let told = speakers.map { speaker in
            LocalizedText(
                zh: "  请告诉\(speaker.person.name)：\(speaker.day) 不讲了；自荐的题目排回最前面。",
                en:
                    "  Tell \(speaker.person.name): no lecture on \(speaker.day); what they offered comes first in line."
            ).spoken
        }
        guard !exchanges.isEmpty else { return told }
        return [
            LocalizedText(
                zh: "  随后的交流一起取消了 \(exchanges.count) 场。", en: "  Exchanges called off with them: \(exchanges.count)."
            ).spoken
        ] + told
    }

    /// That it was too late, and where each troupe stands.
    private var latenessLines: [String] {
        guard !late.isEmpty, let freeUntil else { return [] }
        let words = LocalizedText(
            zh: "其中 \(late.count) 场取消得太晚，要计数（前一天 \(freeUntil) 以前取消不计）：",
            en: "\(late.count) of them too late, and that counts (free until \(freeUntil) on the day before):")
        return [words.spoken] + tallies.map { "  " + $0.words.spoken }
    }
}
