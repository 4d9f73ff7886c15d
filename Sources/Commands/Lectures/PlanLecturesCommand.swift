import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang lecture plan`: lays the term.
struct PlanLecturesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "plan", zh: "排一学期的讲座：每周一次，三十分钟，随后交流三十分钟。",
            en: "Lay a term of lectures: thirty minutes a week, and thirty of exchange after each.")
    }

    @Option(help: ArgumentHelp(zh: "星期几，如 周六。", en: "On which weekday, such as sat.", valueName: "weekday"))
    var weekday: String

    @Option(help: ArgumentHelp(zh: "讲座开始的时间。", en: "When the lecture begins.", valueName: "time"))
    var from: String

    @Option(help: ArgumentHelp(zh: "场地。", en: "The room.", valueName: "room"))
    var room: String

    @Option(help: ArgumentHelp(zh: "从哪天起；不写时从今天起。", en: "From which day on; today unless told.", valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp(zh: "学期的最后一天。", en: "The last day of the term.", valueName: "date"))
    var until: String

    @Option(help: ArgumentHelp(zh: "除外的一天；可以写多次。", en: "A day left out; repeatable.", valueName: "date"))
    var except: [String] = []

    @Option(
        help: ArgumentHelp(
            zh: "碰到节假日：keep 照常，skip 跳过，ask 先占着再问；交流跟着讲座走。",
            en: "On a public holiday: keep it, skip it, or hold it and ask; the exchange goes the way of its lecture."))
    var holiday: DayPolicy.OnHoliday = .keep

    @Option(
        help: ArgumentHelp(
            zh: "调休上班的周末：weekday 算工作日，weekend 照周末，ask 先占着再问。",
            en: "A weekend day worked for a holiday: a weekday, the weekend day it is, or hold it and ask."))
    var makeupDay: DayPolicy.MakeupDay = .weekend

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try PlanLectures(at: workplace.desk)(
            term(at: workplace), in: room, dayPolicy: DayPolicy(onHoliday: holiday, makeupDay: makeupDay))
        let (lectures, exchanges) = (answer.lectures.answer(shared), answer.exchanges.answer(shared))
        try shared.answer(
            Answer(
                heading: lectures.heading + lectures.closing + exchanges.heading, table: nil,
                closing: exchanges.closing, json: ["lectures": lectures.json, "exchanges": exchanges.json]))
        if answer.lectures.isRefused || answer.exchanges.isRefused { throw ExitStatus.refused.exit }
    }

    private func term(at workplace: Workplace) throws -> LectureTerm {
        let days = try WeekdaysArgument(weekday).weekdays
        guard let day = days.first, days.count == 1 else {
            throw CommandFailure.usage(
                LocalizedText(
                    zh: "讲座一周一次，--weekday 请只写一天。", en: "There is one lecture a week; give --weekday one day."))
        }
        let start = try TimeArgument(from).time
        guard start != .endOfDay else { throw CivilTimeError.notATime(from) }
        return try LectureTerm(
            on: day, at: start, from: try on.map { try workplace.date($0) } ?? workplace.today,
            through: workplace.date(until), except: try except.map { try workplace.date($0) })
    }
}
