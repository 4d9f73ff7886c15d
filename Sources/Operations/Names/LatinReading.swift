import Foundation

/// How names are read in Latin letters, for those who type them so: 李春花 is `lichunhua`, and `lch` by its initials.
///
/// Every character is asked for once, in one go for all names, because Foundation's transform takes its time. A `v` counts as
/// a `u`: those who have no `ü` on their keyboard write `lv` as well as `lu`.
struct LatinReading {
    private let syllables: [Character: String]

    /// Learns to read the given names.
    init(of names: some Sequence<String>) {
        var characters: Set<Character> = []
        for name in names { characters.formUnion(name) }
        let known = characters.filter { $0.isLetter || $0.isNumber }.map(String.init)
        let latin = known.joined(separator: "\n").applyingTransform(.toLatin, reverse: false) ?? ""
        let plain = Self.folded(latin).split(separator: "\n", omittingEmptySubsequences: false)
        guard plain.count == known.count else {
            syllables = [:]
            return
        }
        let pairs = zip(known, plain).compactMap { character, syllable in character.first.map { ($0, String(syllable)) }
        }
        syllables = Dictionary(pairs) { first, _ in first }
    }

    /// The words of a name: the syllable of each Chinese character, and other letters as they stand together.
    func words(of name: String) -> [String] {
        var words: [String] = []
        var isOpen = false
        for character in name {
            guard let letters = syllables[character], !letters.isEmpty else {
                isOpen = false
                continue
            }
            if isOpen, !character.isHan { words[words.count - 1] += letters } else { words.append(letters) }
            isOpen = !character.isHan
        }
        return words
    }

    /// Small letters without tones and accents, `v` as `u`.
    static func folded(_ latin: String) -> String {
        let plain = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
        return plain.lowercased().replacing("v", with: "u")
    }
}

extension Character {
    /// Whether it is a Chinese character, which is a syllable of its own.
    var isHan: Bool { unicodeScalars.first?.properties.isIdeographic ?? false }
}
