import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// What a judge needs to know around the given spans: rooms, troupes, closures, and the claims of the resources named.
    ///
    /// Each span costs one index step a resource, however many claims the file holds.
    ///
    /// - Parameters:
    ///   - spans: The times of the proposal, or wider ones where alternatives are looked for.
    ///   - rooms: The rooms whose claims matter.
    ///   - troupes: The troupes whose claims matter.
    ///   - now: The present moment.
    ///   - ignoring: An activity whose own claims do not count, because it is being changed.
    public func surroundings(
        of spans: [TimeSpan], rooms: [Room.ID], troupes: [Troupe.ID], now: Instant, ignoring: Activity.ID? = nil
    ) throws -> Surroundings {
        let allRooms = Dictionary(uniqueKeysWithValues: try self.rooms().map { ($0.id, $0) })
        let allTroupes = Dictionary(uniqueKeysWithValues: try self.troupes().map { ($0.id, $0) })
        let leaves = Set(rooms.flatMap { allRooms[$0]?.leaves ?? [$0] })
        let resources = leaves.map { Resource.room($0) } + Set(troupes).map { Resource.troupe($0) }
        let joined = TimeSpan.joined(spans)
        let reach = joined.first.flatMap { TimeSpan(from: $0.start, to: joined.last?.end ?? $0.end) }
        let claims = try joined.flatMap { span in
            try resources.flatMap { try self.claims(on: $0, overlapping: span, ignoring: ignoring) }
        }
        return Surroundings(
            zone: try community().zone, now: now, rooms: allRooms, troupes: allTroupes,
            closures: try reach.map { try self.closures(overlapping: $0) } ?? [],
            claims: ClaimIndex(Set(claims)))
    }

    /// The claims on a resource that overlap the span, earliest first.
    func claims(on resource: Resource, overlapping span: TimeSpan, ignoring: Activity.ID?) throws -> [Claim] {
        // Claims on one resource are disjoint: only the last one that starts before the span can reach into it.
        let sql = """
            SELECT claim.starts, claim.ends, activity.id, activity.title
            FROM claim
            JOIN occurrence ON occurrence.id = claim.occurrence
            JOIN activity ON activity.id = occurrence.activity
            WHERE claim.resource = :resource AND claim.starts < :end
                AND claim.starts >= coalesce(
                    (SELECT max(starts) FROM claim WHERE resource = :resource AND starts <= :start), :start)
                AND claim.ends > :start AND activity.id IS NOT :ignoring
            ORDER BY claim.starts
            """
        return try map(
            sql,
            [
                "resource": resource.number, "start": span.start.seconds, "end": span.end.seconds,
                "ignoring": ignoring?.value,
            ]
        ) { row in
            Claim(
                resource: resource, span: try Self.span(row), activity: Activity.ID(row["id"]), title: row["title"])
        }
    }
}

extension Resource {
    /// The row of the table `resource`, shared by rooms and troupes.
    var number: Int64 {
        switch self {
        case .room(let id): id.value
        case .troupe(let id): id.value
        }
    }
}
