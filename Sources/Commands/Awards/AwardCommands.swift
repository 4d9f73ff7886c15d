import ArgumentParser
import CivilTime

/// `shuxiang award …`: the four-good awards.
struct Awards: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "award", zh: "“四好”学习奖：规则、积分、评选。", en: "The four-good awards: the rules, the scores, the cycles.",
            subcommands: [
                AwardPolicies.self,
                AwardStandings.self,
                ExplainAward.self,
                EndorseCommand.self,
            ])
    }
}
