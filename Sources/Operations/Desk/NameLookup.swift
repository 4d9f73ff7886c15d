import Scheduling

/// Finds things by what people call them: the whole name or slug, or a beginning that only one of them has; where neither
/// fits, by how a name is read in Latin letters, for things that have a reading.
struct NameLookup<Thing> {
    private let noun: OperationError.Noun
    private let entries: [Entry]
    private let label: (Thing) -> String
    private let readings: Readings?

    private typealias Entry = (names: [String], thing: Thing)

    /// Finds the things that a text reads, by their places; it is asked only where no name begins so.
    typealias Readings = (_ text: String, _ things: [Thing]) -> [Int]

    /// Prepares to look among the things.
    ///
    /// - Parameters:
    ///   - noun: What kind of thing they are, for the answer when none or several fit.
    ///   - things: Where to look.
    ///   - names: What a thing may be called: its number, slug, name.
    ///   - label: How a thing is shown in a list of candidates.
    ///   - readings: Finds things by how their names are read.
    init(
        _ noun: OperationError.Noun, among things: [Thing], names: (Thing) -> [String],
        label: @escaping (Thing) -> String, readings: Readings? = nil
    ) {
        self.noun = noun
        self.label = label
        self.readings = readings
        entries = things.map { (names($0).map(Self.folded), $0) }
    }

    /// The thing of that name.
    ///
    /// - Throws: `OperationError.notFound` with near names, `OperationError.ambiguous` with the candidates.
    func find(_ text: String) throws(OperationError) -> Thing {
        let things = try candidates(text)
        guard things.count == 1 else { throw ambiguity(of: text) }
        return things[0]
    }

    /// The things that the name fits, at least one: those of just that name, else those whose names begin so.
    ///
    /// - Throws: `OperationError.notFound` with near names.
    func candidates(_ text: String) throws(OperationError) -> [Thing] {
        let fitting = fitting(text)
        guard !fitting.isEmpty else { throw .notFound(noun, name: text, candidates: near(Self.folded(text))) }
        return fitting.map(\.thing)
    }

    /// The error that lists what the name could mean.
    func ambiguity(of text: String) -> OperationError {
        .ambiguous(noun, name: text, candidates: fitting(text).prefix(12).map { label($0.thing) })
    }

    private func fitting(_ text: String) -> [Entry] {
        let wanted = Self.folded(text)
        guard !wanted.isEmpty else { return [] }
        let exact = entries.filter { $0.names.contains(wanted) }
        guard exact.isEmpty else { return exact }
        let begun = entries.filter { $0.names.contains { $0.hasPrefix(wanted) } }
        guard begun.isEmpty, let readings else { return begun }
        return readings(text, entries.map(\.thing)).map { entries[$0] }
    }

    /// In small letters and without spaces.
    private static func folded(_ text: String) -> String {
        guard !text.unicodeScalars.allSatisfy(isPlain) else { return text }
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isPlain(scalar) {
                folded.append(scalar)
            } else if !scalar.properties.isWhitespace {
                folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(folded)
    }

    /// Whether it is seen at once that folding leaves a letter alone. Of most names it leaves all, and to ask Unicode's tables about
    /// each letter of hundreds of names would take as long as to book.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "-", "\u{4E00}"..."\u{9FFF}": true
        case _: false
        }
    }

    /// Up to six labels of things whose names share characters with the text, likest first.
    private func near(_ wanted: String) -> [String] {
        let characters = Set(wanted)
        let scored = entries.map { entry in
            (entry.thing, entry.names.map { Set($0).intersection(characters).count }.max() ?? 0)
        }
        let alike = scored.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
        return (alike.isEmpty ? scored : alike).prefix(6).map { label($0.0) }
    }
}

extension NameLookup where Thing == Room {
    init(_ rooms: [Room]) {
        self.init(.room, among: rooms, names: { [$0.slug, $0.name] }, label: { "\($0.name) (\($0.slug))" })
    }
}

extension NameLookup where Thing == Building {
    init(_ buildings: [Building]) {
        self.init(.building, among: buildings, names: { [$0.name] }, label: \.name)
    }
}

extension NameLookup where Thing == Troupe {
    init(_ troupes: [Troupe]) {
        self.init(.troupe, among: troupes, names: { [$0.slug, $0.name] }, label: { "\($0.name) (\($0.slug))" })
    }
}

extension NameLookup where Thing == Equipment {
    init(_ equipment: [Equipment]) {
        self.init(.equipment, among: equipment, names: { [$0.slug, $0.name] }, label: { "\($0.name) (\($0.slug))" })
    }
}

extension NameLookup where Thing == Person {
    /// People are found by pinyin as well: `lichunhua`, `lch`, or a beginning of either.
    init(_ people: [Person]) {
        self.init(
            .person, among: people, names: { [$0.id.description, $0.name] }, label: { "\($0.name) (\($0.id))" },
            readings: { text, people in PersonReading(of: people).places(read: text, among: people) })
    }
}

extension NameLookup where Thing == Activity.ID {
    init(_ titles: [(id: Activity.ID, title: String)]) {
        let labels = Dictionary(uniqueKeysWithValues: titles.map { ($0.id, $0.title) })
        self.init(
            .activity, among: titles.map(\.id), names: { [$0.description, "#\($0)", labels[$0] ?? ""] },
            label: { "#\($0) \(labels[$0] ?? "")" })
    }
}
