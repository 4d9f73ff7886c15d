import ArgumentParser
import CivilTime

/// `shuxiang lecture …`: the weekly half-hour reading lecture.
struct Lectures: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "lecture", zh: "社区半小时读书讲座。", en: "The weekly half-hour reading lecture.",
            subcommands: [
                PlanLecturesCommand.self, ListLecturesCommand.self, OfferLectureCommand.self, LectureOffersCommand.self,
                WithdrawOfferCommand.self, AssignLectureCommand.self, FillRotaCommand.self, SwapLecturesCommand.self,
                DropLectureCommand.self, LectureSpeakersCommand.self, LectureSubstitutesCommand.self,
                RemindLecturesCommand.self, AttendLectureCommand.self,
            ])
    }
}
