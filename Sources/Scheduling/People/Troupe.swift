/// A group that books rooms, has members, and is in one place at a time (团队): a choir, a gong-drum team, a dance group.
public struct Troupe: Sendable, Hashable {
    /// The number of a troupe in the community's file.
    public typealias ID = Identifier<Troupe>

    /// The troupe's number.
    public let id: ID
    /// The short ASCII name, unique among the community's troupes, part of its feed's address.
    public let slug: String
    /// The name people use.
    public let name: String
    /// What the troupe does, such as `choir`, `dance` or `gateball`.
    public let kind: String
    /// How loud the troupe is, 0 (silent) to 5 (gongs and drums).
    public let loudness: Int
    /// The person who speaks for the troupe.
    public let leader: Person.ID?
    /// The CSS3 colour name of the troupe's feed, such as `teal`.
    public let colour: String?
    /// How much the troupe may book in one week, in seconds; nil for as much as the house allows everyone.
    public let weeklySeconds: Int?

    /// Creates a troupe.
    public init(
        id: ID, slug: String, name: String, kind: String, loudness: Int = 0, leader: Person.ID? = nil,
        colour: String? = nil, weeklySeconds: Int? = nil
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.kind = kind
        self.loudness = loudness
        self.leader = leader
        self.colour = colour
        self.weeklySeconds = weeklySeconds
    }
}

/// One person's place in a troupe.
public struct Membership: Sendable, Hashable {
    /// The troupe.
    public let troupe: Troupe.ID
    /// The member.
    public let person: Person.ID
    /// What the member does in it, such as `conductor`; nil for a plain member.
    public let role: String?

    /// Creates a membership.
    public init(troupe: Troupe.ID, person: Person.ID, role: String? = nil) {
        self.troupe = troupe
        self.person = person
        self.role = role
    }
}
