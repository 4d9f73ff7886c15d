import ArgumentParser
import CivilTime

/// What ArgumentParser has to say, in the language of the run.
enum ParserMessage: Sendable, Hashable {
    /// A help page, asked for: not yet broken into the lines of a terminal.
    case help(String)
    /// Another answer asked for, to be written as it is: the version, a completion script.
    case answer(String)
    /// The command line is wrong: the sentence alone, and the sentence with the usage below it.
    case wrongUsage(sentence: String, withUsage: String)
    /// A command has said everything itself and ends with this code.
    case ending(Int32)

    /// Asks the parser for its message; nil where the error is not the parser's.
    init?(of error: any Error, from root: any ParsableCommand.Type, language: Language) {
        if let code = error as? ExitCode {
            self = .ending(code.rawValue)
            return
        }
        switch root.exitCode(for: error) {
        case .success:
            let text = root.fullMessage(for: error, columns: HelpScreen.unbroken)
            self = HelpScreen.isOne(text) ? .help(HelpScreen.translated(text, language)) : .answer(text + "\n")
        case .validationFailure:
            self = .wrongUsage(
                sentence: Self.translated(root.message(for: error), language),
                withUsage: Self.translated(root.fullMessage(for: error, columns: HelpScreen.unbroken), language))
        default: return nil
        }
    }

    private static func translated(_ text: String, _ language: Language) -> String {
        switch language {
        case .en: text
        case .zh:
            text.split(separator: "\n", omittingEmptySubsequences: false).map { chinese(String($0)) }
                .joined(separator: "\n")
        }
    }

    private static func chinese(_ line: String) -> String {
        if let sentence = line.dropping(anyPrefix: ["Error: "]) { return "错误：" + chinese(sentence) }
        for pattern in ParserPhrases.errors + ParserPhrases.frame {
            if let sentence = pattern.translated(line, filling: HelpScreen.withChineseJoints) { return sentence }
        }
        return line
    }
}
