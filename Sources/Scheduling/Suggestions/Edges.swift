import CivilTime

/// The edges of what is in the way on the day of an occurrence: where something ends after which it could start, and where
/// something begins before which it could end, with the time between that rooms and troupes need. Steps of one length would
/// miss them.
struct Edges {
    private let occurrence: ProposedOccurrence
    private let predicament: Predicament
    private let day: TimeSpan
    private var starts: [Instant] = []
    private var ends: [Instant] = []

    /// Times are rounded to whole minutes of this many, away from the edge.
    private static let rounding = Int64(5 * 60)

    /// Finds the edges around an occurrence of an alternative; nil on a day that the zone skipped.
    init?(around occurrence: ProposedOccurrence, of predicament: Predicament) {
        let date = predicament.zone.local(occurrence.span.start).date
        guard let day = predicament.zone.span(from: date, through: date) else { return nil }
        self.occurrence = occurrence
        self.predicament = predicament
        self.day = day
        addRooms()
        addNoise()
        addTroupes()
        addEquipment()
        addHours(of: date)
    }

    /// How far each edge would move the occurrence, in seconds on the wall clock.
    var moves: [Int] {
        let zone = predicament.zone
        let from = zone.local(occurrence.span.start).wallSeconds
        let later = starts.map { moment in
            -(-zone.local(moment).wallSeconds).flooredDivision(by: Self.rounding) * Self.rounding
        }
        let earlier = ends.map { moment in
            let start = zone.local(moment.adding(seconds: -occurrence.span.seconds))
            return start.wallSeconds.flooredDivision(by: Self.rounding) * Self.rounding
        }
        return (later + earlier).map { Int($0 - from) }
    }

    /// The occurrence could start so long after a span, or end so long before it, in seconds.
    private mutating func add(_ span: TimeSpan, after: Int = 0, before: Int = 0) {
        starts.append(span.end.adding(seconds: after))
        ends.append(span.start.adding(seconds: -before))
    }

    private mutating func addRooms() {
        let surroundings = predicament.surroundings
        let turnover = RoomTurnover(of: predicament.refused, in: surroundings)
        for leaf in surroundings.rooms(of: occurrence).flatMap(\.leaves) {
            for claim in surroundings.claims.claims(on: .room(leaf), overlapping: day) {
                add(
                    claim.span, after: turnover.needs(at: leaf, of: occurrence, beside: claim, .before).seconds,
                    before: turnover.needs(at: leaf, of: occurrence, beside: claim, .after).seconds)
            }
        }
    }

    private mutating func addNoise() {
        let surroundings = predicament.surroundings
        let acoustics = Acoustics(of: predicament.refused, in: surroundings)
        let beside = surroundings.rooms(of: occurrence).flatMap { acoustics.passages(of: $0) }.flatMap(\.other.leaves)
        for claim in beside.flatMap({ surroundings.claims.claims(on: .room($0), overlapping: day) }) { add(claim.span) }
    }

    private mutating func addTroupes() {
        let surroundings = predicament.surroundings
        let travel = TroupeTravel(of: predicament.refused, in: surroundings)
        let pause = surroundings.policy.runsInARow == nil ? 0 : TroupeDiary.pause
        for troupe in predicament.refused.details.troupes {
            for claim in surroundings.claims.claims(on: .troupe(troupe), overlapping: day) {
                add(
                    claim.span, after: max(pause, travel.needs(beside: claim, .before).seconds),
                    before: max(pause, travel.needs(beside: claim, .after).seconds))
            }
        }
    }

    private mutating func addEquipment() {
        let needed = Set(predicament.refused.details.needs.equipment.map(\.equipment))
        for use in predicament.surroundings.equipmentUses
        where needed.contains(use.need.equipment) && use.happening.span.overlaps(day) { add(use.happening.span) }
    }

    /// The hours of the rooms and of the house, closures, and the notice that the house asks for.
    private mutating func addHours(of date: LocalDate) {
        let (surroundings, zone) = (predicament.surroundings, predicament.zone)
        for room in surroundings.rooms(of: occurrence) {
            for open in room.openSpans(from: date, through: date, in: zone, holidays: surroundings.holidays) {
                starts.append(open.start)
                ends.append(open.end)
            }
            for closure in surroundings.closures
            where closure.span.overlaps(day) && closure.shuts(room, among: surroundings.rooms) { add(closure.span) }
        }
        for hours in surroundings.policy.quietHours {
            for first in [date.adding(days: -1), date] { hours.span(beginningOn: first, in: zone).map { add($0) } }
        }
        starts.append(surroundings.now.adding(seconds: (surroundings.policy.noticeMinutes ?? 0) * 60))
    }
}
