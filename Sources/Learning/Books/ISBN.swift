import CivilTime

/// An International Standard Book Number (书号), held as its thirteen digits (ISO 2108).
public struct ISBN: Sendable, Hashable, CustomStringConvertible {
    /// The thirteen digits, the last of them the check digit.
    public let description: String

    /// Reads a number of ten or thirteen digits, as it stands in a book or as a Chinese keyboard writes it: hyphens, blanks,
    /// full-width digits and a leading `ISBN` are tolerated. Ten digits become thirteen.
    ///
    /// - Throws: `LearningError.notAnISBN`, which says which digit is wrong.
    public init(_ text: String) throws(LearningError) {
        guard let digits = Self.digits(in: text) else { throw .notAnISBN(text, .otherCharacters) }
        do throws(ISBNProblem) {
            description = try Self.thirteen(digits).map(String.init).joined()
        } catch {
            throw .notAnISBN(text, error)
        }
    }

    /// Whether a text looks like an ISBN rather than like a title: ten or thirteen digits and nothing but what joins them.
    static func isLike(_ text: String) -> Bool { [10, 13].contains(digits(in: text)?.count) }

    /// The value of an X, which only the tenth digit of ten can be.
    private static let ten = 10

    /// The digits of the text, 10 for an X; nil where there is anything else.
    private static func digits(in text: String) -> [Int]? {
        let plain = text.unicodeScalars.filter { !joins($0) }.map(halfWidth)
        var digits: [Int] = []
        for scalar in withoutLabel(plain) {
            switch scalar {
            case "0"..."9": digits.append(Int(scalar.value - 48))
            case "x", "X": digits.append(ten)
            default: return nil
            }
        }
        return digits
    }

    /// Without the letters `ISBN`, which may come before, and a colon after them.
    private static func withoutLabel(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        let label = scalars.prefix(4).map { String($0).lowercased() }.joined()
        guard label == "isbn" else { return scalars[...] }
        let rest = scalars.dropFirst(4)
        return rest.first == ":" ? rest.dropFirst() : rest
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }

    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .dashPunctuation, .spaceSeparator: true
        default: scalar == "\u{2212}"
        }
    }

    private static func thirteen(_ digits: [Int]) throws(ISBNProblem) -> [Int] {
        guard digits.count == 10 || digits.count == 13 else { throw .length(digits.count) }
        guard digits.last != ten || digits.count == 10, !digits.dropLast().contains(ten) else {
            throw .otherCharacters
        }
        return digits.count == 10 ? try fromTen(digits) : try checked(digits)
    }

    private static func checked(_ digits: [Int]) throws(ISBNProblem) -> [Int] {
        guard digits.starts(with: [9, 7, 8]) || digits.starts(with: [9, 7, 9]) else { throw .prefix }
        let check = checkDigit(of: digits.dropLast())
        guard digits.last == check else { throw .checkDigit(expected: "\(check)") }
        return digits
    }

    private static func fromTen(_ digits: [Int]) throws(ISBNProblem) -> [Int] {
        let sum = digits.dropLast().enumerated().reduce(0) { $0 + (10 - $1.offset) * $1.element }
        let check = (11 - sum % 11) % 11
        guard digits.last == check else { throw .checkDigit(expected: check == ten ? "X" : "\(check)") }
        let twelve = [9, 7, 8] + digits.dropLast()
        return twelve + [checkDigit(of: twelve[...])]
    }

    private static func checkDigit(of twelve: ArraySlice<Int>) -> Int {
        let sum = twelve.enumerated().reduce(0) { $0 + ($1.offset.isMultiple(of: 2) ? 1 : 3) * $1.element }
        return (10 - sum % 10) % 10
    }
}
