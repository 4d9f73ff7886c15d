/// People who read a book together (读书小组) and meet over it.
///
/// The module knows nobody, so members are of any type.
public struct ReadingGroup<Member: Sendable & Hashable>: Sendable, Hashable {
    /// Its number in the community's file.
    public let number: Int64
    /// The short ASCII name, unique among the community's reading groups.
    public let slug: String
    /// The name people use.
    public let name: String
    /// Who speaks for it, if anybody does; one of its members.
    public let leader: Member?
    /// The title of the book it reads now, if any.
    public let book: String?
    /// Its members, in the order in which the community came to know them.
    public let members: [Member]

    /// Puts a group together.
    public init(number: Int64, slug: String, name: String, leader: Member?, book: String?, members: [Member]) {
        self.number = number
        self.slug = slug
        self.name = name
        self.leader = leader
        self.book = book
        self.members = members
    }
}
