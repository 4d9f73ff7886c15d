/// A sentence with holes, `Missing value for '{}'`, and how it is said elsewhere, `“{1}”缺少值。`.
struct PhrasePattern: Sendable {
    private let pieces: [String]
    private let translation: String

    /// Creates a pattern; the translation names the holes from left to right as `{1}`, `{2}`, ….
    init(_ pattern: String, _ translation: String) {
        pieces = pattern.split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
        self.translation = translation
    }

    /// The translation of a text that fits the pattern from its first to its last letter; nil where it does not fit.
    ///
    /// - Parameter filling: what becomes of the text in a hole.
    func translated(_ text: String, filling: (String) -> String = { $0 }) -> String? {
        guard let holes = holes(in: text)?.map(filling) else { return nil }
        let parts = translation.split(separator: "{", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(into: String(parts[0])) { sentence, part in
            let hole = (part.first?.wholeNumberValue ?? 0) - 1
            sentence += (holes.indices.contains(hole) ? holes[hole] : "") + part.dropFirst(2)
        }
    }

    private func holes(in text: String) -> [String]? {
        guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else { return nil }
        guard pieces.count > 1 else { return text == first ? [] : nil }
        var rest = text.dropFirst(first.count)
        var holes: [String] = []
        for piece in pieces.dropFirst().dropLast() {
            guard let found = rest.firstRange(of: piece) else { return nil }
            holes.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        guard rest.hasSuffix(last) else { return nil }
        return holes + [String(rest.dropLast(last.count))]
    }
}
