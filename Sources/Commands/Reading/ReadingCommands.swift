import ArgumentParser
import CivilTime

/// `shuxiang reading …`: the reading room's log.
struct Readings: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "reading", zh: "阅读记录、书和读书小组。", en: "The log of who read how long, the books, and the reading groups.",
            subcommands: [
                StartReading.self, StopReading.self, ReadingNow.self, LogReadingCommand.self, ListReadingsCommand.self,
                CorrectReading.self, RemoveReading.self, ImportReadingsCommand.self, ReadingReportCommand.self,
                Books.self,
                ReadingGroups.self,
            ])
    }
}
