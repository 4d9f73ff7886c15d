import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// What a judge needs to know of a vicinity: rooms, people, house rules, closures, and the claims that matter.
    ///
    /// Each span costs one index step a resource, however many claims the file holds.
    ///
    /// - Parameters:
    ///   - vicinity: The times, and whose claims matter then.
    ///   - now: The present moment.
    public func surroundings(_ vicinity: Vicinity, now: Instant) throws -> Surroundings {
        let rooms = Dictionary(uniqueKeysWithValues: try self.rooms().map { ($0.id, $0) })
        let couplings = try couplings()
        let memberships = try memberships()
        let zone = try community().zone
        let today = zone.local(now).date
        let times = try VicinityTimes(vicinity, buffer: longestBuffer(of: rooms.values), zone: zone)
        let related = memberships.troupes(sharingMembersWith: vicinity.troupes)
        let claims =
            try claims(
                on: rooms.floor(around: vicinity.rooms, couplings) + related.map { .troupe($0) }, in: times.near,
                vicinity,
                now)
            + claims(on: rooms.floor(around: vicinity.elsewhere.rooms, couplings), in: times.elsewhere, vicinity, now)
            + claims(on: Set(vicinity.troupes).map { .troupe($0) }, in: times.weeks, vicinity, now)
        var surroundings = Surroundings(
            zone: zone, now: now, rooms: rooms,
            troupes: Dictionary(uniqueKeysWithValues: try troupes().map { ($0.id, $0) }),
            closures: try times.reach.map { try self.closures(overlapping: $0) } ?? [],
            claims: ClaimIndex(Set(claims)))
        surroundings.policy = try policy()
        surroundings.couplings = couplings
        surroundings.equipment = Dictionary(uniqueKeysWithValues: try equipment().map { ($0.id, $0) })
        surroundings.equipmentUses = try vicinity.equipment.flatMap {
            try equipmentUses(of: $0, in: times.near, vicinity, now)
        }
        surroundings.memberships = memberships
        surroundings.people = Dictionary(uniqueKeysWithValues: try people().map { ($0.id, $0) })
        surroundings.absences = try absences(notOverOn: today)
        surroundings.suspensions = try suspensions(notOverOn: today)
        surroundings.lectures = vicinity.isForLecture ? try lectures(in: times.weeks, vicinity, now) : []
        surroundings.holidays = try holidayCalendar()
        return surroundings
    }

    /// The longest buffer that anything may ask for: so far around its times a judgement has to look.
    private func longestBuffer(of rooms: some Sequence<Room>) throws -> Buffer {
        let setup = try value("SELECT max(setup) FROM activity WHERE setup > 0") ?? 0
        let cleanup = try value("SELECT max(cleanup) FROM activity WHERE cleanup > 0") ?? 0
        return rooms.reduce(Buffer(setup: setup, cleanup: cleanup)) { $0.union($1.care.buffer) }
    }
}

/// The times of a vicinity, widened to what its rules have to see.
private struct VicinityTimes {
    /// The times with room for every buffer at both sides, joined and in order.
    let near: [TimeSpan]
    /// The times that matter elsewhere, with room for every buffer at both sides, joined and in order.
    let elsewhere: [TimeSpan]
    /// The whole weeks, Monday to Sunday, in which the times lie, joined and in order.
    let weeks: [TimeSpan]

    /// A performance may need a day to travel and to rest.
    init(_ vicinity: Vicinity, buffer: Buffer, zone: Zone) throws {
        let own = vicinity.buffer
        let margin = max(buffer.setup + own.cleanup, buffer.cleanup + own.setup) + 86_400 / 4
        let widened: ([TimeSpan]) -> [TimeSpan] = { spans in
            TimeSpan.joined(
                spans.compactMap {
                    TimeSpan(from: $0.start.adding(seconds: -margin), to: $0.end.adding(seconds: margin))
                })
        }
        near = widened(vicinity.spans)
        elsewhere = widened(vicinity.elsewhere.spans)
        weeks = TimeSpan.joined(
            vicinity.spans.compactMap { span in
                let first = zone.local(span.start).date
                let last = zone.local(span.end).date
                return zone.span(
                    from: first.adding(days: 1 - first.weekday.rawValue),
                    through: last.adding(days: 7 - last.weekday.rawValue))
            })
    }

    /// From the first time to the last.
    var reach: TimeSpan? { near.first.flatMap { TimeSpan(from: $0.start, to: near.last?.end ?? $0.end) } }
}

extension [Room.ID: Room] {
    /// What has to be known for any of these rooms: all that shares floor with it, and where sound carries to.
    fileprivate func floor(around rooms: [Room.ID], _ couplings: [RoomCoupling]) -> [Resource] {
        let sharing = sharingFloor(with: rooms)
        let known = sharing.union(couplings.neighbours(of: sharing))
        return Set(known.flatMap { self[$0]?.leaves ?? [$0] }).map { .room($0) }
    }

    /// The rooms that share floor with any of these, themselves among them. Whoever holds a whole hall is known by all its
    /// parts.
    fileprivate func sharingFloor(with rooms: [Room.ID]) -> Set<Room.ID> {
        let floor = Set(rooms.flatMap { self[$0]?.leaves ?? [$0] })
        return Set(values.filter { !floor.isDisjoint(with: $0.leaves) }.map(\.id)).union(rooms)
    }
}

extension [RoomCoupling] {
    /// The rooms to which sound carries from any of these.
    fileprivate func neighbours(of rooms: Set<Room.ID>) -> [Room.ID] {
        flatMap { coupling in
            (rooms.contains(coupling.room) ? [coupling.other] : [])
                + (rooms.contains(coupling.other) ? [coupling.room] : [])
        }
    }
}

extension [Membership] {
    /// The other troupes that any member of these belongs to.
    fileprivate func troupes(sharingMembersWith troupes: [Troupe.ID]) -> Set<Troupe.ID> {
        let members = Set(filter { troupes.contains($0.troupe) }.map(\.person))
        return Set(filter { members.contains($0.person) }.map(\.troupe)).subtracting(troupes)
    }
}
