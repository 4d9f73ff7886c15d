import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang award explain`: a score down to the lines of the log.
struct ExplainAward: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "explain", zh: "一个人、一户或一栋楼的分是怎么来的，逐条列出。", en: "How a score came about, line by line.",
            details: LocalizedText(
                zh: "好家庭可以写户名，也可以写家里一个人的姓名。", en: "A family is named by its household or by anybody who lives there."))
    }

    @Argument(help: ArgumentHelp(zh: "谁：人、户或楼栋。", en: "A person, a household or a building.", valueName: "candidate"))
    var candidate: String

    @OptionGroup var options: AwardPeriodOptions

    @Option(help: ArgumentHelp(zh: "哪一次评选；不写按日期。", en: "Which cycle; days unless told.", valueName: "cycle"))
    var cycle: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try ExplainScore(at: workplace.desk)(
            candidate, for: options.award, in: options.question(cycle, at: workplace))
        try shared.answer(answer.answer)
    }
}
