import CivilTime

/// Some people are in two troupes. Where another troupe of theirs has something on at the same time, they cannot come to
/// both, so they are named.
///
/// It is only a warning: choose another time if the troupe cannot do without them.
struct SharedMembers: Rule {
    let id = RuleID.sharedMembers
    private static let mostNames = 12

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard !proposal.details.troupes.isEmpty else { return [] }
        let pairs = Pair.all(of: proposal, in: surroundings)
        return proposal.occurrences.flatMap { occurrence in
            pairs.compactMap { finding(pair: $0, occurrence: occurrence, in: surroundings) }
        }
    }

    /// One of the proposal's troupes, another one, and who is in both.
    private struct Pair {
        let troupe: Troupe
        let other: Troupe
        let people: [String]

        /// Every other troupe with members of the proposal's troupes; troupes that take part together are no matter.
        static func all(of proposal: Proposal, in surroundings: Surroundings) -> [Pair] {
            let members = Dictionary(grouping: surroundings.memberships, by: \.troupe)
            let others = surroundings.troupes.values.filter { !proposal.details.troupes.contains($0.id) }
                .sorted { $0.id < $1.id }
            return surroundings.troupes(of: proposal).flatMap { troupe in
                let own = Set(members[troupe.id, default: []].map(\.person))
                return others.compactMap { other in
                    let shared = members[other.id, default: []].map(\.person).filter(own.contains)
                    let names = shared.compactMap { surroundings.people[$0]?.name }
                    return names.isEmpty ? nil : Pair(troupe: troupe, other: other, people: names)
                }
            }
        }
    }

    private func finding(pair: Pair, occurrence: ProposedOccurrence, in surroundings: Surroundings) -> Finding? {
        let claims = surroundings.claims.claims(on: .troupe(pair.other.id), overlapping: occurrence.span)
        let neighbours = Neighbours(claims)
        guard !neighbours.isEmpty else { return nil }
        let span = surroundings.zone.words(for: occurrence.span)
        let holders = neighbours.words(in: surroundings.zone)
        let people = Self.words(for: pair.people)
        return Finding(
            rule: id, severity: .should, occurrence: occurrence.span.start,
            message: LocalizedText(
                zh: "\(pair.troupe.name)的\(people.zh)也是\(pair.other.name)的人，"
                    + "\(pair.other.name)在 \(span.zh) 有\(holders.zh)。",
                en: "\(people.en) of \(pair.troupe.name) \(pair.people.count == 1 ? "is" : "are") in "
                    + "\(pair.other.name) too, which has \(holders.en) on \(span.en)."),
            neighbours: neighbours.mentions)
    }

    /// The names; of many, the first dozen and how many they are.
    private static func words(for names: [String]) -> LocalizedText {
        guard names.count > mostNames else { return names.spokenList }
        let first = names.prefix(mostNames)
        return LocalizedText(
            zh: "\(first.joined(separator: "、"))等 \(names.count) 人",
            en: "\(first.joined(separator: ", ")) and \(names.count - mostNames) more")
    }
}
