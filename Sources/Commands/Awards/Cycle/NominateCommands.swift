import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang award nominate`.
struct NominateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "nominate", zh: "提名，并逐条说明够不够条件。", en: "Nominate somebody; every condition is explained.",
            details: LocalizedText(
                zh: "好家庭写户名或家里一人的姓名。推荐别人要先征得本人同意，再加 --consent；孩子要有监护人登记的同意。",
                en:
                    "A family is named by its household or by one of its people. Who is nominated by others has to agree: "
                    + "--consent; a child needs the guardian's consent on file."))
    }

    @Argument(help: AwardHelp.cycle) var cycle: String

    @Argument(
        help: ArgumentHelp(zh: "提名谁：姓名、户或楼栋。", en: "Who: a name, household or building.", valueName: "candidate"))
    var candidate: String

    @Argument(
        help: ArgumentHelp(
            zh: "谁推荐的：人，或团队；自荐不写。", en: "Who nominates: a person or troupe; nobody for oneself.",
            valueName: "nominator"))
    var nominator: String?

    @Option(help: ArgumentHelp(zh: "参评哪一项。", en: "For which award."))
    var award: AwardKind

    @Option(help: ArgumentHelp(zh: "怎么提名的。", en: "In which manner."))
    var by: NominationManner

    @Flag(help: ArgumentHelp(zh: "对方同意参评。", en: "The candidate agrees."))
    var consent = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try NominateForAward(at: workplace.desk)(
            candidate, for: award, in: cycle, by: by, nominator: nominator, hasConsent: consent)
        let done = LocalizedText(
            zh: "\(answer.name.zh)参评\(award.name.zh)，编号 \(answer.nomination.number)（\(by.name.zh)）。",
            en:
                "\(answer.name.en) is nominated for the \(award.name.en), no. \(answer.nomination.number) (\(by.name.en))."
        )
        try shared.answer(
            Answer(
                heading: (shared.done(done) + answer.conditions.map(\.line.spoken)).map(\.terminalSafe),
                json: [
                    "nomination": .int(Int(answer.nomination.number)), "candidate": .string(answer.name.zh),
                    "award": .string(award.rawValue), "eligibleSoFar": .bool(answer.conditions.allSatisfy(\.isMet)),
                    "conditions": .array(
                        answer.conditions.map {
                            [
                                "gate": .string($0.gate.rawValue), "met": .bool($0.isMet),
                                "message": JSONValue($0.unmet?.spoken),
                            ]
                        }),
                ]))
    }
}

/// `shuxiang award withdraw`.
struct WithdrawNominationCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("withdraw", zh: "撤回提名，只在征集提名时。", en: "Take a nomination back, while they are taken in.")
    }

    @Argument(help: AwardHelp.cycle) var cycle: String
    @Argument(help: AwardHelp.candidate) var candidate: String
    @Option(help: AwardHelp.award) var award: AwardKind?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try NominateForAward(at: workplace.desk).withdraw(candidate, for: award, in: cycle)
        let done = LocalizedText(
            zh: "撤回了\(answer.name.zh)的提名（\(answer.nomination.award.name.zh)）。",
            en: "The nomination of \(answer.name.en) (\(answer.nomination.award.name.en)) is taken back.")
        try shared.answer(
            Answer(
                heading: shared.done(done).map(\.terminalSafe),
                json: ["withdrawn": .int(Int(answer.nomination.number))]))
    }
}

extension NominateForAward.Condition {
    /// The condition on its line: `✓ 年龄`, `✗ 阅读 3 次，至少要 12 次`.
    fileprivate var line: LocalizedText {
        guard let unmet else { return LocalizedText(zh: "  ✓ \(gate.name.zh)", en: "  ✓ \(gate.name.en)") }
        return LocalizedText(zh: "  ✗ \(unmet.zh)", en: "  ✗ \(unmet.en)")
    }
}
