public import CivilTime

/// A seat on the panel of a cycle.
public struct AwardPanelSeat: Sendable, Hashable {
    /// The number of the seat, from 1.
    public let seat: Int
    /// The number of the person who sits there; nil where they were taken out of the file.
    public let person: Int64?

    /// Describes a seat.
    public init(seat: Int, person: Int64?) {
        self.seat = seat
        self.person = person
    }
}

/// What one member of a panel gives one candidate.
public struct AwardJudgement: Sendable, Hashable {
    /// The number of the nomination.
    public let nomination: Int64
    /// The seat of the member.
    public let seat: Int
    /// The points given.
    public let points: Points
    /// Why.
    public let reason: String
    /// When.
    public let made: Instant

    /// Describes a judgement.
    public init(nomination: Int64, seat: Int, points: Points, reason: String, made: Instant) {
        self.nomination = nomination
        self.seat = seat
        self.points = points
        self.reason = reason
        self.made = made
    }
}

/// What somebody has against a result that hangs out.
public struct AwardObjection: Sendable, Hashable {
    /// What an answer says.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// The objection is right, and the candidate is not commended.
        case upheld
        /// The candidate stays.
        case dismissed

        /// The outcome in a word.
        public var name: LocalizedText {
            switch self {
            case .upheld: LocalizedText(zh: "成立", en: "upheld")
            case .dismissed: LocalizedText(zh: "不成立", en: "dismissed")
            }
        }
    }

    /// What was answered, and when.
    public struct Answer: Sendable, Hashable {
        /// The outcome.
        public let outcome: Outcome
        /// What was said to whoever objected.
        public let words: String
        /// When.
        public let made: Instant

        /// Describes an answer.
        public init(outcome: Outcome, words: String, made: Instant) {
            self.outcome = outcome
            self.words = words
            self.made = made
        }
    }

    /// The number of the objection.
    public let number: Int64
    /// The number of the nomination that is objected to.
    public let nomination: Int64
    /// The number of the person who objects; nil where nobody is to know any more.
    public let objector: Int64?
    /// Why.
    public let reason: String
    /// When it was taken in.
    public let received: Instant
    /// The answer; nil while it waits for one.
    public let answer: Answer?

    /// Describes an objection.
    public init(
        number: Int64, nomination: Int64, objector: Int64?, reason: String, received: Instant, answer: Answer?
    ) {
        self.number = number
        self.nomination = nomination
        self.objector = objector
        self.reason = reason
        self.received = received
        self.answer = answer
    }
}
