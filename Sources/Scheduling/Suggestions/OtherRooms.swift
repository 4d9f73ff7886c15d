import CivilTime

/// Looks for another room at the same time: one that holds the people without being far too big, and has the same to offer.
struct OtherRooms {
    private let predicament: Predicament
    private static let most = 3

    init(_ predicament: Predicament) { self.predicament = predicament }

    /// The best fitting rooms that are free.
    func options() -> [Option] {
        Array(
            exchanges.lazy.compactMap { exchange in
                predicament.judged(rooms: exchange.rooms).map { option($0, exchange) }
            }.prefix(Self.most))
    }

    /// The best fitting rooms at another time of the day, where they are not free at the time that was wished for.
    func optionsAtNearbyTimes() -> [Option] {
        Array(
            exchanges.lazy
                .filter { $0.cost < Inconvenience.room + Self.farFetched && predicament.judged(rooms: $0.rooms) == nil }
                .flatMap { NearbyTimes(predicament, rooms: $0.rooms, otherCost: $0.cost).options(eachWay: 1) }
                .prefix(2 * Self.most))
    }

    /// What a room may lack before it is no longer offered together with another change.
    private static let farFetched = 60

    private func option(_ judged: JudgedProposal, _ exchange: Exchange) -> Option {
        let words = SuggestionWords(predicament)
        return Option(
            suggestion: Suggestion(
                changes: [.rooms], description: words.sentence([words.rooms(exchange.rooms)]), judged: judged),
            cost: exchange.cost)
    }

    /// One room in the place of another.
    private struct Exchange {
        let rooms: [Room.ID]
        let cost: Int
    }

    /// Every exchange of one room, best first. Rooms that share floor with one that is kept are no help.
    private var exchanges: [Exchange] {
        let asked = predicament.refused.details.rooms
        let others = predicament.surroundings.rooms.values.filter { !asked.contains($0.id) && !$0.care.isRetired }
            .sorted { $0.id < $1.id }
        let all = asked.indices.flatMap { index in
            others.compactMap { exchange(at: index, for: $0, asked: asked) }
        }
        return all.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
            .map(\.element)
    }

    private func exchange(at index: Int, for room: Room, asked: [Room.ID]) -> Exchange? {
        guard let old = predicament.surroundings.rooms[asked[index]] else { return nil }
        var rooms = asked
        rooms[index] = room.id
        let kept = asked.enumerated().filter { $0.offset != index }.map(\.element)
        let keptFloor = Set(kept.flatMap { predicament.surroundings.rooms[$0]?.leaves ?? [$0] })
        guard keptFloor.isDisjoint(with: room.leaves) else { return nil }
        return Exchange(rooms: rooms, cost: Inconvenience.room + room.misfit(in: old, people: people(with: kept)))
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
    /// under the sky where a roof was wished for.
    fileprivate func misfit(in old: Room, people: Int?) -> Int {
        let missing = Set(old.features).subtracting(features).count * 30
        let sky = isOutdoor == old.isOutdoor ? 0 : 60
        return missing + sky + sizeMisfit(wanted: people ?? old.capacity)
    }

    private func sizeMisfit(wanted: Int?) -> Int {
        guard let wanted, wanted > 0 else { return 0 }
        guard let capacity else { return 20 }
        return capacity >= wanted
            ? min(30, 10 * (capacity - wanted) / wanted) : 30 + 60 * (wanted - capacity) / wanted
    }
}
