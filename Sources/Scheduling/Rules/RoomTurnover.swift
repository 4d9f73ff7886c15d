import CivilTime

/// The time that rooms need between two uses: the clean-up after the earlier and the setting up before the later.
struct RoomTurnover {
    private let surroundings: Surroundings
    private let own: Buffer
    /// For each room that does not divide further, the rooms with a buffer to which it belongs.
    private let rooms: [Room.ID: [Room]]
    /// The longest times that any room or the proposal itself needs.
    private let longest: Buffer
    /// The dates of the proposal that stand, and what they hold: their claims are known as those of others are.
    private let standing: [TimeSpan: Set<Room.ID>]

    /// Prepares to compare a proposal with its neighbours.
    init(of proposal: Proposal, in surroundings: Surroundings) {
        self.surroundings = surroundings
        own = proposal.details.needs.buffer
        let careful = surroundings.rooms.values.filter { $0.care.buffer != Buffer() }
        rooms = careful.reduce(into: [:]) { rooms, room in
            for leaf in room.leaves { rooms[leaf, default: []].append(room) }
        }
        longest = careful.reduce(own) { $0.union($1.care.buffer) }
        standing = proposal.occurrences.filter(\.stands).reduce(into: [:]) { standing, occurrence in
            standing[occurrence.span] = Set(surroundings.rooms(of: occurrence).flatMap(\.leaves))
        }
    }

    /// Whether a claim is that of the proposal's own date that stands.
    func isOwn(_ claim: Claim, at leaf: Room.ID) -> Bool { standing[claim.span]?.contains(leaf) == true }

    /// No room needs more than this beside a neighbour, in seconds: a quick look that spares most gaps a closer one.
    func most(beside neighbour: Claim) -> Int {
        let buffer = longest.union(neighbour.holder.buffer)
        return buffer.setup + buffer.cleanup
    }

    /// What a part of an occurrence's rooms needs between the occurrence and a neighbour.
    func needs(at leaf: Room.ID, of occurrence: ProposedOccurrence, beside neighbour: Claim, _ side: Gap.Side) -> Needs
    {
        let asked = self.buffer(at: leaf, of: occurrence)
        let held = self.buffer(at: leaf, heldBy: neighbour)
        return switch side {
        case .before: Needs(cleanup: held.cleanup, setup: asked.setup)
        case .after: Needs(cleanup: asked.cleanup, setup: held.setup)
        }
    }

    /// The time between two uses, in seconds.
    struct Needs {
        let cleanup: Int
        let setup: Int

        /// All of it: the room is first cleared, then set up.
        var seconds: Int { cleanup + setup }
    }

    private func buffer(at leaf: Room.ID, of occurrence: ProposedOccurrence) -> Buffer {
        let floor = Set(surroundings.rooms(of: occurrence).flatMap(\.leaves))
        return buffer(at: leaf, own: own) { floor.isSuperset(of: $0.leaves) }
    }

    /// A claim names only the smallest parts, so a neighbour is taken to be in every room all of which it holds.
    private func buffer(at leaf: Room.ID, heldBy neighbour: Claim) -> Buffer {
        buffer(at: leaf, own: neighbour.holder.buffer) { room in
            room.leaves.allSatisfy { part in
                part == leaf
                    || surroundings.claims.claims(on: .room(part), overlapping: neighbour.span)
                        .contains { $0.activity == neighbour.activity && $0.span == neighbour.span }
            }
        }
    }

    /// The longest buffer of the activity and of the rooms that it has as a whole.
    private func buffer(at leaf: Room.ID, own: Buffer, has: (Room) -> Bool) -> Buffer {
        rooms[leaf, default: []].filter(has).reduce(own) { $0.union($1.care.buffer) }
    }
}
