import Foundation

/// Names and titles that every calendar and terminal can carry.
enum PlainName {
    /// The name without white space around it, and without marks that turn the direction of writing: they would turn a whole line of
    /// the terminal.
    ///
    /// - Throws: `OperationError.badName` where it is empty, over 200 characters, or has line breaks or control characters.
    static func check(_ name: String) throws(OperationError) -> String {
        let straight = String(String.UnicodeScalarView(name.unicodeScalars.filter { !turnsDirection($0) }))
        let trimmed = straight.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (1...200).contains(trimmed.count), !trimmed.unicodeScalars.contains(where: isUnprintable) else {
            throw .badName(excerpt(of: name))
        }
        return trimmed
    }

    /// The beginning of a refused name as a message can show it, without what made it unfit for a terminal.
    private static func excerpt(of name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { isUnprintable($0) ? "\u{FFFD}" : $0 }).prefix(40))
    }

    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
