import ArgumentParser
import CivilTime

/// `shuxiang reading …`: the reading room's log.
struct Readings: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "reading", zh: "阅读记录和书。", en: "The log of who read how long, and the books.",
            subcommands: [Books.self])
    }
}
