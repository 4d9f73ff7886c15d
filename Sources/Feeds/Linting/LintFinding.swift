public import CivilTime

/// Something in a calendar file that would trouble a program which reads it.
public struct LintFinding: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Every program known copes, some better without it.
        case note
        /// Some program shows something other than is meant.
        case warning
        /// Some program refuses the file or loses a part of it.
        case error

        /// Orders notes before warnings before errors.
        public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// The line of the file, counted from 1.
    public let line: Int
    /// The rule that found it, in kebab-case; it never changes.
    public let rule: String
    /// How bad it is.
    public let severity: Severity
    /// The programs that are known to be troubled.
    public let clients: [CalendarClient]
    /// One sentence: what is wrong, and what to write instead.
    public let message: LocalizedText
}
