public import CivilTime

/// Somebody's turn to speak at one lecture (讲次).
public struct LectureTurn<Speaker: Hashable & Sendable>: Sendable, Hashable {
    /// Who speaks.
    public let speaker: Speaker
    /// What about; nil where nobody said.
    public let topic: String?
    /// The title of the book it is about; nil where there is none.
    public let book: String?
    /// The number of the offer that it takes up; nil where it takes up none.
    public let offer: Int64?
    /// How it came about.
    public let origin: TurnOrigin
    /// When it was given.
    public let assigned: Instant

    /// Describes a turn.
    public init(
        _ speaker: Speaker, topic: String? = nil, book: String? = nil, offer: Int64? = nil, origin: TurnOrigin,
        assigned: Instant
    ) {
        self.speaker = speaker
        self.topic = topic
        self.book = book
        self.offer = offer
        self.origin = origin
        self.assigned = assigned
    }
}

/// How somebody came to their turn.
public enum TurnOrigin: String, Sendable, Hashable, CaseIterable {
    /// They offered it themselves.
    case offered
    /// Somebody named them.
    case named
    /// It was their turn by the rota.
    case rota
    /// They stand in for somebody.
    case substitute

    /// The word for it in both languages.
    public var name: LocalizedText {
        switch self {
        case .offered: LocalizedText(zh: "自荐", en: "offered")
        case .named: LocalizedText(zh: "点名", en: "named")
        case .rota: LocalizedText(zh: "轮值", en: "rota")
        case .substitute: LocalizedText(zh: "替补", en: "substitute")
        }
    }
}
