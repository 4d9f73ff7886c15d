import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang award object`.
struct ObjectCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("object", zh: "公示期内登记一条异议。", en: "Take an objection in while the result hangs out.")
    }

    @Argument(help: AwardHelp.cycle) var cycle: String
    @Argument(help: AwardHelp.candidate) var candidate: String
    @Option(help: AwardHelp.award) var award: AwardKind?

    @Option(help: ArgumentHelp(zh: "谁提的。", en: "Who objects.", valueName: "person"))
    var by: String

    @Option(help: ArgumentHelp(zh: "理由。", en: "Why.", valueName: "text"))
    var reason: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try HearObjections(at: workplace.desk).object(
            to: candidate, for: award, by: by, reason: reason, in: cycle)
        let number = answer.objection.number
        let done = LocalizedText(
            zh: "登记了对\(answer.candidate.zh)的异议 #\(number)；核实后请用 shuxiang award answer \(number) 答复。",
            en: "Objection #\(number) to \(answer.candidate.en) is taken in; look into it and answer it with "
                + "shuxiang award answer \(number).")
        try shared.answer(
            Answer(
                heading: shared.done(done).map(\.terminalSafe),
                json: ["objection": .objection(answer.objection, candidate: answer.candidate, in: workplace.zone)]))
    }
}

/// `shuxiang award answer`.
struct AnswerObjectionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "answer", zh: "答复一条异议；成立的，候选人退出这一届。",
            en: "Answer an objection; where it is upheld, the candidate is out of this cycle.",
            details: LocalizedText(
                zh: "空出来的名额不自动递补；要让下一名递补，请再用 award publicise 公示一次。",
                en: "The place stays empty; for the next to take it, hang the result out anew with award publicise."))
    }

    @Argument(help: ArgumentHelp(zh: "异议的编号。", en: "The number of the objection.", valueName: "number"))
    var number: String

    @Option(help: ArgumentHelp(zh: "成立（upheld）还是不成立（dismissed）。", en: "Whether it is right."))
    var outcome: AwardObjection.Outcome

    @Option(help: ArgumentHelp(zh: "怎么答复的。", en: "What is said to whoever objected.", valueName: "text"))
    var answer: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try HearObjections(at: workplace.desk).answer(number, outcome: outcome, words: answer)
        let heard = LocalizedText(
            zh: "异议 #\(answer.objection.number) \(outcome.name.zh)",
            en: "Objection #\(answer.objection.number) is \(outcome.name.en)")
        let done =
            outcome == .upheld
            ? LocalizedText(
                zh:
                    "\(heard.zh)，\(answer.candidate.zh)退出；要让下一名递补，请用 shuxiang award publicise \(answer.cycle.name) 再公示一次。",
                en: "\(heard.en), \(answer.candidate.en) is out; for the next to take the place, use "
                    + "shuxiang award publicise \(answer.cycle.name) again.")
            : LocalizedText(
                zh: "\(heard.zh)，\(answer.candidate.zh)仍在名单上。", en: "\(heard.en), \(answer.candidate.en) stays.")
        try shared.answer(
            Answer(
                heading: shared.done(done).map(\.terminalSafe),
                json: ["objection": .objection(answer.objection, candidate: answer.candidate, in: workplace.zone)]))
    }
}

extension JSONValue {
    /// An objection, for those who keep the file.
    static func objection(_ objection: AwardObjection, candidate: LocalizedText, in zone: Zone) -> JSONValue {
        [
            "id": .int(Int(objection.number)), "nomination": .int(Int(objection.nomination)),
            "candidate": .string(candidate.zh), "reason": .string(objection.reason),
            "received": .instant(objection.received, in: zone),
            "outcome": JSONValue(objection.answer?.outcome.rawValue), "answer": JSONValue(objection.answer?.words),
        ]
    }
}
