import CivilTime

/// A book as somebody names it at the desk: `活着`, `《活着》`, `《活着》 余华`, an ISBN, or `#12`, its number.
public enum BookMention: Sendable, Hashable {
    /// By its title, perhaps with who wrote it.
    case title(String, author: String?)
    /// By its ISBN.
    case isbn(ISBN)
    /// By its number in the community's file.
    case number(Book.ID)

    /// Reads what somebody wrote.
    ///
    /// - Throws: `LearningError.notAnISBN` where the text looks like an ISBN and is none.
    public init(_ text: String) throws(LearningError) {
        let text = Self.trimmed(text)
        if ISBN.isLike(text) {
            self = .isbn(try ISBN(text))
        } else if text.first == "#", let number = Int64(text.dropFirst()) {
            self = .number(Book.ID(number))
        } else {
            self = Self.title(text)
        }
    }

    /// A title without the marks around it, and an author who stands apart behind them. `《红楼梦》导读` is a title as it is.
    private static func title(_ text: String) -> BookMention {
        guard text.first == "《", let close = text.firstIndex(of: "》") else { return .title(text, author: nil) }
        let inner = trimmed(text[text.index(after: text.startIndex)..<close])
        let rest = text[text.index(after: close)...]
        guard !inner.isEmpty, !inner.contains("《") else { return .title(text, author: nil) }
        guard let separator = rest.first else { return .title(inner, author: nil) }
        guard separator.isWhitespace || separators.contains(separator) else { return .title(text, author: nil) }
        let author = trimmed(rest.drop { $0.isWhitespace || separators.contains($0) })
        return .title(inner, author: author.isEmpty ? nil : author)
    }

    private static let separators: Set<Character> = ["/", "／", ",", "，", "、", "·"]

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
