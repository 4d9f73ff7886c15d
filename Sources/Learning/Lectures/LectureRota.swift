public import CivilTime

/// The rota (轮值表): who speaks at the lectures that have no speaker yet, and why.
///
/// Those who offer themselves come first: an offer for the very day, then offers for any day in the order in which they wait.
/// What is left goes round the circle of those who have said to take their turn: whoever has not spoken this term before
/// whoever has, then whoever spoke longest ago. Newcomers stand at the median of the last turns, so that they neither jump the
/// queue nor wait for everybody. Nobody speaks a second time in a term while that leaves somebody else without a turn; where
/// somebody can come on one day only, those who can come on others let them go first. The same facts give the same rota.
public struct LectureRota<Speaker: Hashable & Sendable>: Sendable {
    private let gaps: [LectureGap<Speaker>]
    private let offers: [LectureOffer<Speaker>]
    private let circle: [RotaMember<Speaker>]

    /// Prepares a rota.
    ///
    /// - Parameters:
    ///   - gaps: The lectures without a speaker.
    ///   - offers: The offers that wait, in the order in which they do.
    ///   - circle: Those who take their turn, in the order in which they joined.
    public init(
        gaps: [LectureGap<Speaker>], offers: [LectureOffer<Speaker>] = [], circle: [RotaMember<Speaker>] = []
    ) {
        self.gaps = gaps.sorted { $0.day < $1.day }
        self.offers = offers
        self.circle = circle
    }

    /// What is decided of each lecture, in order of their days.
    public func decisions() -> [RotaDecision<Speaker>] {
        let chosen = selfChosen()
        let left = gaps.indices.filter { chosen[$0] == nil }
        var round = RotaRound(
            circle.map { member in
                let offered = chosen.filter { $0.value.speaker == member.speaker }.map { gaps[$0.key].day }
                return member.adding(turnsOn: offered)
            })
        let taken = round.placements(on: left.map { gaps[$0] })
        let turns = Dictionary(uniqueKeysWithValues: zip(left, taken))
        return gaps.indices.map { index in
            let placement = chosen[index] ?? turns[index] ?? nil
            return RotaDecision(gap: gaps[index], placement: placement)
        }
    }

    /// The lectures that offers take, by the place of the lecture.
    private func selfChosen() -> [Int: RotaPlacement<Speaker>] {
        var open = offers
        var chosen: [Int: RotaPlacement<Speaker>] = [:]
        for (index, gap) in gaps.enumerated() {
            let fitting = open.filter { ($0.day ?? gap.day) == gap.day && gap.isFree($0.speaker) }
            guard let offer = fitting.first(where: { $0.day != nil }) ?? fitting.first else { continue }
            open.removeAll { $0.id == offer.id }
            chosen[index] = RotaPlacement(
                offer.speaker, because: offer.day == nil ? .offered(offer) : .offeredForTheDay(offer))
        }
        return chosen
    }
}

/// What is decided of one lecture.
public struct RotaDecision<Speaker: Hashable & Sendable>: Sendable, Hashable {
    /// The lecture.
    public let gap: LectureGap<Speaker>
    /// Who speaks; nil where nobody can.
    public let placement: RotaPlacement<Speaker>?
}

/// Who speaks, and why it is they.
public struct RotaPlacement<Speaker: Hashable & Sendable>: Sendable, Hashable {
    /// Who speaks.
    public let speaker: Speaker
    /// Why.
    public let reason: Reason
    /// Those who have waited longer and speak later, because the speaker can come on few days only.
    public let letting: [Speaker]

    /// Why somebody speaks.
    public enum Reason: Sendable, Hashable {
        /// They offered to, on this very day.
        case offeredForTheDay(LectureOffer<Speaker>)
        /// They offered to, on any day.
        case offered(LectureOffer<Speaker>)
        /// Of those who can, they spoke longest ago.
        case longestAgo(LocalDate)
        /// They have never spoken.
        case newcomer
    }

    init(_ speaker: Speaker, because reason: Reason, letting: [Speaker] = []) {
        self.speaker = speaker
        self.reason = reason
        self.letting = letting
    }
}
