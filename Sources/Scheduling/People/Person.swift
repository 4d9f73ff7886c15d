public import CivilTime

/// Someone the community knows by name: a resident, a leader, a speaker.
public struct Person: Sendable, Hashable {
    /// The number of a person in the community's file.
    public typealias ID = Identifier<Person>

    /// The person's number.
    public let id: ID
    /// The full name, family name first in Chinese.
    public let name: String
    /// The Gregorian year of birth, where known; never shown in public.
    public let birthYear: Int?
    /// Whether the person (for a minor, the guardian) agreed to be named in public.
    public let hasPublicNameConsent: Bool
    /// Who speaks for the person while they are a child, and is given their personal feed.
    public let guardian: ID?
    /// How the family name is read where the usual reading is wrong, in small Latin letters: `shan` for 单, `yu chi` for 尉迟.
    public let familyReading: String?
    /// Whether this stands for somebody who was erased: what they read and heard still counts, and nothing tells who it was.
    public let isNameless: Bool

    /// What somebody who was erased is called.
    public static let nameless = LocalizedText(zh: "一位居民", en: "a resident")

    /// Creates a person.
    public init(
        id: ID, name: String, birthYear: Int? = nil, hasPublicNameConsent: Bool = false, guardian: ID? = nil,
        familyReading: String? = nil, isNameless: Bool = false
    ) {
        self.id = id
        self.name = name
        self.birthYear = birthYear
        self.hasPublicNameConsent = hasPublicNameConsent
        self.guardian = guardian
        self.familyReading = familyReading
        self.isNameless = isNameless
    }
}
