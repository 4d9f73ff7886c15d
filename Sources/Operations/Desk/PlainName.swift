import Foundation

/// Names and titles that every calendar and terminal can carry.
enum PlainName {
    /// The name without white space around it.
    ///
    /// - Throws: `OperationError.badName` where it is empty, over 200 characters, or has line breaks or control characters.
    static func check(_ name: String) throws(OperationError) -> String {
        let trimmed = name.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (1...200).contains(trimmed.count), !trimmed.unicodeScalars.contains(where: isUnprintable) else {
            throw .badName(excerpt(of: name))
        }
        return trimmed
    }

    /// The beginning of a refused name as a message can show it, without what made it unfit for a terminal.
    private static func excerpt(of name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { isUnprintable($0) ? "\u{FFFD}" : $0 }).prefix(40))
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
