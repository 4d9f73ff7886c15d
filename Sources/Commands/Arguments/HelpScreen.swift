import CivilTime

/// A help page of ArgumentParser, said in Chinese where that is spoken, and broken into lines by display width.
///
/// The parser counts characters and breaks at blanks, of which Chinese has none. So it is asked for a page that is never
/// broken, and the breaking is done here.
enum HelpScreen {
    /// A width at which the parser breaks no line.
    static let unbroken = 100_000

    /// Whether an answer of the parser is a help page, and not a version or a completion script.
    static func isOne(_ text: String) -> Bool { text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ") }

    /// The page in the given language.
    static func translated(_ page: String, _ language: Language) -> String {
        switch language {
        case .en: page
        case .zh: lines(of: page).map(chinese).joined(separator: "\n")
        }
    }

    /// The page in lines of at most the given columns, ending with a line break. Rows hang below their own words.
    static func wrapped(_ page: String, columns: Int) -> String {
        lines(of: page.withoutTrailingLineBreaks)
            .flatMap { TextWrapping.lines(of: $0, columns: columns, hangingIndent: hangingIndent(of: $0)) }
            .map { $0 + "\n" }.joined()
    }

    /// What stands in a hole of a pattern, with the parser's own joints and placeholders in Chinese.
    static func withChineseJoints(_ text: String) -> String {
        ParserPhrases.joints.reduce(text) { text, joint in
            text.replacing(joint.0, with: joint.1)
        }
    }

    private static func lines(of page: String) -> [String] {
        page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func chinese(_ line: String) -> String {
        for pattern in ParserPhrases.help {
            if let sentence = pattern.translated(line, filling: withChineseJoints) { return sentence }
        }
        if line.hasSuffix(":"), !line.hasPrefix(" ") { return line.dropLast() + "：" }
        for pattern in ParserPhrases.rowEnds {
            if let row = pattern.translated(line) { return row.replacing("。 （", with: "。（") }
        }
        return line
    }

    /// The column at which ArgumentParser begins the words of a row.
    private static let rowColumn = 26

    private static func hangingIndent(of line: String) -> Int {
        let blanks = line.prefix { $0 == " " }.count
        switch blanks {
        case 0: return 0
        case 2: return line.dropFirst(blanks).contains("  ") ? rowColumn : blanks + 2
        default: return blanks
        }
    }
}

extension String {
    fileprivate var withoutTrailingLineBreaks: String {
        guard let end = lastIndex(where: { $0 != "\n" }) else { return "" }
        return String(self[...end])
    }
}
