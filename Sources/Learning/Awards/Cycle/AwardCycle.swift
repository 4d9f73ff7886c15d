public import CivilTime

/// A period with frozen rules, nominations, scores, publicity and awards (评选周期).
public struct AwardCycle: Sendable, Hashable {
    /// The number of the cycle in its community's file.
    public let number: Int64
    /// What its dates are known by in calendars, for life.
    public let uid: String
    /// What people call it, such as `2026年度`.
    public let name: String
    /// The days whose learning counts.
    public let period: AwardPeriod
    /// What is awarded.
    public let awards: [AwardKind]
    /// Where it stands.
    public var state: AwardCycleState
    /// The rules as they were frozen when the cycle was opened; nil before.
    public var rules: FrozenRules?
    /// The number from which lots are drawn, published when the cycle is made.
    public let seed: String
    /// The dates of its steps.
    public var dates: Dates
    /// What subscribers were told last.
    public var revision: Revision

    /// The rules of a cycle, named by the hash of their text.
    public struct FrozenRules: Sendable, Hashable {
        /// The number of the version.
        public let version: Int64
        /// The SHA-256 of the policy's text, in hexadecimal digits.
        public let hash: String

        /// Names rules.
        public init(version: Int64, hash: String) {
            self.version = version
            self.hash = hash
        }
    }

    /// When the steps of a cycle are, as far as that is known.
    public struct Dates: Sendable, Hashable {
        /// The last day on which people nominate.
        public var nominationsLast: LocalDate
        /// The last day whose learning was summed up.
        public var cutOff: LocalDate?
        /// The days on which the result hangs in public.
        public var publicity: PublicityPeriod?
        /// The day on which the awards are handed over.
        public var awardDay: LocalDate?
        /// The day on which it was decided.
        public var decided: LocalDate?

        /// Gathers dates.
        public init(
            nominationsLast: LocalDate, cutOff: LocalDate? = nil, publicity: PublicityPeriod? = nil,
            awardDay: LocalDate? = nil, decided: LocalDate? = nil
        ) {
            self.nominationsLast = nominationsLast
            self.cutOff = cutOff
            self.publicity = publicity
            self.awardDay = awardDay
            self.decided = decided
        }
    }

    /// A number and a moment that only grow, for calendar programs.
    public struct Revision: Sendable, Hashable {
        /// How often the dates were changed in public.
        public let sequence: Int
        /// When they were changed last.
        public let moment: Instant

        /// Names a revision.
        public init(sequence: Int, moment: Instant) {
            self.sequence = sequence
            self.moment = moment
        }
    }

    /// Describes a cycle.
    public init(
        number: Int64, uid: String, name: String, period: AwardPeriod, awards: [AwardKind],
        state: AwardCycleState, rules: FrozenRules?, seed: String, dates: Dates, revision: Revision
    ) {
        self.number = number
        self.uid = uid
        self.name = name
        self.period = period
        self.awards = awards
        self.state = state
        self.rules = rules
        self.seed = seed
        self.dates = dates
        self.revision = revision
    }
}

extension AwardCycle {
    /// Checks that a step can be taken now.
    public func expect(_ step: AwardStep) throws(LearningError) { try step.check(state, of: name) }

    /// The first day on which the cycle may be archived, where what is personal is kept for so many days after the decision; nil
    /// before it was decided.
    public func archiveDay(keptFor days: Int) -> LocalDate? { dates.decided?.adding(days: days) }
}
