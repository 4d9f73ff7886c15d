public import CivilTime

/// Everything near a proposal that its rules may need: loaded once, so that rules never look anything up.
public struct Surroundings: Sendable {
    /// The community's time zone.
    public let zone: Zone
    /// The present moment.
    public let now: Instant
    /// The rooms concerned, and the parts and wholes that belong to them.
    public let rooms: [Room.ID: Room]
    /// The troupes concerned.
    public let troupes: [Troupe.ID: Troupe]
    /// The closures near the proposal.
    public let closures: [Closure]
    /// The claims of other activities near the proposal.
    public let claims: ClaimIndex

    /// Creates surroundings.
    public init(
        zone: Zone, now: Instant, rooms: [Room.ID: Room], troupes: [Troupe.ID: Troupe] = [:], closures: [Closure] = [],
        claims: ClaimIndex = ClaimIndex([])
    ) {
        self.zone = zone
        self.now = now
        self.rooms = rooms
        self.troupes = troupes
        self.closures = closures
        self.claims = claims
    }

    /// The rooms a proposal asks for, in its order.
    func rooms(of proposal: Proposal) -> [Room] { proposal.details.rooms.compactMap { rooms[$0] } }

    /// The troupes a proposal names, in its order.
    func troupes(of proposal: Proposal) -> [Troupe] { proposal.details.troupes.compactMap { troupes[$0] } }
}

extension Surroundings {
    /// The times in which a room is open, not closed and held by nobody, day by day, within the window.
    public func freeSpans(
        of room: Room, from first: LocalDate, through last: LocalDate, within window: TimeSpan
    ) -> [TimeSpan] {
        guard first <= last else { return [] }
        let shut = closures.filter { $0.shuts(room, among: rooms) }.map(\.span)
        let held = room.leaves.flatMap { claims.claims(on: .room($0), overlapping: window) }.map(\.span)
        // A day that the zone skipped has no span, though its hours would be those of the next day.
        return (first...last).filter { zone.span(from: $0, through: $0) != nil }.flatMap { day in
            room.openSpans(from: day, through: day, in: zone).compactMap { span in
                TimeSpan(from: max(span.start, window.start), to: min(span.end, window.end))
            }
        }
        .flatMap { $0.subtracting(shut + held) }
    }
}
