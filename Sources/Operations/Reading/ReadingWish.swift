public import Learning

/// Where somebody reads and what, as it was said, names still to be looked up.
public struct ReadingWish: Sendable {
    /// Where; nil where nobody said: with the group, or else in the reading room.
    public var place: ReadingPlace?
    /// The book, by title, ISBN or number.
    public var book: String?
    /// The reading group.
    public var group: String?

    /// Describes a wish.
    public init(place: ReadingPlace? = nil, book: String? = nil, group: String? = nil) {
        self.place = place
        self.book = book
        self.group = group
    }

    /// The place, and the number of the group.
    ///
    /// - Throws: `OperationError` where there is no such group, or it is not known which room is the reading room.
    func whereabouts(at desk: ReadingDesk) throws -> (place: ReadingPlace, group: Int64?) {
        let number = try group.map { try desk.group($0) }
        let place = place ?? (number == nil ? .room : .group)
        if place == .room { try desk.room.check() }
        return (place, number)
    }
}
