public import CivilTime

/// What can be wrong with something that is to be noted of people's learning.
public enum LearningError: ExplainedError, Hashable {
    /// The text is no ISBN.
    case notAnISBN(String, ISBNProblem)
    /// A reading session is not logged as somebody would have it.
    case reading(ReadingRefusal)
    /// A step of an award cycle is not taken.
    case award(AwardRefusal)

    /// One sentence: what is wrong, with which value, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .notAnISBN(let text, let problem):
            LocalizedText(
                zh: "“\(text)”不是书号（ISBN）：\(problem.reason.zh)。", en: "“\(text)” is no ISBN: \(problem.reason.en).")
        case .reading(let refusal): refusal.explanation
        case .award(let refusal): refusal.explanation
        }
    }
}
