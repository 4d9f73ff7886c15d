import CivilTime
import Operations

/// Why a command did not do its job, ready for the person and for the script.
struct CommandFailure: ExplainedError, Hashable {
    /// A word for programs, in kebab-case; it never changes, whatever the language.
    let code: String
    /// The exit code.
    let status: ExitStatus
    /// One sentence: what, which value, what to do next.
    let explanation: LocalizedText
    /// The names that may have been meant, nearest first.
    let candidates: [String]

    /// Creates a failure.
    init(code: String, status: ExitStatus, explanation: LocalizedText, candidates: [String] = []) {
        self.code = code
        self.status = status
        self.explanation = explanation
        self.candidates = candidates
    }

    /// Nothing has that name; the near names follow.
    static func notFound(_ explanation: LocalizedText, candidates: [String] = []) -> CommandFailure {
        CommandFailure(code: "not-found", status: .notFound, explanation: explanation, candidates: candidates)
    }

    /// The name fits several; they follow.
    static func ambiguous(_ explanation: LocalizedText, candidates: [String]) -> CommandFailure {
        CommandFailure(code: "ambiguous", status: .notFound, explanation: explanation, candidates: candidates)
    }

    /// A concurrent or later change stands in the way.
    static func conflict(_ explanation: LocalizedText) -> CommandFailure {
        CommandFailure(code: "conflict", status: .conflict, explanation: explanation)
    }

    /// The flags or arguments cannot be understood, or contradict each other.
    static func usage(_ explanation: LocalizedText) -> CommandFailure {
        CommandFailure(code: "usage", status: .usage, explanation: explanation)
    }

    /// It could not be decided: a file, a disk, a broken value.
    static func undecided(_ explanation: LocalizedText, code: String = "undecided") -> CommandFailure {
        CommandFailure(code: code, status: .undecided, explanation: explanation)
    }
}

extension CommandFailure {
    /// The failure that an error means to a script. This is the one place that knows which kind of error ends with which
    /// exit code.
    init(_ error: any ExplainedError) {
        if let failure = error as? CommandFailure {
            self = failure
        } else if error is ArgumentError {
            self = .usage(error.explanation)
        } else {
            let category = FailureCategory(of: error)
            self.init(
                code: category.rawValue, status: category.status, explanation: error.explanation,
                candidates: (error as? OperationError)?.candidates ?? (error as? LectureError)?.candidates ?? [])
        }
    }
}

extension FailureCategory {
    fileprivate var status: ExitStatus {
        switch self {
        case .usage: .usage
        case .notFound, .ambiguous: .notFound
        case .refused: .refused
        case .conflict: .conflict
        case .undecided: .undecided
        }
    }
}
