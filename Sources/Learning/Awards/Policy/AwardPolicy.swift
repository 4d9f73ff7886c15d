/// The numbers by which the four-good awards are given. Every number has a standard value (AWARDS.md) until somebody says another.
///
/// A cycle freezes one version of it.
public struct AwardPolicy: Sendable, Hashable {
    private var values: [AwardPolicyKey: Int] = [:]

    /// The policy as AWARDS.md proposes it.
    public static let standard = AwardPolicy()

    private init() {}

    /// Creates a policy of numbers that differ from the standard.
    ///
    /// - Throws: `AwardPolicyProblem` where a number is out of bounds, the points of an award do not add up to 100, a panel is
    ///   even, or an age ends before it begins.
    public init(_ values: [AwardPolicyKey: Int]) throws(AwardPolicyProblem) {
        for (key, value) in values where value != key.standard {
            guard key.bounds.contains(value) else { throw .outOfBounds(key, value) }
            self.values[key] = value
        }
        try check()
    }

    /// A number of the policy.
    public subscript(key: AwardPolicyKey) -> Int { values[key] ?? key.standard }
    /// A number of the whole process.
    public subscript(rule: AwardPolicyKey.ProcessRule) -> Int { self[.process(rule)] }
    /// The number of a condition.
    public subscript(kind: AwardKind, rule: AwardPolicyKey.GateRule) -> Int { self[.gate(kind, rule)] }
    /// How many win an award.
    public func winners(of kind: AwardKind) -> Int { self[.winners(kind)] }
    /// How many points a part earns at most, and from which figure on.
    public func marks(of part: AwardPart, in kind: AwardKind) -> (points: Points, fullAt: Int) {
        (Points(self[.points(kind, part)]), self[.full(kind, part)])
    }

    /// The points of a whole score.
    public static let fullMarks = 100

    private func check() throws(AwardPolicyProblem) {
        for kind in AwardKind.allCases {
            let sum = AwardPolicyKey.parts(of: kind).reduce(0) { $0 + self[.points(kind, $1)] }
            guard sum == Self.fullMarks else { throw .pointsDoNotAddUp(kind, sum: sum) }
        }
        guard !self[.panelSize].isMultiple(of: 2) else { throw .evenPanel(self[.panelSize]) }
        let (from, to) = (self[.youngPerson, .ageFrom], self[.youngPerson, .ageTo])
        guard from <= to else { throw .agesTurned(from: from, to: to) }
    }
}
