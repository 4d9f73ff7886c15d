/// Makes scores of evidence, by one policy and for one period. Pure: it looks nothing up.
///
/// What was logged on a later day counts for every condition, and for points up to a share of the score (20 % by default): a score is
/// never more than what the other evidence earns alone, divided by the rest of the share. So a session more never lowers a score.
public struct AwardScorer: Sendable, Hashable {
    /// The numbers it goes by.
    public let policy: AwardPolicy
    /// The days that count.
    public let period: AwardPeriod
    /// Who won lately and rests.
    public let resting: Set<AwardCandidate>

    /// Prepares to score.
    public init(policy: AwardPolicy, period: AwardPeriod, resting: Set<AwardCandidate> = []) {
        self.policy = policy
        self.period = period
        self.resting = resting
    }

    /// The score of a candidate for an award. Evidence of another level than the award's earns nothing and meets nothing.
    public func score(_ candidate: AwardCandidate, for kind: AwardKind, by evidence: CandidateEvidence)
        -> CandidateScore
    {
        let assessment: any Assessment =
            switch evidence {
            case .household(let members): FamilyAssessment(members: members)
            case .building(let households): BuildingAssessment(households: households)
            case .person(let person): PersonAssessment(person: person, kind: kind, period: period)
            }
        let rest: [UnmetGate] = resting.contains(candidate) ? [.resting] : []
        return CandidateScore(
            candidate, parts: parts(of: assessment, for: kind), unmet: assessment.unmet(policy) + rest,
            rate: assessment.rate(period))
    }

    /// The parts in the order of the policy, and what is taken off where more than the allowed share was logged late.
    private func parts(of assessment: any Assessment, for kind: AwardKind) -> [ScorePart] {
        let (all, watched) = (figures(assessment, kind), figures(assessment.withoutBackDated, kind))
        let (sum, least) = (all.total, watched.total)
        let share = policy[.backDatedShare]
        guard share < 100, sum.hundredths * (100 - share) > least.hundredths * 100 else { return all }
        let most = Points(hundredths: least.hundredths * 100 / (100 - share))
        let late = Figure.percent((sum - least).hundredths, of: sum.hundredths)
        return all + [ScorePart(.backDated, points: most - sum, full: .zero, figure: late, fullAt: nil)]
    }

    private func figures(_ assessment: any Assessment, _ kind: AwardKind) -> [ScorePart] {
        AwardPolicyKey.parts(of: kind).map { part in
            let (full, fullAt) = policy.marks(of: part, in: kind)
            let figure = assessment.figure(of: part, policy) ?? Figure(0, part.unit(in: kind))
            return ScorePart(
                part, points: full.earned(by: figure, fullAt: fullAt), full: full, figure: figure, fullAt: fullAt)
        }
    }
}

extension [ScorePart] {
    /// All of them together.
    fileprivate var total: Points { reduce(.zero) { $0 + $1.points } }
}

/// What one kind of candidate reached.
protocol Assessment {
    /// The same without sessions that were logged on a later day.
    var withoutBackDated: Self { get }
    /// What was reached for a part; nil where the part is not of this kind.
    func figure(of part: AwardPart, _ policy: AwardPolicy) -> Figure?
    /// The conditions that are not met.
    func unmet(_ policy: AwardPolicy) -> [UnmetGate]
    /// What decides among equals.
    func rate(_ period: AwardPeriod) -> Figure
}

extension Figure {
    /// That the figure does not reach a number; nil where it does.
    func shortfall(of gate: AwardGate, wanted: Int) -> UnmetGate? {
        reaches(wanted) ? nil : .tooLittle(gate, reached: self, wanted: wanted)
    }
}
