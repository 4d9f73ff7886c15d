/// On which side of its column a text stands.
enum Alignment: Sendable, Hashable {
    /// At the start, as words do.
    case leading
    /// At the end, as numbers do.
    case trailing
}

extension String {
    /// The text filled with blanks to the given number of columns; unchanged where it is that wide already.
    func padded(toColumns columns: Int, alignment: Alignment = .leading) -> String {
        let blanks = String(repeating: " ", count: Swift.max(0, columns - displayWidth))
        return switch alignment {
        case .leading: self + blanks
        case .trailing: blanks + self
        }
    }

    /// The text on one line and without power over the terminal: what comes from people may hold line breaks, escape
    /// sequences and marks that turn the writing direction. Each becomes a blank.
    var terminalSafe: String {
        guard unicodeScalars.contains(where: Self.isUnsafe) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { Self.isUnsafe($0) ? " " : $0 }))
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
