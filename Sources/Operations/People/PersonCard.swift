public import Scheduling

/// A person with what belongs to them, as the lists show it.
public struct PersonCard: Sendable {
    /// The person.
    public let person: Person
    /// The troupes they are in.
    public let troupes: [Troupe]
    /// The days on which they are away that are not over, earliest first.
    public let absences: [Absence]
    /// Where they live today, where it is known.
    public let home: Home?
    /// Who speaks for them while they are a child.
    public let guardian: Person?
}

/// A troupe with its people, as the lists show it.
public struct TroupeCard: Sendable {
    /// One person's place in the troupe.
    public struct Member: Sendable {
        /// The person.
        public let person: Person
        /// What they do in it; nil for a plain member.
        public let role: String?
        /// The days on which they are away that are not over, earliest first.
        public let absences: [Absence]
    }

    /// The troupe.
    public let troupe: Troupe
    /// Who speaks for it.
    public let leader: Person?
    /// Its members.
    public let members: [Member]
}
