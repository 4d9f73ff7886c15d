/// One part of a score: what was reached, and what it earned.
public struct ScorePart: Sendable, Hashable {
    /// Which part.
    public let part: AwardPart
    /// What it earned; negative only where something is taken off.
    public let points: Points
    /// What it can earn at most.
    public let full: Points
    /// What was reached.
    public let figure: Figure
    /// From which figure on it earns all; nil for what is taken off.
    public let fullAt: Int?

    /// Puts a part together, for those who keep it.
    public init(_ part: AwardPart, points: Points, full: Points, figure: Figure, fullAt: Int?) {
        self.part = part
        self.points = points
        self.full = full
        self.figure = figure
        self.fullAt = fullAt
    }
}

/// What a candidate earned, and what of the conditions is not met. The parts add up to the score exactly.
public struct CandidateScore: Sendable, Hashable {
    /// Whose it is.
    public let candidate: AwardCandidate
    /// The parts, in the order of the policy.
    public let parts: [ScorePart]
    /// The conditions that are not met, in the order in which they are told.
    public let unmet: [UnmetGate]
    /// What decides among equal scores.
    public let rate: Figure

    /// Puts a score together, for those who keep it.
    public init(_ candidate: AwardCandidate, parts: [ScorePart], unmet: [UnmetGate], rate: Figure) {
        self.candidate = candidate
        self.parts = parts
        self.unmet = unmet
        self.rate = rate
    }

    /// All parts together.
    public var score: Points { parts.reduce(.zero) { $0 + $1.points } }
    /// Whether every condition is met.
    public var isEligible: Bool { unmet.isEmpty }
}
