/// What somebody writes for the pasteboard (读书一得), in a form that every card, page and calendar can carry.
///
/// Lines stay lines; blanks at their ends, empty lines beyond one, control characters and marks that turn the direction of
/// writing are taken out. The same words again give the same text.
public struct InsightWords: Sendable, Hashable {
    /// The words: 1 to 280 characters on at most ten lines, which `\n` separates.
    public let text: String

    /// The most characters a card has room for.
    public static let mostCharacters = 280
    /// The most lines a card has room for.
    public static let mostLines = 10

    /// Reads what somebody wrote.
    ///
    /// - Throws: `InsightProblem` where nothing is left to read, or more than a card has room for.
    public init(_ written: String) throws(InsightProblem) {
        let lines = Self.lines(of: written)
        let text = lines.joined(separator: "\n")
        guard text.unicodeScalars.contains(where: Self.isVisible) else { throw .empty }
        let characters = Self.length(of: text)
        guard characters <= Self.mostCharacters else { throw .tooLong(characters: characters) }
        guard lines.count <= Self.mostLines else { throw .tooManyLines(lines.count) }
        self.text = text
    }

    /// Takes words over that were read before and kept.
    public init(kept text: String) { self.text = text }

    /// The characters that people count. One that carries more marks than any script needs counts as several.
    private static func length(of text: String) -> Int { max(text.count, (text.unicodeScalars.count + 3) / 4) }

    private static func lines(of written: String) -> [String] {
        let lines = unicodeLines(of: written).map { trimmed(String($0)) }
        let gathered = lines.reduce(into: [String]()) { kept, line in
            if !line.isEmpty || kept.last?.isEmpty == false { kept.append(line) }
        }
        return gathered.last?.isEmpty == true ? gathered.dropLast() : gathered
    }

    /// The lines as Unicode ends them, without what no line can carry. A tab and other controls become a blank.
    private static func unicodeLines(of written: String) -> [String.UnicodeScalarView] {
        var lines = [String.UnicodeScalarView()]
        var isAfterReturn = false
        for scalar in written.unicodeScalars {
            defer { isAfterReturn = scalar == "\r" }
            if endsLine(scalar) {
                if !(scalar == "\n" && isAfterReturn) { lines.append(String.UnicodeScalarView()) }
            } else if !turnsDirection(scalar) {
                let isControl = scalar.properties.generalCategory == .control
                lines[lines.count - 1].append(isControl ? " " : scalar)
            }
        }
        return lines
    }

    private static func trimmed(_ line: String) -> String {
        String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// U+061C, U+200E, U+200F, U+202A–202E and U+2066–2069: marks, embeddings, overrides and isolates.
    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.properties.isWhitespace, !scalar.properties.isDefaultIgnorableCodePoint else { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .spacingMark: false
        default: true
        }
    }
}
