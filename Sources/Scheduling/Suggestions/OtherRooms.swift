import CivilTime

/// Looks for another room at the same time: one that holds the people without being far too big, and has the same to offer.
struct OtherRooms {
    private let predicament: Predicament
    private static let most = 3

    init(_ predicament: Predicament) { self.predicament = predicament }

    /// The best fitting rooms that are free.
    func options() -> [Option] {
        Array(
            candidates.lazy.compactMap { candidate in
                predicament.judged(Alteration(exchange: candidate.exchange)).map { option($0, candidate) }
            }.prefix(Self.most))
    }

    /// The best fitting rooms at another time of the day, where they are not free at the time that was wished for.
    func optionsAtNearbyTimes(eachWay count: Int = 1) -> [Option] {
        Array(
            candidates.lazy
                .filter { $0.cost < Inconvenience.room + Self.farFetched }
                .filter { predicament.judged(Alteration(exchange: $0.exchange)) == nil }
                .flatMap {
                    NearbyTimes(predicament, exchange: $0.exchange, otherCost: $0.cost).options(eachWay: count)
                }
                .prefix(2 * Self.most))
    }

    /// What a room may lack before it is no longer offered together with another change.
    private static let farFetched = 60

    private func option(_ judged: JudgedProposal, _ candidate: Candidate) -> Option {
        let words = SuggestionWords(predicament)
        return Option(
            suggestion: Suggestion(
                changes: [.rooms], description: words.sentence([words.exchanged(candidate.exchange)]), judged: judged),
            cost: candidate.cost)
    }

    /// An exchange, and what it asks of people.
    private struct Candidate {
        let exchange: RoomExchange
        let cost: Int
    }

    /// Every exchange of one room, best first. Rooms that share floor with one that is kept are no help, and rooms that are
    /// given up are no longer offered.
    private var candidates: [Candidate] {
        let asked = predicament.rooms
        let others = predicament.surroundings.rooms.values
            .filter { !asked.contains($0.id) && !$0.care.isRetired }.sorted { $0.id < $1.id }
        let all = asked.flatMap { old in others.compactMap { candidate(old, $0, asked: asked) } }
        return all.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
            .map(\.element)
    }

    private func candidate(_ old: Room.ID, _ room: Room, asked: [Room.ID]) -> Candidate? {
        guard let given = predicament.surroundings.rooms[old] else { return nil }
        let kept = asked.filter { $0 != old }
        let keptFloor = Set(kept.flatMap { predicament.surroundings.rooms[$0]?.leaves ?? [$0] })
        guard keptFloor.isDisjoint(with: room.leaves) else { return nil }
        return Candidate(
            exchange: RoomExchange(old: old, new: room.id),
            cost: Inconvenience.room + room.misfit(in: given, people: people(with: kept)))
    }

    /// How many people the exchanged room itself has to hold; nil where nobody said.
    private func people(with kept: [Room.ID]) -> Int? {
        predicament.refused.details.attendance.map { people in
            max(0, people - kept.compactMap { predicament.surroundings.rooms[$0]?.capacity }.reduce(0, +))
        }
    }
}

extension Room {
    /// How badly this room stands in for another, in minutes of inconvenience: too small, far too big, lacking a feature,
    /// under the sky where a roof was wished for, to be asked for where the other was not.
    fileprivate func misfit(in old: Room, people: Int?) -> Int {
        let missing = Set(old.features).subtracting(features).count * 30
        let sky = isOutdoor == old.isOutdoor ? 0 : 60
        let asking = care.needsApproval && !old.care.needsApproval ? 20 : 0
        return missing + sky + asking + sizeMisfit(wanted: people ?? old.capacity)
    }

    private func sizeMisfit(wanted: Int?) -> Int {
        guard let wanted, wanted > 0 else { return 0 }
        guard let capacity else { return 20 }
        return capacity >= wanted
            ? min(30, 10 * (capacity - wanted) / wanted) : 30 + 60 * (wanted - capacity) / wanted
    }
}
