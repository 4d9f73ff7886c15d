import ArgumentParser

extension CommandNames {
    /// Which command a typed one was, without anything that was said to it: `reading log` of `reading log 李春花 --minutes 40`.
    static func verbs(of command: String) -> String {
        let words = command.split(separator: " ").map(String.init)
        var commands = ShuxiangCommand.configuration.groupedSubcommands.flatMap { $0.subcommands }
        guard
            let start = words.firstIndex(where: { word in commands.contains { $0.configuration.commandName == word } })
        else { return "…" }
        var verbs: [String] = []
        for word in words[start...] {
            guard let next = commands.first(where: { $0.configuration.commandName == word }) else { break }
            verbs.append(word)
            commands = next.configuration.subcommands
        }
        return verbs.joined(separator: " ")
    }
}
