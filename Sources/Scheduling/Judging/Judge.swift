import CivilTime

/// Runs every rule over a proposal and gives the verdict.
public struct Judge: Sendable {
    /// The rules, in the order in which their findings are shown.
    public let rules: [any Rule]

    /// Creates a judge; without an argument, one who knows every rule there is.
    public init(rules: [any Rule] = Judge.everyRule) { self.rules = rules }

    /// Every rule of the house. A new rule is added here and nowhere else.
    public static let everyRule: [any Rule] = [
        InThePast(),
        TooEarlyToBook(),
        TooLateToBook(),
        TroupeSuspended(),
        RoomDoubleBooked(),
        TroupeDoubleBooked(),
        EquipmentShort(),
        BufferTooShort(),
        NoisyNeighbour(),
        RoomClosed(),
        OutsideOpeningHours(),
        QuietHoursBroken(),
        TooManyPeople(),
        QuotaExceeded(),
        LectureNotHalfAnHour(),
        SharedMembers(),
        KeyMemberAway(),
        OneLectureAWeek(),
        HolidayUnknown(),
    ]

    /// What every rule has to say about the proposal, by occurrence and then by rule.
    ///
    /// Nothing is said of an occurrence that stands already and stays as it is.
    public func findings(
        on proposal: Proposal, in surroundings: Surroundings, overriding overrides: Overrides = .none
    ) -> [Finding] {
        rules.flatMap { findings(of: $0, on: proposal, in: surroundings, overriding: overrides) }.enumerated()
            .sorted { ($0.element.occurrence, $0.offset) < ($1.element.occurrence, $1.offset) }
            .map(\.element)
    }

    /// Whether any rule refuses the proposal. The rules are asked one after another until one does.
    func refuses(_ proposal: Proposal, in surroundings: Surroundings, overriding overrides: Overrides) -> Bool {
        rules.contains { rule in
            findings(of: rule, on: proposal, in: surroundings, overriding: overrides).contains(where: \.refuses)
        }
    }

    private func findings(
        of rule: any Rule, on proposal: Proposal, in surroundings: Surroundings, overriding overrides: Overrides
    ) -> [Finding] {
        let findings = rule.findings(for: proposal, in: surroundings)
        guard !findings.isEmpty else { return [] }
        let standing = Set(proposal.occurrences.filter(\.stands).map(\.span.start))
        return findings.filter { !standing.contains($0.occurrence) }.map { $0.passing(overrides) }
    }

    /// The verdict: refused where any finding refuses, accepted otherwise.
    public func verdict(
        on proposal: Proposal, in surroundings: Surroundings, overriding overrides: Overrides = .none
    ) -> Verdict {
        let findings = findings(on: proposal, in: surroundings, overriding: overrides)
        guard findings.contains(where: \.refuses) else {
            return .accepted(JudgedProposal(proposal, findings: findings))
        }
        return .refused(proposal, findings)
    }
}

extension Finding {
    /// The finding with the reason for which it is let pass, where its rule is overridden.
    fileprivate func passing(_ overrides: Overrides) -> Finding {
        guard severity == .must, overrides.rules.contains(rule) else { return self }
        var finding = self
        finding.overridingReason = overrides.reason
        return finding
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
