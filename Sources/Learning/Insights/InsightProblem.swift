public import CivilTime

/// Why words cannot go on the pasteboard.
public enum InsightProblem: ExplainedError, Hashable {
    /// Nothing is left to read.
    case empty
    /// There are more characters than a card has room for.
    case tooLong(characters: Int)
    /// There are more lines than a card has room for.
    case tooManyLines(Int)

    /// One sentence: what is wrong, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .empty:
            LocalizedText(
                zh: "这条读书一得没有内容；请写下至少一个字。", en: "The insight says nothing; write at least one character.")
        case .tooLong(let characters):
            LocalizedText(
                zh: "这条读书一得有 \(characters) 个字，卡片上最多 \(InsightWords.mostCharacters) 个；请写得短一些，或分成两条。",
                en: "The insight has \(characters) characters, and a card has room for \(InsightWords.mostCharacters); "
                    + "shorten it, or make two of it.")
        case .tooManyLines(let lines):
            LocalizedText(
                zh: "这条读书一得有 \(lines) 行，卡片上最多 \(InsightWords.mostLines) 行；请合并几行。",
                en:
                    "The insight has \(lines) lines, and a card has room for \(InsightWords.mostLines); join some of them."
            )
        }
    }
}
