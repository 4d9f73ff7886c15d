import CivilTime
import Operations

/// Small pieces of HTML for what is printed.
enum Markup {
    /// Text of our own, as it may stand between tags.
    static func text(_ words: String) -> String { PrintDocument.escaped(words) }

    /// Text that people typed, kept to its own direction of writing.
    static func typed(_ text: String) -> String { "<bdi>\(PrintDocument.escaped(text))</bdi>" }

    /// Names that people typed, one after another.
    static func typed(_ names: [String], in language: Language) -> String {
        names.map { typed($0) }.joined(separator: LocalizedText(zh: "、", en: ", ")[language])
    }

    /// An element with a class around HTML; nothing where there is nothing to put around.
    static func element(_ name: String, _ classes: String, _ html: String?) -> String {
        html.map { "<\(name) class=\"\(classes)\">\($0)</\(name)>" } ?? ""
    }
}
