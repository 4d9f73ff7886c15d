public import CivilTime

/// Days on which a person has said to be away.
public struct Absence: Sendable, Hashable {
    /// The number of an absence in its community's file.
    public typealias ID = Identifier<Absence>

    /// The absence's number.
    public let id: ID
    /// Who is away.
    public let person: Person.ID
    /// The days, both ends included.
    public let days: ClosedRange<LocalDate>
    /// Why, where it was said.
    public let reason: String?

    /// Creates an absence.
    public init(id: ID, person: Person.ID, days: ClosedRange<LocalDate>, reason: String? = nil) {
        self.id = id
        self.person = person
        self.days = days
        self.reason = reason
    }
}

/// Days on which a troupe may not book single dates, because it did not come when it should have.
public struct Suspension: Sendable, Hashable {
    /// The number of a suspension in its community's file.
    public typealias ID = Identifier<Suspension>

    /// The suspension's number.
    public let id: ID
    /// The troupe.
    public let troupe: Troupe.ID
    /// The days on which it may not book, both ends included.
    public let days: ClosedRange<LocalDate>
    /// Why.
    public let reason: String

    /// Creates a suspension.
    public init(id: ID, troupe: Troupe.ID, days: ClosedRange<LocalDate>, reason: String) {
        self.id = id
        self.troupe = troupe
        self.days = days
        self.reason = reason
    }
}
