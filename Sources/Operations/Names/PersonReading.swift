import Scheduling

/// How the names of people are read, so that they are found by pinyin.
struct PersonReading {
    private let latin: LatinReading

    /// Learns to read the names of people.
    init(of people: some Sequence<Person>) { latin = LatinReading(of: people.map(\.name)) }

    /// What may be typed for a person: each reading in full, and its initials.
    func keys(of person: Person) -> [String] {
        readings(of: person).flatMap { words in [words.joined(), String(words.compactMap(\.first))] }
    }

    /// The words of every reading of a person's name. What is on file for the person goes before what is known of the family name,
    /// and that before what its characters are usually read like.
    private func readings(of person: Person) -> [[String]] {
        let usual = latin.words(of: person.name)
        let length = FamilyName.length(in: person.name)
        if let own = person.familyReading {
            let family = Self.words(of: own, usual: Array(usual.prefix(length)))
            return [family + usual.dropFirst(length)]
        }
        guard let known = FamilyName.readings(in: person.name) else { return [usual] }
        return known.map { $0 + usual.dropFirst(length) }
    }

    /// The words of a reading on file. One of two characters that was written in one, such as `yuchi`, is taken apart where the
    /// usual reading of the second character ends it.
    private static func words(of reading: String, usual: [String]) -> [String] {
        let words = LatinReading.folded(reading).split(separator: " ").map(String.init)
        guard words.count == 1, usual.count == 2, words[0].count > usual[1].count, words[0].hasSuffix(usual[1])
        else { return words }
        return [String(words[0].dropLast(usual[1].count)), usual[1]]
    }
}

extension PersonReading {
    /// The places of the people whose names the Latin letters read, else of those whose readings begin so; none where the text
    /// has anything but Latin letters.
    func places(read text: String, among people: [Person]) -> [Int] {
        let wanted = LatinReading.folded(text).filter { !$0.isWhitespace && $0 != "'" && $0 != "’" }
        guard !wanted.isEmpty, wanted.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        else { return [] }
        let keys = people.map { self.keys(of: $0) }
        let exact = keys.indices.filter { keys[$0].contains(wanted) }
        return exact.isEmpty ? keys.indices.filter { keys[$0].contains { $0.hasPrefix(wanted) } } : exact
    }
}
