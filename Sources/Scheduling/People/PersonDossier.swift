public import CivilTime

/// Everything a community's file knows of one person, chapter by chapter, for that person to read.
public struct PersonDossier: Sendable, Hashable {
    /// One thing that is known.
    public enum Fact: Sendable, Hashable {
        /// Words, or a day in ISO 8601.
        case text(String)
        case number(Int)
        case moment(Instant)
        case truth(Bool)
        /// Nothing was said.
        case unknown
    }

    /// What the file knows of one kind.
    public struct Chapter: Sendable, Hashable {
        /// The name of the chapter for programs, in camelCase; it never changes.
        public let key: String
        /// Its entries, each with its facts by their names for programs.
        public let entries: [[String: Fact]]

        /// Creates a chapter.
        public init(key: String, entries: [[String: Fact]]) {
            self.key = key
            self.entries = entries
        }
    }

    /// What is said of the person themselves.
    public let person: [String: Fact]
    /// The chapters, in the order in which they are told.
    public let chapters: [Chapter]

    /// Creates a dossier.
    public init(person: [String: Fact], chapters: [Chapter]) {
        self.person = person
        self.chapters = chapters
    }
}
