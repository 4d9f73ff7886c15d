public import CivilTime

/// Who nominates.
public enum NominationManner: String, Sendable, Hashable, CaseIterable {
    /// The candidate.
    case own = "self"
    /// Somebody from another household.
    case neighbour
    /// A troupe to which the candidate belongs.
    case troupe
    /// Who speaks for the candidate's building (楼长).
    case buildingHead = "building-head"

    /// The manner in words.
    public var name: LocalizedText {
        switch self {
        case .own: LocalizedText(zh: "自荐", en: "self")
        case .neighbour: LocalizedText(zh: "邻居推荐", en: "neighbour")
        case .troupe: LocalizedText(zh: "团队推荐", en: "troupe")
        case .buildingHead: LocalizedText(zh: "楼长推荐", en: "head of the building")
        }
    }
}

/// Why somebody may not nominate a candidate.
public enum NominatorProblem: Sendable, Hashable {
    /// Nobody was named who nominates.
    case unnamed(NominationManner)
    /// A nomination of one's own names nobody else.
    case ownNamesAnother
    /// Only a grown-up nominates somebody else.
    case minor
    /// A neighbour is somebody from another household.
    case sameHousehold
    /// The candidate is not in the troupe.
    case notInTroupe
    /// The head of a building lives in the candidate's.
    case notOfTheBuilding
    /// A building does not nominate itself.
    case buildingByItself

    /// The problem in words, as the reason why not.
    public var reason: LocalizedText {
        switch self {
        case .unnamed(.troupe): LocalizedText(zh: "没有写是哪个团队", en: "no troupe was named")
        case .unnamed: LocalizedText(zh: "没有写是谁推荐的", en: "nobody was named who nominates")
        case .ownNamesAnother: LocalizedText(zh: "自荐就不用再写推荐人", en: "who nominates themselves names nobody else")
        case .minor: LocalizedText(zh: "推荐人要年满 18 岁", en: "who nominates others is over 18")
        case .sameHousehold: LocalizedText(zh: "推荐人和候选人是一户，不算邻居", en: "they are of one household, so no neighbours")
        case .notInTroupe: LocalizedText(zh: "候选人不在这个团队里", en: "the candidate is not in the troupe")
        case .notOfTheBuilding: LocalizedText(zh: "楼长要住在候选人那栋楼", en: "the head lives in the candidate's building")
        case .buildingByItself: LocalizedText(zh: "楼栋要由楼长、邻居或团队推荐", en: "a building is nominated by somebody")
        }
    }
}
