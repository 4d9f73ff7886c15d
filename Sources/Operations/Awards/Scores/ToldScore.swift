public import CivilTime
public import Learning
import Storage

/// A score as it is told: live from the log, or as it was frozen at the cut-off of its cycle.
public struct ToldScore: Sendable, Hashable {
    /// The parts, which add up to the score exactly.
    public let parts: [ScorePart]
    /// The conditions that are not met.
    public let unmet: [Unmet]

    /// A condition that is not met.
    public struct Unmet: Sendable, Hashable {
        /// The name of the condition, for programs.
        public let gate: String
        /// What was reached; nil where it is no number, or was frozen in words.
        public let reached: Points?
        /// What was wanted.
        public let wanted: Int?
        /// How far the candidate is, and what is wanted.
        public let words: LocalizedText
    }

    /// All parts together.
    public var total: Points { parts.reduce(.zero) { $0 + $1.points } }
    /// Whether every condition is met.
    public var isEligible: Bool { unmet.isEmpty }

    init(_ score: CandidateScore) {
        parts = score.parts
        unmet = score.unmet.map {
            Unmet(gate: $0.gate.rawValue, reached: $0.reached?.number, wanted: $0.wanted, words: $0.explanation)
        }
    }

    init(_ score: FrozenScore) {
        parts = score.parts
        unmet = score.unmet.map { Unmet(gate: $0.gate, reached: nil, wanted: nil, words: $0.words) }
    }
}
