/// A look at the raw arguments before they are parsed, for the few options that decide how even a parsing error is told.
enum OptionScan {
    /// The value of a long option written `--name value` or `--name=value`, the last one where there are several; nothing
    /// after a lone `--` counts.
    static func value(of option: String, in arguments: some Sequence<String>) -> String? {
        var value: String?
        var isNext = false
        for argument in arguments {
            if argument == "--" { break }
            if isNext {
                value = argument
                isNext = false
            } else if argument == option {
                isNext = true
            } else if argument.hasPrefix(option + "=") {
                value = String(argument.dropFirst(option.count + 1))
            }
        }
        return value
    }

    /// Whether a flag is among the arguments.
    static func hasFlag(_ flag: String, in arguments: some Sequence<String>) -> Bool {
        arguments.prefix { $0 != "--" }.contains(flag)
    }

    /// The same arguments with the flags that every command has moved behind the command, where the parser looks for them:
    /// `--language en room list` means `room list --language en`.
    static func withLeadingFlagsBehind(_ arguments: [String]) -> [String] {
        var leading: [String] = []
        var rest = arguments[...]
        while let first = rest.first {
            if bareFlags.contains(first) || valuedFlags.contains(where: { first.hasPrefix($0 + "=") }) {
                leading.append(rest.removeFirst())
            } else if valuedFlags.contains(first), rest.count > 1 {
                leading += rest.prefix(2)
                rest.removeFirst(2)
            } else {
                break
            }
        }
        guard let end = rest.firstIndex(of: "--") else { return rest + leading }
        return rest[..<end] + leading + rest[end...]
    }

    private static let bareFlags = ["--dry-run", "--quiet", "--verbose"]
    private static let valuedFlags = ["--home", "--community", "--format", "--as", "--now", "--language"]
}
