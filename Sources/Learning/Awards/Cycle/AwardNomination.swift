public import CivilTime

/// Somebody who was nominated for an award in a cycle. Who it is, is gone where they were taken out of the file, or where the
/// cycle was archived and they were not commended.
public struct AwardNomination: Sendable, Hashable {
    /// The number of the nomination, under which a minor is shown in public.
    public let number: Int64
    /// The number of the cycle.
    public let cycle: Int64
    /// The award.
    public let award: AwardKind
    /// Who is nominated; nil where nobody is to know any more.
    public let candidate: AwardCandidate?
    /// Who nominates.
    public let manner: NominationManner
    /// The number of the person who nominates, where it is one.
    public let nominator: Int64?
    /// The number of the troupe that nominates, where it is one.
    public let troupe: Int64?
    /// When.
    public let nominated: Instant
    /// What the candidate had earned at the cut-off; nil before the cycle was scored.
    public var score: FrozenScore?

    /// Describes a nomination; its number counts for nothing until it is stored.
    public init(
        number: Int64 = 0, cycle: Int64, award: AwardKind, candidate: AwardCandidate?, manner: NominationManner,
        nominator: Int64? = nil, troupe: Int64? = nil, nominated: Instant, score: FrozenScore? = nil
    ) {
        self.number = number
        self.cycle = cycle
        self.award = award
        self.candidate = candidate
        self.manner = manner
        self.nominator = nominator
        self.troupe = troupe
        self.nominated = nominated
        self.score = score
    }
}

/// A score as it was at the cut-off, with its place once the result hangs out. Nothing that happens to the log later changes it.
public struct FrozenScore: Sendable, Hashable {
    /// The parts, which add up to the score exactly; the panel's comes last.
    public var parts: [ScorePart]
    /// The conditions that were not met, in the words in which they were told.
    public let unmet: [Unmet]
    /// What decides among equal scores.
    public let rate: Figure
    /// The place; nil before the result hangs out, and for who does not qualify.
    public var rank: Int?
    /// What decided among equals.
    public var tieBreak: TieBreak?
    /// Whether the candidate hangs out to be commended.
    public var isProposed: Bool
    /// Whether the candidate was commended.
    public var isCommended: Bool

    /// A condition that was not met.
    public struct Unmet: Sendable, Hashable {
        /// The name of the condition, for programs.
        public let gate: String
        /// How far the candidate was, and what was wanted.
        public let words: LocalizedText

        /// Describes what was not met.
        public init(gate: String, words: LocalizedText) {
            self.gate = gate
            self.words = words
        }
    }

    /// Freezes a score.
    public init(_ score: CandidateScore) {
        self.init(
            parts: score.parts,
            unmet: score.unmet.map { Unmet(gate: $0.gate.rawValue, words: $0.explanation) }, rate: score.rate)
    }

    /// Puts a frozen score together, for who keeps it.
    public init(
        parts: [ScorePart], unmet: [Unmet], rate: Figure, rank: Int? = nil, tieBreak: TieBreak? = nil,
        isProposed: Bool = false, isCommended: Bool = false
    ) {
        self.parts = parts
        self.unmet = unmet
        self.rate = rate
        self.rank = rank
        self.tieBreak = tieBreak
        self.isProposed = isProposed
        self.isCommended = isCommended
    }

    /// All parts together.
    public var total: Points { parts.reduce(.zero) { $0 + $1.points } }
    /// Whether every condition was met.
    public var isEligible: Bool { unmet.isEmpty }
}
