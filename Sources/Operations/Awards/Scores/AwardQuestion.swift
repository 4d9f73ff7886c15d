public import CivilTime
public import Learning

/// Of which days somebody asks where the candidates stand.
public enum AwardQuestion: Sendable, Hashable {
    /// Those of a cycle, by its name.
    case cycle(String)
    /// Any days, by the rules of today; both ends included.
    case days(LocalDate, LocalDate)
}

/// Of which days an answer is, and by which rules.
public struct AwardBasis: Sendable, Hashable {
    /// The name of the cycle; nil where it is about days alone.
    public let cycle: String?
    /// The days.
    public let period: AwardPeriod
    /// The rules.
    public let rules: AwardRules
    /// Whether it is what was frozen at the cut-off, which is the last of the days, and not the log as it is now.
    public let isFrozen: Bool

    init(cycle: String?, period: AwardPeriod, rules: AwardRules, isFrozen: Bool = false) {
        self.cycle = cycle
        self.period = period
        self.rules = rules
        self.isFrozen = isFrozen
    }
}
