import Foundation

/// Finds the names of one person in texts that people wrote, and puts other words in their place.
///
/// A longer name of somebody else that begins or ends alike is left alone (王秀 in 王秀兰), and so is a word in which a name in Latin
/// letters is hidden (Li in Library). A name of one character counts only where it stands alone.
struct NameInText: Sendable {
    private let names: [String]
    /// Longer names of other people.
    private let others: [String]

    /// - Parameters:
    ///   - names: What the person is and was called.
    ///   - others: What everybody else is called. A name that somebody else has too is not looked for: nobody can tell who is meant.
    init(_ names: Set<String>, besides others: Set<String>) {
        self.names = names.subtracting(others).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
        self.others = others.filter { other in names.contains { other.count > $0.count && other.contains($0) } }
    }

    /// Patterns for SQLite's LIKE that fit every text in which a name may be.
    var patterns: [String] {
        names.map { name in
            "%" + name.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
        }
    }

    /// Whether a text speaks of the person.
    func isIn(_ text: String) -> Bool { replaced(in: text, by: "") != nil }

    /// The text with other words in the place of the name; nil where the name is not in it.
    func replaced(in text: String, by words: String) -> String? {
        var result = text
        for name in names { result = Self.replaced(name, in: result, by: words, except: others) }
        return result == text ? nil : result
    }

    private static func replaced(
        _ name: String, in text: String, by words: String, except others: [String]
    ) -> String {
        guard name.count > 1 else { return text == name ? words : text }
        var result = ""
        var rest = text.startIndex
        while let range = text.range(of: name, options: .caseInsensitive, range: rest..<text.endIndex) {
            let isMeant = stands(range, in: text) && !others.contains { hides($0, range, in: text) }
            result += text[rest..<range.lowerBound] + (isMeant ? words : String(text[range]))
            rest = range.upperBound
        }
        return result + text[rest...]
    }

    /// Whether a name in Latin letters is a word of its own.
    private static func stands(_ range: Range<String.Index>, in text: String) -> Bool {
        let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
        let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
        return !isLatin(text[range].first, before) && !isLatin(text[range].last, after)
    }

    private static func isLatin(_ one: Character?, _ other: Character) -> Bool {
        guard let one else { return false }
        return [one, other].allSatisfy { $0.isLetter && $0.unicodeScalars.allSatisfy { $0.value < 0x250 } }
    }

    /// Whether a longer name lies around the place.
    private static func hides(_ longer: String, _ range: Range<String.Index>, in text: String) -> Bool {
        var rest = text.startIndex
        while let found = text.range(of: longer, range: rest..<text.endIndex) {
            if found.lowerBound <= range.lowerBound, range.upperBound <= found.upperBound { return true }
            rest = text.index(after: found.lowerBound)
        }
        return false
    }
}
