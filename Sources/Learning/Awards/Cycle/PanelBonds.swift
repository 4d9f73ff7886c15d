public import CivilTime

/// What keeps a member of the panel from judging a candidate.
public enum PanelTie: String, Sendable, Hashable, CaseIterable {
    /// It is the member's own cause.
    case candidate = "self"
    /// They live behind one door.
    case household
    /// They live in one building.
    case building
    /// They are in one troupe.
    case troupe

    /// The tie in a few words.
    public var name: LocalizedText {
        switch self {
        case .candidate: LocalizedText(zh: "就是候选人本人", en: "is the candidate")
        case .household: LocalizedText(zh: "和候选人是一户", en: "is of the candidate's household")
        case .building: LocalizedText(zh: "和候选人同一栋楼", en: "lives in the candidate's building")
        case .troupe: LocalizedText(zh: "和候选人在同一个团队", en: "is in a troupe with the candidate")
        }
    }
}

/// With whom a member of the panel or a candidate is bound up: by their numbers in the community's file.
public struct PanelBonds: Sendable, Hashable {
    /// The people themselves.
    public var people: Set<Int64>
    /// Their households.
    public var households: Set<Int64>
    /// The buildings in which they live.
    public var buildings: Set<Int64>
    /// The troupes in which they are, or which they lead.
    public var troupes: Set<Int64>

    /// Gathers bonds.
    public init(
        people: Set<Int64> = [], households: Set<Int64> = [], buildings: Set<Int64> = [], troupes: Set<Int64> = []
    ) {
        self.people = people
        self.households = households
        self.buildings = buildings
        self.troupes = troupes
    }

    /// What binds a member to a candidate, the nearest tie first; nil where the member may judge.
    public func tie(to candidate: PanelBonds) -> PanelTie? {
        if !people.isDisjoint(with: candidate.people) { return .candidate }
        if !households.isDisjoint(with: candidate.households) { return .household }
        if !buildings.isDisjoint(with: candidate.buildings) { return .building }
        return troupes.isDisjoint(with: candidate.troupes) ? nil : .troupe
    }
}
