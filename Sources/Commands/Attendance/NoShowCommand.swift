import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang no-show`: nobody came; without an activity, where nobody has come yet.
struct NoShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "no-show", zh: "记下没有到场，放出余下的时间；不写活动时列出过了宽限还没签到的。",
            en: "Note that nobody came and free the rest; without an activity, list who is overdue.",
            details: LocalizedText(
                zh: "什么都不会自动放出：不用签到的团队不会因此受罚。记错了用 shuxiang suspension lift 团队 撤销。",
                en:
                    "Nothing is ever freed by itself, so nobody suffers who does not check in. Mend a mistake with shuxiang suspension lift TROUPE."
            ))
    }

    @Argument(
        help: ArgumentHelp(
            zh: "活动的编号、名称或开头几个字；不写时列出。", en: "The activity's number, title or unique beginning; a list unless told.",
            valueName: "activity"))
    var activity: String?

    @Option(
        help: ArgumentHelp(
            zh: "哪一场：日期，一天有几场时写 2026-12-01T19:00。",
            en: "Which one: its day, or 2026-12-01T19:00 where a day has several.", valueName: "date"))
    var occurrence: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let noShows = NoteNoShow(at: workplace.desk)
        guard let activity else {
            guard occurrence == nil else { throw Self.whichActivity }
            let (entries, graceMinutes, directory) = try noShows.due()
            return try shared.answer(
                OverdueList(entries: entries, graceMinutes: graceMinutes, directory: directory).answer)
        }
        let occasion = try occurrence.map { try OccasionOptions.occasion($0, at: workplace) }
        try shared.answer(noShows(activity, occasion: occasion).answer(shared))
    }

    private static let whichActivity = CommandFailure.usage(
        LocalizedText(
            zh: "--occurrence 要和活动一起写；请写明是哪个活动。", en: "--occurrence goes with an activity; say which one."))
}

extension NoteNoShow.Answer {
    /// What came of it, for people and for programs.
    func answer(_ shared: SharedOptions) -> Answer {
        let date = AttendanceWords(activity, occurrence, in: directory).date
        return Answer(
            heading: shared.done(
                LocalizedText(
                    zh: "没有到场：\(date.zh)\(freed.zh)。", en: "No-show: \(date.en)\(freed.en).")),
            rows: OccurrenceTable.table([occurrence], in: directory), closing: tallies.map { $0.words.spoken },
            json: [
                "activity": .activity(activity.details, schedule: activity.schedule, stored: activity, in: directory),
                "occurrence": .occurrence(occurrence, in: directory), "attendance": .attendance(note, in: directory),
                "released": released.map {
                    ["start": .instant($0.start, in: directory.zone), "end": .instant($0.end, in: directory.zone)]
                } ?? .null,
                "troupes": .array(tallies.map { .tally($0) }),
            ])
    }

    /// From when on somebody else may have the rooms.
    private var freed: LocalizedText {
        guard let released, !occurrence.rooms.isEmpty else { return LocalizedText(zh: "", en: "") }
        let rooms = directory.rooms(occurrence.rooms).map(\.name).spokenList
        let hours = directory.zone.hours(of: released)
        return LocalizedText(zh: "；\(rooms.zh)在 \(hours) 可以另订", en: "; \(rooms.en) may be booked for \(hours)")
    }
}

/// What has begun and nobody has checked in to, as a list.
struct OverdueList {
    let entries: [AgendaEntry]
    let graceMinutes: Int
    let directory: Directory

    /// The list in every form.
    var answer: Answer {
        let agenda = AgendaTable(entries: entries, directory: directory).answer
        let nothing = LocalizedText(
            zh: "今天没有开始超过 \(graceMinutes) 分钟还没签到的场次。",
            en: "Nothing today began over \(graceMinutes) minutes ago without a check-in.")
        let hint = LocalizedText(
            zh: "没有人来的可以放出：shuxiang no-show 活动；来了的可以签到：shuxiang check-in 活动",
            en:
                "Free what nobody came to with shuxiang no-show ACTIVITY; people who came check in with shuxiang check-in ACTIVITY"
        )
        return Answer(
            table: agenda.table, rows: agenda.rows, closing: [entries.isEmpty ? nothing.spoken : hint.spoken],
            json: [
                "graceMinutes": .int(graceMinutes),
                "occurrences": .array(entries.map { .agendaEntry($0, in: directory) }),
            ])
    }
}
