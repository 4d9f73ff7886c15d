import ArgumentParser
import CivilTime

/// The flags every command has.
///
/// A command takes them as `@OptionGroup(title: SharedOptions.title) var shared: SharedOptions`.
@dynamicMemberLookup
struct SharedOptions: ParsableArguments, EverywhereFlags {
    /// The heading above these flags on a help page.
    static var title: String { LocalizedText(zh: "通用选项", en: "Everywhere").spoken }

    @OptionGroup(title: SharedOptions.title) var everywhere: EverywhereOptions

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            zh: "由谁操作，记入日志；不写时取登录名。", en: "Who acts, for the journal; else the login name.",
            valueName: "name"))
    var actor: String?
}

/// The flags of a command in whose contract `--as` means something else: who acts is said with `--by`.
@dynamicMemberLookup
struct ByOptions: ParsableArguments, EverywhereFlags {
    @OptionGroup(title: SharedOptions.title) var everywhere: EverywhereOptions

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            zh: "由谁操作，记入日志；不写时取登录名。", en: "Who acts, for the journal; else the login name.",
            valueName: "name"))
    var actor: String?
}

/// What the flags of any command tell.
protocol EverywhereFlags {
    /// The flags that mean the same at every command.
    var everywhere: EverywhereOptions { get }
    /// Who acts; nil for the login name.
    var actor: String? { get }
}

extension EverywhereFlags {
    /// The flags that mean the same at every command, by their names.
    subscript<Value>(dynamicMember flag: KeyPath<EverywhereOptions, Value>) -> Value { everywhere[keyPath: flag] }
}
