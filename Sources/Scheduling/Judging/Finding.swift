public import CivilTime

/// How much a rule's word weighs.
public enum Severity: String, Sendable, Hashable {
    /// The finding refuses the proposal.
    case must
    /// The finding warns and is recorded.
    case should
}

/// What one rule has to say about one occurrence of a proposal (结论).
public struct Finding: Sendable, Hashable {
    /// Another activity that the finding is about.
    public struct Neighbour: Sendable, Hashable {
        /// The other activity.
        public let activity: Activity.ID
        /// Its title.
        public let title: String

        /// Creates a neighbour.
        public init(activity: Activity.ID, title: String) {
            self.activity = activity
            self.title = title
        }
    }

    /// The rule that speaks.
    public let rule: RuleID
    /// Whether it refuses or warns.
    public let severity: Severity
    /// The start of the occurrence it speaks of.
    public let occurrence: Instant
    /// The reason, naming the room, the people and the times.
    public let message: LocalizedText
    /// The other activities concerned.
    public let neighbours: [Neighbour]
    /// Why an administrator lets the rule's refusal pass; nil where nobody did.
    public var overridingReason: String?

    /// Whether the finding refuses the proposal.
    public var refuses: Bool { severity == .must && overridingReason == nil }

    /// Creates a finding.
    public init(
        rule: RuleID, severity: Severity = .must, occurrence: Instant, message: LocalizedText,
        neighbours: [Neighbour] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.occurrence = occurrence
        self.message = message
        self.neighbours = neighbours
    }
}
