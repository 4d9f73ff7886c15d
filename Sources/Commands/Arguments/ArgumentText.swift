extension String {
    /// The text as people mean it when they type with a Chinese keyboard: full-width letters, digits and marks become
    /// their ASCII likes, letters lower case, blanks at both ends go.
    var asTyped: String {
        let half = unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x3000: Unicode.Scalar(0x20 as UInt8)
            case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
            default: scalar
            }
        }
        let text = String(String.UnicodeScalarView(half)).lowercased()
        return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// The text without the first of the given beginnings that it has; nil where it has none of them.
    func dropping(anyPrefix prefixes: some Sequence<String>) -> String? {
        prefixes.first { hasPrefix($0) }.map { String(dropFirst($0.count)) }
    }
}
