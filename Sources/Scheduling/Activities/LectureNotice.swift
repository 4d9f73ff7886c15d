public import CivilTime

/// What anybody may be told of a lecture's speaker: a name only as far as consent goes, what about, and the book.
public struct LectureNotice: Sendable, Hashable {
    /// Who speaks, as strangers may read it.
    public let speaker: LocalizedText
    /// What about; nil where nobody said.
    public let topic: String?
    /// The title of the book; nil where there is none.
    public let book: String?

    /// Announces a speaker.
    public init(speaker: LocalizedText, topic: String? = nil, book: String? = nil) {
        self.speaker = speaker
        self.topic = topic
        self.book = book
    }
}
