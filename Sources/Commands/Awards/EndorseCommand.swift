import ArgumentParser
import CivilTime
import Operations

/// `shuxiang award endorse`: a neighbour speaks for a candidate.
struct EndorseCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "endorse", zh: "邻居推荐一位好居民；一户算一次。", en: "A neighbour speaks for a good resident; each household counts once."
        )
    }

    @Argument(help: ArgumentHelp(zh: "哪一次评选。", en: "The cycle.", valueName: "cycle"))
    var cycle: String

    @Argument(help: ArgumentHelp(zh: "推荐谁。", en: "For whom.", valueName: "candidate"))
    var candidate: String

    @Option(help: ArgumentHelp(zh: "谁推荐。", en: "Who speaks.", valueName: "person"))
    var by: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let answer = try EndorseCandidate(at: shared.workplace().desk)(cycle, candidate: candidate, by: by)
        let done = LocalizedText(
            zh: "\(answer.endorser)（\(answer.household)）推荐了\(answer.candidate)，现在共有 \(answer.households) 户推荐。",
            en: "\(answer.endorser) (\(answer.household)) speaks for \(answer.candidate); households so far: "
                + "\(answer.households).")
        try shared.answer(
            Answer(
                heading: shared.done(done),
                json: [
                    "cycle": .string(answer.cycle), "candidate": .string(answer.candidate),
                    "by": .string(answer.endorser), "household": .string(answer.household),
                    "households": .int(answer.households),
                ]))
    }
}
