import CivilTime

/// Between which rooms sound carries, which of them need quiet, and how loud a proposal is among them.
struct Acoustics {
    /// How loud the proposal is, 0 to 5.
    let loudness: Int
    private let surroundings: Surroundings
    /// The smallest parts of all rooms that need quiet.
    private let quiet: Set<Room.ID>
    /// For each room of the proposal the ways for sound.
    private let passages: [Room.ID: [Passage]]

    /// A way for sound between a room and another one.
    struct Passage {
        /// The other room.
        let other: Room
        /// How well the sound carries.
        let strength: RoomCoupling.Strength
        /// The smallest parts of the room from which and to which the sound carries.
        fileprivate let here: Set<Room.ID>
    }

    /// Noise that carries to a room which needs quiet.
    struct Disturbance {
        /// The way of the sound.
        let passage: Passage
        /// Whether the noise is the proposal's own; else it is the neighbours'.
        let isOurs: Bool
        /// The activities in the other room.
        let neighbours: Neighbours
    }

    /// Listens to a proposal among its surroundings.
    init(of proposal: Proposal, in surroundings: Surroundings) {
        self.surroundings = surroundings
        loudness = surroundings.loudness(of: proposal)
        quiet = Set(surroundings.rooms.values.filter(\.care.isQuietProtected).flatMap(\.leaves))
        passages = Set(proposal.occurrences.flatMap(\.rooms)).reduce(into: [:]) { passages, room in
            passages[room] = surroundings.rooms[room].map { Passage.all(from: $0, in: surroundings) }
        }
    }

    /// The ways for sound from a room of the proposal, or a part or whole of it; those that carry best first.
    func passages(of room: Room) -> [Passage] { passages[room.id, default: []] }

    /// What disturbs through a passage during an occurrence: our noise, or the neighbours', or both.
    func disturbances(through passage: Passage, during occurrence: ProposedOccurrence) -> [Disturbance] {
        let isLoud = loudness >= surroundings.policy.loudFrom
        let disturbed = isLoud ? uses(of: passage.other.leaves.filter(quiet.contains), during: occurrence) : []
        let disturbing =
            quiet.isDisjoint(with: passage.here)
            ? []
            : uses(of: passage.other.leaves, during: occurrence).filter {
                $0.holder.loudness >= surroundings.policy.loudFrom
            }
        return [(true, disturbed), (false, disturbing)].filter { !$0.1.isEmpty }.map { isOurs, claims in
            Disturbance(passage: passage, isOurs: isOurs, neighbours: Neighbours(claims))
        }
    }

    /// Who is in the rooms during an occurrence; a room that is only kept shut is not in use.
    private func uses(of leaves: [Room.ID], during occurrence: ProposedOccurrence) -> [Claim] {
        leaves.flatMap { surroundings.claims.claims(on: .room($0), overlapping: occurrence.span) }
            .filter { $0.holder.kind != .closure }
    }
}

extension Acoustics.Passage {
    /// The ways for sound from a room, or a part or whole of it; those that carry best first.
    fileprivate static func all(from room: Room, in surroundings: Surroundings) -> [Self] {
        let all = surroundings.couplings.flatMap { coupling in
            [(coupling.room, coupling.other), (coupling.other, coupling.room)].compactMap { near, far in
                Self(from: room, near: near, far: far, coupling.strength, in: surroundings)
            }
        }
        return all.filter { $0.strength == .strong } + all.filter { $0.strength == .weak }
    }

    /// One direction of a coupling; nil where the room shares no floor with its near end.
    private init?(
        from room: Room, near: Room.ID, far: Room.ID, _ strength: RoomCoupling.Strength, in surroundings: Surroundings
    ) {
        guard let near = surroundings.rooms[near], let far = surroundings.rooms[far] else { return nil }
        here = Set(near.leaves).intersection(room.leaves)
        guard !here.isEmpty else { return nil }
        other = far
        self.strength = strength
    }
}
