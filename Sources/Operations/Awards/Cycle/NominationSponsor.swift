import CivilTime
import Learning
import Scheduling
import Storage

/// Who nominates a candidate, and whether they may.
struct NominationSponsor {
    /// The person, where it is one.
    private(set) var person: Person.ID?
    /// The troupe, where it is one.
    private(set) var troupe: Troupe.ID?
    /// Why they may not; nil where they may.
    private(set) var problem: NominatorProblem?

    /// Looks up who is named.
    ///
    /// - Throws: `OperationError` where nobody or several have the name.
    init(
        _ manner: NominationManner, _ name: String?, of candidate: AwardCandidate, _ register: CandidateRegister,
        in file: CommunityReader
    ) throws {
        switch (manner, name) {
        case (.own, nil): problem = candidate.level == .building ? .buildingByItself : nil
        case (.own, _?): problem = .ownNamesAnother
        case (.neighbour, nil), (.troupe, nil), (.buildingHead, nil): problem = .unnamed(manner)
        case (.troupe, let name?):
            let troupe = try NameLookup(file.troupes()).find(name)
            self.troupe = troupe.id
            let isIn = register.bonds(of: candidate).troupes.contains(troupe.id.value)
            problem = isIn || candidate.level == .building ? nil : .notInTroupe
        case (.neighbour, let name?), (.buildingHead, let name?):
            let person = try NameLookup(register.people).find(name)
            self.person = person.id
            problem = Self.problem(of: person, as: manner, with: candidate, register)
        }
    }

    private static func problem(
        of person: Person, as manner: NominationManner, with candidate: AwardCandidate, _ register: CandidateRegister
    ) -> NominatorProblem? {
        guard !person.mayBeMinor(on: register.day) else { return .minor }
        let (own, theirs) = (register.bonds(of: person.id), register.bonds(of: candidate))
        if manner == .buildingHead { return own.buildings.isDisjoint(with: theirs.buildings) ? .notOfTheBuilding : nil }
        switch own.tie(to: theirs) {
        case .candidate, .household: return .sameHousehold
        case .building, .troupe, nil: return nil
        }
    }
}
