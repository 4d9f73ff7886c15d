import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang award panel`.
struct AwardPanelCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "panel", zh: "组成评议组：单数，至少五人，一次写全。", en: "Seat the panel: odd, five at least, all at once.",
            details: LocalizedText(
                zh: "和候选人一户、同楼或同团队的成员，评到他时回避。",
                en: "A member of a candidate's household, building or troupe is recused there."))
    }

    @Argument(help: AwardHelp.cycle) var cycle: String

    @Argument(help: ArgumentHelp(zh: "成员。", en: "The members.", valueName: "person"))
    var people: [String]

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let (cycle, members) = try KeepAwardPanel(at: workplace.desk).seat(people, in: cycle)
        let names = members.map(\.name)
        let done = LocalizedText(
            zh: "“\(cycle.name)”的评议组：\(names.joined(separator: "、"))。",
            en: "The panel of “\(cycle.name)”: \(names.joined(separator: ", ")).")
        try shared.answer(
            Answer(
                heading: shared.done(done).map(\.terminalSafe),
                json: ["cycle": .string(cycle.name), "panel": JSONValue(names)]))
    }
}

/// `shuxiang award judge`.
struct JudgeCandidateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "judge", zh: "记下一位评议组成员给的分和理由。", en: "Take down what a member of the panel gives, and why.",
            details: LocalizedText(
                zh: "评议分加在积分上，最多几分由办法里的 panel-points 定；按能评的人数平均，没评的算 0 分，回避的不算。",
                en:
                    "A judgement adds to the score, up to panel-points of the rules: the sum by the number of members who "
                    + "may judge; who says nothing gives none, who is recused does not count."))
    }

    @Argument(help: AwardHelp.cycle) var cycle: String
    @Argument(help: AwardHelp.candidate) var candidate: String
    @Option(help: AwardHelp.award) var award: AwardKind?

    @Option(help: ArgumentHelp(zh: "哪位成员。", en: "Which member.", valueName: "member"))
    var by: String

    @Option(help: ArgumentHelp(zh: "给几分，如 3.5。", en: "How many points, such as 3.5.", valueName: "points"))
    var points: String

    @Option(help: ArgumentHelp(zh: "理由。", en: "Why.", valueName: "text"))
    var reason: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try KeepAwardPanel(at: workplace.desk).judge(
            candidate, for: award, by: by, points: points, reason: reason, in: cycle)
        let done = LocalizedText(
            zh: "\(answer.member.name)给\(answer.name.zh)评了 \(answer.points) 分。",
            en: "\(answer.member.name) gives \(answer.name.en) \(answer.points) points.")
        try shared.answer(
            Answer(
                heading: shared.done(done).map(\.terminalSafe),
                json: [
                    "nomination": .int(Int(answer.nomination.number)), "member": .string(answer.member.name),
                    "points": .points(answer.points),
                ]))
    }
}
