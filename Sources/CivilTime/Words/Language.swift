/// A language the program speaks. Chinese comes first: it is the language of the people the program is for.
public enum Language: String, Sendable, Hashable, CaseIterable {
    /// Simplified Chinese (zh-Hans).
    case zh
    /// English.
    case en
}

/// One sentence or word as it reads in each language of the program.
///
/// Every text a user sees is one of these, so that no text can exist in one language only.
public struct LocalizedText: Sendable, Hashable {
    /// The text in Simplified Chinese.
    public let zh: String
    /// The text in English.
    public let en: String

    /// Creates a text from its two readings.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The reading in the given language.
    public subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }

    /// A sentence without its full stop, to stand inside another.
    public var clause: LocalizedText {
        LocalizedText(
            zh: zh.hasSuffix("。") ? String(zh.dropLast()) : zh, en: en.hasSuffix(".") ? String(en.dropLast()) : en)
    }
}

/// An error that explains itself in every language of the program: what is wrong, with which value, and what to do next.
public protocol ExplainedError: Error {
    /// One sentence for the person at the keyboard.
    var explanation: LocalizedText { get }
}
