import ArgumentParser
import CivilTime

/// `shuxiang award …`: the four-good awards.
struct Awards: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "award", zh: "“四好”学习奖：规则、积分、评选。", en: "The four-good awards: the rules, the scores, the cycles.",
            subcommands: [
                OpenAwardCommand.self, AwardDatesCommand.self, ListAwardsCommand.self, ShowAwardCommand.self,
                NominateCommand.self, WithdrawNominationCommand.self, ScoreAwardCommand.self, AwardPanelCommand.self,
                JudgeCandidateCommand.self, PubliciseAwardCommand.self, AwardNoticeCommand.self, ObjectCommand.self,
                AnswerObjectionCommand.self, DecideAwardCommand.self, AwardCertificateCommand.self,
                AwardChangesCommand.self, ArchiveAwardCommand.self,
                AwardPolicies.self,
                AwardStandings.self,
                ExplainAward.self,
                EndorseCommand.self,
            ])
    }
}
