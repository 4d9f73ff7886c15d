import ArgumentParser
import CivilTime

/// The command line: `shuxiang NOUN VERB` for keeping things, plain verbs for the daily jobs.
struct ShuxiangCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "shuxiang",
            abstract: LocalizedText(
                zh: "书香：社区文化活动的日历。订场地、排团队、发布日历，从不重复预订。",
                en: "Shuxiang: one calendar for a community's cultural life. It never double-books."
            ).spoken,
            version: Self.version,
            groupedSubcommands: [
                CommandGroup(
                    name: LocalizedText(zh: "天天用", en: "Daily jobs").spoken,
                    subcommands: [
                        Book.self, Suggest.self, Explain.self, Show.self, ShowAgenda.self, Change.self, Cancel.self,
                        Restore.self, Extend.self, Free.self, CheckInCommand.self, NoShowCommand.self,
                    ]),
                CommandGroup(
                    name: LocalizedText(zh: "待办", en: "Waiting for somebody").spoken,
                    subcommands: [
                        PendingCommand.self, Approve.self, Decline.self, Counter.self, Waitlist.self, Skipped.self,
                    ]),
                CommandGroup(
                    name: LocalizedText(zh: "管理", en: "Keeping things").spoken,
                    subcommands: [
                        Init.self, Policies.self, Rooms.self, EquipmentCommands.self, Troupes.self, People.self,
                        Buildings.self, Households.self,
                        Lectures.self, Readings.self, Insights.self, Services.self, Awards.self, Calendars.self,
                        Suspensions.self,
                    ]),
                CommandGroup(
                    name: LocalizedText(zh: "发布", en: "Publishing").spoken,
                    subcommands: [Feeds.self, Publish.self, Serve.self, PrintCommands.self]),
                CommandGroup(
                    name: LocalizedText(zh: "保管", en: "Safekeeping").spoken,
                    subcommands: [
                        HistoryCommand.self, UndoCommand.self, CheckCommand.self, BackupCommand.self,
                        RestoreBackupCommand.self,
                    ]),
                CommandGroup(
                    name: LocalizedText(zh: "入门", en: "Getting to know it").spoken, subcommands: [Demo.self]),
            ])
    }

    /// The version of the program (semver.org).
    static let version = "0.1.0"
}
