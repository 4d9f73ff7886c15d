import ArgumentParser
import CivilTime

@testable import Commands

/// A small program with the shapes of ours: a noun with verbs, values of an enum, and the shared options.
struct SampleProgram: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "shuxiang", abstract: LocalizedText(zh: "社区文化日历。", en: "The community's calendar.").spoken,
            version: "9.9.9", subcommands: [SampleRoom.self, SampleBook.self])
    }
}

struct SampleRoom: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("room", zh: "场地。", en: "Rooms.", subcommands: [SampleClose.self])
    }
}

struct SampleClose: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("close", zh: "关闭场地。", en: "Close a room.") }
    @Argument(help: ArgumentHelp(zh: "场地的名称。", en: "The room's name.")) var room: String
}

struct SampleBook: ParsableCommand {
    enum Conflict: String, CaseIterable, ExpressibleByArgument { case refuse, skip, waitlist }

    static var configuration: CommandConfiguration {
        .spoken(
            "book", zh: "预订场地。", en: "Book a room.",
            details: LocalizedText(zh: "先检查每一场，再保存。", en: "Every occurrence is checked before anything is saved."))
    }

    @Argument(help: ArgumentHelp(zh: "活动的名称。", en: "The title.")) var title: String
    @Option(help: ArgumentHelp(zh: "在哪里。", en: "Where.")) var room: String
    @Option(help: ArgumentHelp(zh: "撞期时怎么办。", en: "What to do on a clash.")) var onConflict: Conflict = .refuse
    @Option(help: ArgumentHelp(zh: "多少人。", en: "How many people.")) var people: Int?
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions
}

/// What the sample program says to a command line, as the real one would.
func reply(
    to arguments: [String], _ language: Language, format: OutputFormat = .table, columns: Int = 80
) throws -> ErrorReport {
    try ProcessLanguage.$current.withValue(language) {
        do {
            var command = try SampleProgram.parseAsRoot(arguments)
            try command.run()
        } catch {
            let manner = ErrorReport.Manner(format: format, language: language, columns: columns)
            return ErrorReport(of: error, from: SampleProgram.self, manner: manner)
        }
        throw Unexpected.accepted(arguments)
    }
}

enum Unexpected: Error { case accepted([String]) }
