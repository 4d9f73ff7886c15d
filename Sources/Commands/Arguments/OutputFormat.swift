import ArgumentParser

/// In which form a command gives its answer.
enum OutputFormat: String, Sendable, Hashable, CaseIterable, ExpressibleByArgument {
    /// Aligned for a person.
    case table
    /// One JSON document.
    case json
    /// A header and rows for a spreadsheet.
    case csv

    /// The form asked for among the raw arguments, known even where they cannot be parsed; a table where none is.
    static func asked(in arguments: some Sequence<String>) -> OutputFormat {
        OptionScan.value(of: "--format", in: arguments).flatMap(OutputFormat.init(rawValue:)) ?? .table
    }
}
