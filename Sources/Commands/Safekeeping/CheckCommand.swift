import ArgumentParser
import CivilTime
import Operations

/// `shuxiang check`: looks the community's file through.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "check", zh: "检查数据文件：占用、引用、时区、日志，还有发布的日历。",
            en: "Look the data file through: claims, references, time zones, journal, and the feeds.")
    }

    @Flag(help: ArgumentHelp(zh: "占用和场次对不上的，按场次重新登记。", en: "Claim anew where claims and occurrences differ."))
    var mend = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let check = CheckCommunity(at: try shared.workplace().desk)
        let mended = mend ? try check.mend() : nil
        let problems = try check()
        try shared.answer(Self.answer(problems, mended: mended, done: shared.done))
        if !problems.isEmpty { throw ExitStatus.undecided.exit }
    }

    private static func answer(
        _ problems: [CheckCommunity.Problem], mended: Int?, done: (LocalizedText) -> [String]
    ) -> Answer {
        var table = Table([
            Table.Column("code", zh: "问题", en: "Problem"), Table.Column("what", zh: "说明", en: "What"),
            Table.Column("remedy", zh: "怎么办", en: "What to do"),
        ])
        for problem in problems {
            table.append(
                [.text(problem.code), .text(problem.explanation.spoken), .text(problem.remedy.spoken)], tone: .warning)
        }
        let words = mended.map { LocalizedText(zh: "重新登记了 \($0) 个活动的占用。", en: "Activities claimed anew: \($0).") }
        return Answer(
            heading: words.map(done) ?? [], table: problems.isEmpty ? nil : table,
            closing: problems.isEmpty ? done(allWell) : [],
            json: [
                "problems": .array(
                    problems.map {
                        [
                            "code": .string($0.code), "message": .string($0.explanation.spoken),
                            "remedy": .string($0.remedy.spoken),
                        ]
                    }), "mended": .int(mended ?? 0),
            ])
    }

    private static let allWell = LocalizedText(zh: "没有发现问题。", en: "Nothing was found.")
}
