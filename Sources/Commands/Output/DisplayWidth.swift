/// How many columns of a terminal a text takes: a Han character two, a combining mark none, a Latin letter one.
///
/// Counted by grapheme, after Unicode Standard Annex #11: Wide and Fullwidth are two columns, Ambiguous (such as “ and …)
/// one, and whatever is drawn as an emoji two.
enum DisplayWidth {
    /// The columns of one user-perceived character: 0, 1 or 2.
    static func columns(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.value < 0x7F { return isDrawnAsEmoji(character) ? 2 : first.value < 0x20 ? 0 : 1 }
        if isInvisible(first) { return 0 }
        return isWide(first) || isDrawnAsEmoji(character) ? 2 : 1
    }

    /// The columns of a text that holds no line break.
    static func columns(of text: some StringProtocol) -> Int {
        text.reduce(into: 0) { $0 += columns(of: $1) }
    }

    /// Whether the scalar takes no column by itself: controls, marks that combine, and formatting such as joiners.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmojiPresentation || wideScripts.contains { $0.contains(scalar.value) }
    }

    /// Drawn in colour by default, or because a variation selector 16 asks for it (❤️, 1️⃣).
    private static func isDrawnAsEmoji(_ character: Character) -> Bool {
        character.unicodeScalars.dropFirst().contains { $0.value == 0xFE0F }
    }

    /// The scripts whose characters are Wide or Fullwidth in EastAsianWidth.txt of Unicode 15.1. The emoji among them
    /// are left to the standard library.
    private static let wideScripts: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
        0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD,
    ]
}

extension StringProtocol {
    /// The columns of a terminal that the text takes.
    var displayWidth: Int { DisplayWidth.columns(of: self) }
}
