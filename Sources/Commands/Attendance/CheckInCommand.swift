import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang check-in`: people have come.
struct CheckInCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "check-in", zh: "签到：人已经来了；从开始前两小时到结束。", en: "People have come; from two hours before until the end.",
            details: LocalizedText(
                zh: "不写 --occurrence 时是正在进行的一场，或今天的下一场。再签一次可以改人数。",
                en:
                    "Without --occurrence it is the one that is on, or the next one today. Done again, it corrects the number."
            ))
    }

    @OptionGroup var meant: OccasionOptions

    @Option(help: ArgumentHelp(zh: "来了多少人。", en: "How many have come.", valueName: "number"))
    var people: Int?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        guard people.map({ $0 >= 0 }) ?? true else { throw BookingFlagError.negativePeople.failure }
        let answer = try CheckIn(at: workplace.desk)(
            meant.activity, occasion: meant.occasion(at: workplace), people: people)
        try shared.answer(answer.answer(shared))
    }
}

extension CheckIn.Answer {
    /// What was noted, for people and for programs.
    func answer(_ shared: SharedOptions) -> Answer {
        let date = AttendanceWords(activity, occurrence, in: directory).date
        let people = note.people.map { LocalizedText(zh: "，\($0) 人", en: ", \($0) people") }
        return Answer(
            heading: shared.done(
                LocalizedText(
                    zh: "签到：\(date.zh)\(people?.zh ?? "")。", en: "Checked in: \(date.en)\(people?.en ?? "").")),
            rows: OccurrenceTable.table([occurrence], in: directory),
            json: [
                "activity": .activity(activity.details, schedule: activity.schedule, stored: activity, in: directory),
                "occurrence": .occurrence(occurrence, in: directory), "attendance": .attendance(note, in: directory),
            ])
    }
}
