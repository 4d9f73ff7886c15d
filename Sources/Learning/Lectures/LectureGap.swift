public import CivilTime

/// A lecture that has no speaker yet.
public struct LectureGap<Speaker: Hashable & Sendable>: Sendable, Hashable {
    /// The day of the lecture.
    public let day: LocalDate
    /// Who cannot speak at it, and why.
    public let hindrances: [Speaker: SpeakerHindrance]

    /// Describes a lecture without a speaker.
    public init(on day: LocalDate, hindrances: [Speaker: SpeakerHindrance] = [:]) {
        self.day = day
        self.hindrances = hindrances
    }

    /// Whether somebody could speak at it.
    public func isFree(_ speaker: Speaker) -> Bool { hindrances[speaker] == nil }
}

/// Why somebody cannot speak at a lecture.
public enum SpeakerHindrance: Sendable, Hashable {
    /// They have said to be away that day.
    case away
    /// Something they take part in overlaps the lecture or the exchange after it.
    case busy(with: String)
    /// They gave this very lecture up.
    case gaveUp(reason: String)

    /// The hindrance in both languages, as the end of a sentence.
    public var words: LocalizedText {
        switch self {
        case .away: LocalizedText(zh: "那天不在", en: "away that day")
        case .busy(let title): LocalizedText(zh: "要参加“\(title)”", en: "at “\(title)” then")
        case .gaveUp(let reason): LocalizedText(zh: "已说讲不了（\(reason)）", en: "cannot (\(reason))")
        }
    }
}
