import CivilTime
import Learning
import Scheduling

extension AwardLedger {
    /// The candidate that a name means: a person, a building, or a household by its own name or by that of somebody who lives in it.
    ///
    /// - Throws: `OperationError.notFound` and `.ambiguous`.
    func find(_ name: String, for award: AwardKind) throws(OperationError) -> AwardCandidate {
        switch award.level {
        case .person: return AwardCandidate(.person, try NameLookup(everybody).find(name).id.value)
        case .building:
            let known = buildings.values.sorted { $0.id < $1.id }
            return AwardCandidate(.building, try NameLookup(known).find(name).id.value)
        case .household:
            if let person = try? NameLookup(everybody).find(name), let home = lastHome(of: person.id) {
                return AwardCandidate(.household, home.value)
            }
            let known = homes.values.sorted { $0.household.id < $1.household.id }
            let lookup = NameLookup(.household, among: known, names: { [$0.household.name, $0.name] }, label: \.name)
            return AwardCandidate(.household, try lookup.find(name).household.id.value)
        }
    }

    /// Who a candidate is: `李春花`, `1号楼 1单元201（李春花、王建国）`, `1号楼`.
    func name(of candidate: AwardCandidate) -> LocalizedText {
        switch candidate.level {
        case .person: plain(people[Person.ID(candidate.number)]?.name)
        case .building: plain(buildings[Building.ID(candidate.number)]?.name)
        case .household: name(of: Household.ID(candidate.number))
        }
    }

    private func name(of household: Household.ID) -> LocalizedText {
        guard let home = homes[household]?.name else { return plain(nil) }
        return .household(home, of: Set((stays[household] ?? []).map(\.person)).sorted { $0.id < $1.id })
    }

    private func lastHome(of person: Person.ID) -> Household.ID? {
        stays.values.joined().filter { $0.person.id == person }.max { $0.days.upperBound < $1.days.upperBound }?
            .household
    }

    private func plain(_ name: String?) -> LocalizedText { LocalizedText(zh: name ?? "?", en: name ?? "?") }
}
