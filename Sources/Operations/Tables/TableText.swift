import CivilTime

/// How the cells of a table become text: as UTF-8, else as GB 18030.
struct TableText {
    /// The character set of a whole file.
    enum Encoding: Sendable, Hashable {
        case utf8, gb18030
    }

    /// Finds the character set of a file.
    ///
    /// A file that begins with a byte order mark is UTF-8, and so is one whose headings are: a damaged cell is then a bad cell,
    /// instead of turning every other into nonsense.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - hasMark: Whether it begins with the byte order mark of UTF-8.
    ///   - headings: The bytes of its first row.
    static func encoding(of bytes: [UInt8], hasMark: Bool, headings: [UInt8]) -> Encoding {
        if hasMark || isUTF8(bytes) { return .utf8 }
        return !headings.allSatisfy { $0 < 0x80 } && isUTF8(headings) ? .utf8 : .gb18030
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

    private let decoder: GB18030Decoder?

    /// Prepares to read text in a character set.
    init(_ encoding: Encoding) {
        decoder =
            switch encoding {
            case .utf8: nil
            case .gb18030: GB18030Decoder()
            }
        isUTF8 = encoding == .utf8
    }

    private let isUTF8: Bool

    /// The text of a cell; nil where the bytes are none.
    func text(_ bytes: [UInt8]) -> String? {
        isUTF8 ? String(validating: bytes, as: UTF8.self) : decoder?.text(bytes)
    }
}
