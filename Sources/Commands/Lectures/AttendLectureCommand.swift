import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang lecture attend`: who came.
struct AttendLectureCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "attend", zh: "记下讲座来了谁、来了多少人；开始以后才能记。", en: "Note who came to a lecture, or how many; once it has begun.",
            details: LocalizedText(
                zh: "可以分几次记，名字会累加；--people 写总人数。记错了用 --remove 去掉。",
                en: "Names add up over several runs; --people is the number of all. Use --remove to correct."))
    }

    @Argument(help: ArgumentHelp(zh: "哪天的讲座。", en: "The lecture, by its day.", valueName: "date"))
    var date: String

    @Argument(help: ArgumentHelp(zh: "谁来了；可以写几位。", en: "Who came; repeatable.", valueName: "person"))
    var names: [String] = []

    @Option(help: ArgumentHelp(zh: "一共来了多少人。", en: "How many came in all.", valueName: "number"))
    var people: Int?

    @Flag(help: ArgumentHelp(zh: "写的这几位没有来，去掉。", en: "Those named did not come after all."))
    var remove = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        guard people.map({ $0 >= 0 }) ?? true else { throw BookingFlagError.negativePeople.failure }
        let line = try NoteListeners(at: workplace.desk)(
            OccasionOptions.occasion(date, at: workplace), names: names, people: people, isCorrection: remove)
        let listeners = line.listeners.map(\.name)
        let date = line.day.wordsWithWeekday
        let count = line.people ?? 0
        let words = LocalizedText(
            zh:
                "记下了：\(date.zh)的讲座来了 \(count) 人\(listeners.isEmpty ? "" : "，有名字的 \(listeners.count) 位：\(listeners.joined(separator: "、"))")。",
            en:
                "Noted: \(count) came to the lecture on \(date.en)\(listeners.isEmpty ? "" : "; by name: \(listeners.joined(separator: ", "))")."
        )
        try shared.answer(
            Answer(heading: shared.done(words), rows: LectureTable([line]).rows, json: ["lecture": .lecture(line)]))
    }
}
