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
}
