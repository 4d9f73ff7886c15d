import CivilTime

/// No more people may be expected than the rooms hold together. A part counts for nothing beside the whole it belongs to.
///
/// Choose a larger room, add a second one, or expect fewer people.
struct TooManyPeople: Rule {
    let id = RuleID.tooManyPeople

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard let people = proposal.details.attendance else { return [] }
        return proposal.occurrences.compactMap { occurrence in
            finding(people: people, occurrence: occurrence, in: surroundings)
        }
    }

    private func finding(people: Int, occurrence: ProposedOccurrence, in surroundings: Surroundings) -> Finding? {
        let rooms = surroundings.rooms(of: occurrence).withoutPartsOfOneAnother
        let capacities = rooms.compactMap(\.capacity)
        let capacity = capacities.reduce(0, +)
        guard !rooms.isEmpty, capacities.count == rooms.count, people > capacity else { return nil }
        let names = rooms.map(\.name).spokenList
        let hold = rooms.count == 1 ? "holds" : "hold"
        let day = surroundings.zone.local(occurrence.span.start).date.wordsWithWeekday
        return Finding(
            rule: id, occurrence: occurrence.span.start,
            message: LocalizedText(
                zh: "\(day.zh)预计 \(people) 人，\(names.zh)只能容纳 \(capacity) 人。",
                en: "\(people) people are expected on \(day.en), but \(names.en) \(hold) only \(capacity)."))
    }
}

extension [Room] {
    /// The rooms whose floor does not lie within another of them; of several with the same floor the first.
    fileprivate var withoutPartsOfOneAnother: [Room] {
        enumerated().filter { index, room in
            !enumerated().contains { other, whole in
                let isWithin = other != index && Set(room.leaves).isSubset(of: whole.leaves)
                return isWithin && (room.leaves.count < whole.leaves.count || other < index)
            }
        }
        .map(\.element)
    }
}
