import ArgumentParser
import CivilTime

/// The verbs and nouns that may come first. The parser would complain about the flags behind an unknown one instead of it.
enum CommandNames {
    /// Checks that the first word is a command.
    ///
    /// - Throws: `CommandFailure` with the names that begin alike.
    static func check(_ arguments: [String]) throws(CommandFailure) {
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return }
        let commands = ShuxiangCommand.configuration.groupedSubcommands.flatMap { $0.subcommands }
        let names = commands.compactMap { $0.configuration.commandName }
        guard !names.contains(first) else { return }
        let alike = names.filter { $0.hasPrefix(first.prefix(2)) }
        throw CommandFailure(
            code: "usage", status: .usage,
            explanation: LocalizedText(
                zh: "没有“\(first)”这个命令；shuxiang --help 有一览。",
                en: "There is no command “\(first)”; shuxiang --help lists them."),
            candidates: alike)
    }

    /// Parses the arguments as the command whose name they begin with, and only as that: the parser takes most of its time to get to
    /// know commands nobody asked for. Whatever it does not take so is for the root command to explain.
    static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        var words = arguments[...]
        var commands = ShuxiangCommand.configuration.groupedSubcommands.flatMap { $0.subcommands }
        var meant: (any ParsableCommand.Type)?
        while let word = words.first, let next = commands.first(where: { $0.configuration.commandName == word }) {
            meant = next
            commands = next.configuration.subcommands
            words.removeFirst()
        }
        if commands.isEmpty, let command = try? meant?.parseAsRoot(Array(words)) { return command }
        return try ShuxiangCommand.parseAsRoot(arguments)
    }
}
