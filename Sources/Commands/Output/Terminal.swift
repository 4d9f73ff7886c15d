import Foundation

/// How text may look where it is read: with colour on a terminal that wants it, else plain.
enum TerminalStyle: Sendable, Hashable {
    case plain
    case coloured

    /// Colour only on a terminal, and neither where `NO_COLOR` is set (no-color.org) nor where `TERM` is missing or `dumb`.
    init(isTerminal: Bool, environment: [String: String]) {
        let refused = !(environment["NO_COLOR"] ?? "").isEmpty
        let term = environment["TERM"] ?? "dumb"
        self = isTerminal && !refused && term != "dumb" ? .coloured : .plain
    }

    /// The text in the given tone.
    func paint(_ text: String, _ tone: Tone) -> String {
        switch self {
        case .plain: text
        case .coloured: tone.code.map { "\u{1B}[\($0)m\(text)\u{1B}[0m" } ?? text
        }
    }
}

/// What a piece of text is meant to do to the eye.
enum Tone: Sendable, Hashable {
    /// As everything else.
    case plain
    /// The names of columns.
    case heading
    /// What no longer counts, such as a cancelled date.
    case muted
    /// What went well.
    case good
    /// What should be looked at.
    case warning
    /// What was refused.
    case bad

    /// The ANSI code (ECMA-48 SGR); nil for plain text.
    fileprivate var code: String? {
        switch self {
        case .plain: nil
        case .heading: "1"
        case .muted: "2"
        case .good: "32"
        case .warning: "33"
        case .bad: "31"
        }
    }
}

/// The program's own standard output, as far as it is a terminal.
enum Terminal {
    /// Whether a person reads the standard output directly.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The style for the standard output of this process.
    static var style: TerminalStyle {
        TerminalStyle(isTerminal: isTerminal, environment: ProcessInfo.processInfo.environment)
    }

    /// The width of the terminal in columns; 80 where there is none to ask.
    static var columns: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
