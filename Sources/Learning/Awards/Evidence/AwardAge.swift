import CivilTime

/// The age that counts for an award. Only years of birth are known, so it is the one that somebody certainly had on the first day of the
/// period: who turns 18 in its first year is honoured among the young to its end, and so everybody is a candidate for one of the two
/// personal awards. Without a year of birth somebody counts as grown up.
public struct AwardAge: Sendable, Hashable {
    /// The Gregorian year of birth, where known.
    public let birthYear: Int?
    /// The period.
    public let period: AwardPeriod

    /// Looks at somebody's age in a period.
    public init(birthYear: Int?, period: AwardPeriod) {
        self.birthYear = birthYear
        self.period = period
    }

    /// The age in whole years; nil where no year of birth is known.
    public var years: Int? { birthYear.map { period.first.year - $0 - 1 } }

    /// Why the age keeps somebody from an award; nil where it does not.
    public func obstacle(to kind: AwardKind, under policy: AwardPolicy) -> UnmetGate? {
        switch kind {
        case .family, .building: return nil
        case .resident:
            let from = policy[.resident, .ageFrom]
            return years.flatMap { $0 < from ? .wrongAge($0, from: from, to: nil) : nil }
        case .youngPerson:
            guard let years else { return .noBirthYear }
            // Somebody is young enough while they may be, and old enough in the year in which they come to be of the age.
            let (from, to) = (policy[.youngPerson, .ageFrom], policy[.youngPerson, .ageTo])
            return years + 1 < from || years > to ? .wrongAge(years, from: from, to: to) : nil
        }
    }
}
