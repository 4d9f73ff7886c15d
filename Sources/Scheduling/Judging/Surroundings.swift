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
    public var closures: [Closure]
    /// The claims of other activities near the proposal: of its rooms and troupes, of the rooms coupled with its rooms,
    /// and of the troupes that share members with its troupes.
    public let claims: ClaimIndex
    /// The house rules.
    public var policy = Policy.open
    /// The rooms between which sound carries.
    public var couplings: [RoomCoupling] = []
    /// The equipment there is.
    public var equipment: [Equipment.ID: Equipment] = [:]
    /// The equipment that others use near the proposal.
    public var equipmentUses: [EquipmentUse] = []
    /// Everyone's place in every troupe.
    public var memberships: [Membership] = []
    /// The members and leaders of the troupes.
    public var people: [Person.ID: Person] = [:]
    /// The days on which people are away.
    public var absences: [Absence] = []
    /// The days on which troupes may not book single dates.
    public var suspensions: [Suspension] = []
    /// The other lectures of the weeks in which the proposal has one.
    public var lectures: [Happening] = []
    /// The public holidays and make-up working days that are known.
    public var holidays = HolidayCalendar(coveredYears: [], holidays: [])

    /// Creates surroundings in which house rules, equipment and people are still to be filled in.
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

    /// The rooms an occurrence asks for, in its order.
    func rooms(of occurrence: ProposedOccurrence) -> [Room] { occurrence.rooms.compactMap { rooms[$0] } }

    /// The troupes a proposal names, in its order.
    func troupes(of proposal: Proposal) -> [Troupe] { proposal.details.troupes.compactMap { troupes[$0] } }

    /// How loud a proposal is, 0 to 5: as it says itself, else as the loudest of its troupes, else silent.
    func loudness(of proposal: Proposal) -> Int {
        proposal.details.needs.loudness ?? troupes(of: proposal).map(\.loudness).max() ?? 0
    }
}

/// Pieces of equipment that an occurrence of another activity uses.
public struct EquipmentUse: Sendable, Hashable {
    /// What it uses, and how much of it.
    public let need: EquipmentNeed
    /// When and whose.
    public let happening: Happening

    /// Creates a use.
    public init(_ need: EquipmentNeed, during happening: Happening) {
        self.need = need
        self.happening = happening
    }
}

/// A time at which another activity takes place.
public struct Happening: Sendable, Hashable {
    /// When.
    public let span: TimeSpan
    /// What.
    public let holder: Holder

    /// Creates a happening.
    public init(span: TimeSpan, holder: Holder) {
        self.span = span
        self.holder = holder
    }
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
            room.openSpans(from: day, through: day, in: zone, holidays: holidays).compactMap { span in
                TimeSpan(from: max(span.start, window.start), to: min(span.end, window.end))
            }
        }
        .flatMap { $0.subtracting(shut + held) }
    }
}
