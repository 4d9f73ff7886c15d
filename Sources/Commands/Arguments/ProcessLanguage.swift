import ArgumentParser
import CivilTime

/// The language this run of the program speaks, decided once, before anything is parsed: help pages need it too.
///
/// The parser reads help texts without handing anything in, so the language is bound around the whole run:
/// `ProcessLanguage.$current.withValue(.en) { … }`. Whatever depends on it must be computed when asked for
/// (`static var configuration: CommandConfiguration { … }`), never stored in a `static let`.
enum ProcessLanguage {
    /// The language of the run around this line.
    @TaskLocal static var current = Language.zh

    /// Decides by what was said last and nearest: `--language` among the arguments, else the community's own, else what
    /// `LC_ALL`, `LC_MESSAGES` or `LANG` say, else Chinese.
    ///
    /// - Parameter community: asked only where the arguments are silent; nil where there is no community yet.
    static func decide(
        arguments: some Sequence<String>, environment: [String: String], community: () -> Language?
    ) -> Language {
        OptionScan.value(of: "--language", in: arguments).flatMap(Language.init(rawValue:))
            ?? community() ?? language(of: environment) ?? .zh
    }

    /// The language of the locale; the first variable that is set decides, as POSIX has it.
    private static func language(of environment: [String: String]) -> Language? {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let locale else { return nil }
        return Language.allCases.first { locale.lowercased().hasPrefix($0.rawValue) }
    }
}

extension LocalizedText {
    /// The reading in the language of this run.
    var spoken: String { self[ProcessLanguage.current] }
}

extension ArgumentHelp {
    /// Help in the language of this run.
    init(zh: String, en: String, valueName: String? = nil) {
        self.init(LocalizedText(zh: zh, en: en).spoken, valueName: valueName)
    }
}

extension CommandConfiguration {
    /// A command that explains itself in the language of this run. Make it a computed property.
    static func spoken(
        _ name: String, zh: String, en: String, details: LocalizedText? = nil,
        subcommands: [any ParsableCommand.Type] = []
    ) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, abstract: LocalizedText(zh: zh, en: en).spoken, discussion: details?.spoken ?? "",
            subcommands: subcommands)
    }
}
