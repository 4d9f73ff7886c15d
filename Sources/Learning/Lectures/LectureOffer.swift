public import CivilTime

/// Somebody would like to speak at a lecture (自荐): on the day wished for, or on any.
public struct LectureOffer<Speaker: Hashable & Sendable>: Sendable, Hashable {
    /// The offer's number.
    public let id: Int64
    /// Who would like to speak.
    public let speaker: Speaker
    /// What about.
    public let topic: String
    /// The title of the book it is about; nil where there is none.
    public let book: String?
    /// The day wished for; nil for any.
    public let day: LocalDate?
    /// When it was made.
    public let offered: Instant
    /// Whether it waits again because the lecture it had been given fell through. It then comes before the others.
    public let isReturned: Bool

    /// Describes an offer.
    public init(
        id: Int64, _ speaker: Speaker, topic: String, book: String? = nil, day: LocalDate? = nil, offered: Instant,
        isReturned: Bool = false
    ) {
        self.id = id
        self.speaker = speaker
        self.topic = topic
        self.book = book
        self.day = day
        self.offered = offered
        self.isReturned = isReturned
    }
}
