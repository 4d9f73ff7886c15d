public import CivilTime
public import Scheduling

/// Who is to be erased, and how much may stay.
public struct ErasureOrder: Sendable {
    /// The person.
    public let person: Person
    /// The names in Latin letters under which the person may have acted, in small letters.
    public let actors: Set<String>
    /// The year of birth that stays with what still counts, rough enough to name nobody; nil for none.
    public let keptBirthYear: Int?
    /// The moment.
    public let now: Instant
    /// Makes of a command as it was typed only which command it was.
    public let verbs: @Sendable (String) -> String

    /// Gives an order.
    public init(
        of person: Person, acting actors: Set<String>, keptBirthYear: Int?, now: Instant,
        verbs: @escaping @Sendable (String) -> String
    ) {
        self.person = person
        self.actors = actors
        self.keptBirthYear = keptBirthYear
        self.now = now
        self.verbs = verbs
    }
}

/// What an erasure took away, and what it left.
public struct Erasure: Sendable {
    /// How many rows of each kind there were, without the kinds of which there were none.
    public internal(set) var rows: [(trace: PersonTrace, gone: Int, kept: Int)] = []
    /// In how many texts the name was replaced.
    public internal(set) var texts = 0
    /// How many lines of the journal lost their change sets.
    public internal(set) var cutLines = 0
    /// Names of rooms, troupes, books and so on that still have the person's name in them.
    public internal(set) var namedAlike: [String] = []
    /// Names that somebody else has too, so that texts were left alone.
    public internal(set) var sharedNames: [String] = []
    /// Finds the person's names in a text and puts other words in their place.
    let names: NameInText

    /// The text without the person's name.
    public func withoutName(_ text: String, _ language: Language) -> String {
        names.replaced(in: text, by: Person.nameless[language]) ?? text
    }
}
