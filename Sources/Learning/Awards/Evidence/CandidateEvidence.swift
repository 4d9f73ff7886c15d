/// Somebody who lived in a household, with what they did while they did.
public struct FamilyMember: Sendable, Hashable {
    /// The number of the person.
    public let person: Int64
    /// The Gregorian year of birth, where known.
    public let birthYear: Int?
    /// The number of the person's guardian, where one is on file.
    public let guardian: Int64?
    /// What they did while they lived there.
    public let record: LearningRecord

    /// Describes a member.
    public init(person: Int64, birthYear: Int?, guardian: Int64?, record: LearningRecord) {
        self.person = person
        self.birthYear = birthYear
        self.guardian = guardian
        self.record = record
    }

    /// By how many years two people of one household are of two generations.
    public static let yearsOfGeneration = 18

    /// Whether the other is of another generation: one is the other's guardian, or 18 years or more lie between their births.
    public func isOfOtherGeneration(than other: FamilyMember) -> Bool {
        if guardian == other.person || other.guardian == person { return true }
        guard let birthYear, let otherYear = other.birthYear else { return false }
        return abs(birthYear - otherYear) >= Self.yearsOfGeneration
    }
}

/// What is known of a person who may be honoured.
public struct PersonEvidence: Sendable, Hashable {
    /// What they did.
    public var record = LearningRecord()
    /// The Gregorian year of birth, where known.
    public var birthYear: Int?
    /// How many whole months they have lived here; nil where no home is on file.
    public var monthsHere: Int?
    /// Whether a guardian is on file.
    public var hasGuardian = false
    /// Whether the person, for a minor the guardian, agrees to be named.
    public var hasConsent = false
    /// How many other households speak for them.
    public var endorsements = 0

    /// Knows nothing yet.
    public init() {}
}

/// What a candidate is judged by.
public enum CandidateEvidence: Sendable, Hashable {
    /// Everybody who lived in the household in the period.
    case household([FamilyMember])
    /// What was done in each household in which somebody lived in the period.
    case building([LearningRecord])
    /// One person.
    case person(PersonEvidence)
}
