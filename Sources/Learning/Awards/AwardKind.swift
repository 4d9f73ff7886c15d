public import CivilTime

/// The four-good learning awards (“四好”).
public enum AwardKind: String, Sendable, Hashable, CaseIterable {
    /// A household that reads together.
    case family
    /// A building in which many households take part.
    case building
    /// A grown-up who reads and gives.
    case resident
    /// A child or young person who reads. Its standings are for staff alone.
    case youngPerson = "young"

    /// The name of the award.
    public var name: LocalizedText {
        switch self {
        case .family: LocalizedText(zh: "学习型好家庭", en: "good family")
        case .building: LocalizedText(zh: "学习型好楼栋", en: "good building")
        case .resident: LocalizedText(zh: "学习型好居民", en: "good resident")
        case .youngPerson: LocalizedText(zh: "学习型好少年", en: "good young person")
        }
    }

    /// Who can win it.
    public var level: AwardLevel {
        switch self {
        case .family: .household
        case .building: .building
        case .resident, .youngPerson: .person
        }
    }

    /// Whether only staff may see who stands where, since the candidates are minors.
    public var isForStaffOnly: Bool {
        switch self {
        case .youngPerson: true
        case .family, .building, .resident: false
        }
    }
}

/// Whom an award honours: one person, those behind one door, or a whole building.
public enum AwardLevel: String, Sendable, Hashable, CaseIterable {
    case person, household, building
}

/// Somebody or something that can win an award, by its level and its number in the community's file.
///
/// The module knows no people, so a candidate is a key; who it is, the caller knows.
public struct AwardCandidate: Sendable, Hashable {
    /// What kind of candidate it is.
    public let level: AwardLevel
    /// The number of the person, household or building.
    public let number: Int64

    /// Names a candidate.
    public init(_ level: AwardLevel, _ number: Int64) {
        self.level = level
        self.number = number
    }

    /// The candidate in one word that is the same on every machine: `person-12`.
    public var key: String { "\(level.rawValue)-\(number)" }
}

extension AwardCandidate: Comparable {
    /// Orders by number within a level.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        (lhs.level.rawValue, lhs.number) < (rhs.level.rawValue, rhs.number)
    }
}
