import ArgumentParser
import CivilTime

/// What the program says about an error, and the code it ends with: the one place where errors become output.
///
/// A person reads one sentence on the standard error. A script that asked for JSON finds the error on the standard output.
/// Requests for help and for the version come as errors from the parser too; they are answered on the standard output.
struct ErrorReport: Sendable, Hashable {
    /// What goes to the standard output.
    private(set) var output = ""
    /// What goes to the standard error.
    private(set) var complaint = ""
    /// The exit code of the process.
    let exitCode: Int32

    /// How the report is to be written.
    struct Manner: Sendable, Hashable {
        /// The form that was asked for.
        var format = OutputFormat.table
        /// The language of the sentence.
        var language: Language
        /// The width of help screens.
        var columns = 80
        /// Whether the inner words of an unforeseen error are shown as well.
        var showsDetails = false

        /// Creates a manner.
        init(
            format: OutputFormat = .table, language: Language, columns: Int = 80, showsDetails: Bool = false
        ) {
            self.format = format
            self.language = language
            self.columns = columns
            self.showsDetails = showsDetails
        }
    }

    /// Reports an error that a command threw, or that the parser threw at the root command.
    init(of error: any Error, from root: any ParsableCommand.Type, manner: Manner) {
        if let error = error as? any ExplainedError {
            self.init(CommandFailure(error), manner: manner)
        } else if error is CancellationError {
            self.init(.undecided(Self.interrupted, code: "interrupted"), manner: manner)
        } else if let message = ParserMessage(of: error, from: root, language: manner.language) {
            self.init(message, manner: manner)
        } else {
            self.init(.undecided(Self.unforeseen), manner: manner, details: String(reflecting: error))
        }
    }

    private init(_ failure: CommandFailure, manner: Manner, details: String? = nil) {
        exitCode = failure.status.rawValue
        let sentence = failure.explanation[manner.language]
        switch manner.format {
        case .json:
            output = Self.document(code: failure.code, message: sentence, candidates: failure.candidates)
        case .table, .csv:
            complaint = Self.text(sentence, candidates: failure.candidates, language: manner.language)
        }
        if let details, manner.showsDetails { complaint += details + "\n" }
    }

    private init(_ message: ParserMessage, manner: Manner) {
        switch message {
        case .help(let screen):
            exitCode = ExitStatus.done.rawValue
            output = HelpScreen.wrapped(screen, columns: manner.columns)
        case .answer(let text):
            exitCode = ExitStatus.done.rawValue
            output = text
        case .ending(let code):
            exitCode = code
        case .wrongUsage(let sentence, let help):
            exitCode = ExitStatus.usage.rawValue
            switch manner.format {
            case .json: output = Self.document(code: "usage", message: sentence, candidates: [])
            case .table, .csv: complaint = HelpScreen.wrapped(help, columns: manner.columns)
            }
        }
    }

    /// Writes the report where it belongs.
    func deliver() {
        if !output.isEmpty { Outlet.say(output) }
        if !complaint.isEmpty { Outlet.complain(complaint) }
    }
}

extension ErrorReport {
    private static let interrupted = LocalizedText(
        zh: "中途停下了，没有做完；已经保存的内容不受影响，可以再运行一次。",
        en: "It was stopped before it was done; what had been saved is safe, and it can be run again.")

    private static let unforeseen = LocalizedText(
        zh: "遇到了没有预料到的问题，没能完成；请加上 --verbose 再试一次，并把显示的内容告诉维护者。",
        en: "Something unforeseen went wrong; try again with --verbose and tell the maintainers what it shows.")

    private static func text(_ sentence: String, candidates: [String], language: Language) -> String {
        guard !candidates.isEmpty else { return sentence + "\n" }
        let heading = LocalizedText(zh: "是不是指：", en: "Did you mean:")[language]
        return ([sentence, heading] + candidates.map { "  \($0.terminalSafe)" }).map { $0 + "\n" }.joined()
    }

    private static func document(code: String, message: String, candidates: [String]) -> String {
        let document: JSONValue = [
            "error": ["code": .string(code), "message": .string(message), "candidates": JSONValue(candidates)]
        ]
        // Only numbers can fail to be written, and this document has none.
        return (try? document.document()) ?? ""
    }
}
