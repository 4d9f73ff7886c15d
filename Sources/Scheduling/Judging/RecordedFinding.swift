public import CivilTime

/// What a rule said of an occurrence that was accepted all the same.
public struct RecordedFinding: Sendable, Hashable {
    /// The original start of the occurrence.
    public let original: LocalDateTime
    /// The rule, by its stable name; a rule of a later program may have another.
    public let rule: String
    /// Whether it would have refused.
    public let severity: Severity
    /// What it said.
    public let message: LocalizedText
    /// Why an administrator let it pass; nil for a warning.
    public let overridingReason: String?

    /// Records a finding.
    public init(
        original: LocalDateTime, rule: String, severity: Severity, message: LocalizedText, overridingReason: String?
    ) {
        self.original = original
        self.rule = rule
        self.severity = severity
        self.message = message
        self.overridingReason = overridingReason
    }
}
