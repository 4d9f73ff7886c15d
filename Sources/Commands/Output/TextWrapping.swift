/// Breaks a line where a reader of Chinese or English would: between words, between Han characters, never before a
/// closing mark nor after an opening one.
enum TextWrapping {
    /// The line in as many lines as the columns need; each further line begins with the given number of blanks.
    ///
    /// Blanks inside a line keep their number, so that aligned rows stay aligned. A word wider than the columns stands
    /// alone and sticks out.
    static func lines(of line: String, columns: Int, hangingIndent: Int = 0) -> [String] {
        guard line.displayWidth > columns else { return [line] }
        let indent = String(repeating: " ", count: Swift.max(0, Swift.min(hangingIndent, columns / 2)))
        var lines: [String] = []
        var current = ""
        var width = 0
        for unit in units(of: line) {
            let unitWidth = unit.displayWidth
            if width + unitWidth > columns, !current.allSatisfy(\.isBlank), !unit.allSatisfy(\.isBlank) {
                lines.append(current.withoutTrailingBlanks)
                current = indent
                width = indent.utf8.count
            }
            current += unit
            width += unitWidth
        }
        return lines + [current.withoutTrailingBlanks]
    }

    /// The pieces that stay whole: runs of blanks, words, single Han characters with the marks that cling to them.
    private static func units(of line: String) -> [String] {
        var units: [String] = []
        var last: Character?
        for character in line {
            if let last, clings(character, to: last) {
                units[units.count - 1].append(character)
            } else {
                units.append(String(character))
            }
            last = character
        }
        return units
    }

    private static func clings(_ character: Character, to last: Character) -> Bool {
        if character.isBlank || last.isBlank { return character.isBlank && last.isBlank }
        if closing.contains(character) || opening.contains(last) { return true }
        return character.isNarrow && last.isNarrow && !opening.contains(character) && !closing.contains(last)
    }

    private static let closing = Set("，。；：？！、）】》”’…")
    private static let opening = Set("（【《“‘")
}

extension Character {
    fileprivate var isBlank: Bool { self == " " }
    fileprivate var isNarrow: Bool { DisplayWidth.columns(of: self) < 2 }
}

extension String {
    /// The text without the blanks at its end.
    var withoutTrailingBlanks: String {
        guard let end = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[...end])
    }
}
