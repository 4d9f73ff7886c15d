/// Runs every rule over a proposal and gives the verdict.
public struct Judge: Sendable {
    /// The rules, in the order in which their findings are shown.
    public let rules: [any Rule]

    /// Creates a judge; without an argument, one who knows every rule there is.
    public init(rules: [any Rule] = Judge.everyRule) { self.rules = rules }

    /// Every rule of the house. A new rule is added here and nowhere else.
    public static let everyRule: [any Rule] = [
        InThePast(),
        RoomDoubleBooked(),
        TroupeDoubleBooked(),
        RoomClosed(),
        OutsideOpeningHours(),
        TooManyPeople(),
        LectureNotHalfAnHour(),
    ]

    /// What every rule has to say about the proposal, by occurrence and then by rule.
    public func findings(on proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        let all = rules.flatMap { $0.findings(for: proposal, in: surroundings) }
        return all.enumerated()
            .sorted { ($0.element.occurrence, $0.offset) < ($1.element.occurrence, $1.offset) }
            .map(\.element)
    }

    /// The verdict: refused where any finding is a must, accepted otherwise.
    public func verdict(on proposal: Proposal, in surroundings: Surroundings) -> Verdict {
        let findings = findings(on: proposal, in: surroundings)
        guard findings.contains(where: { $0.severity == .must }) else {
            return .accepted(JudgedProposal(proposal, findings: findings))
        }
        return .refused(proposal, findings)
    }
}

/// All findings of a proposal together (裁定).
public enum Verdict: Sendable {
    /// No rule refuses. Only this can be stored.
    case accepted(JudgedProposal)
    /// At least one rule refuses.
    case refused(Proposal, [Finding])

    /// What the rules said.
    public var findings: [Finding] {
        switch self {
        case .accepted(let judged): judged.findings
        case .refused(_, let findings): findings
        }
    }
}

/// A proposal that a judge has accepted. Only a judge makes one, and only one can be stored.
public struct JudgedProposal: Sendable {
    /// What was accepted.
    public let proposal: Proposal
    /// The warnings that come with it.
    public let findings: [Finding]

    fileprivate init(_ proposal: Proposal, findings: [Finding]) {
        self.proposal = proposal
        self.findings = findings
    }
}
