import CivilTime
import GRDB
public import Scheduling

extension CommunityReader {
    /// The activities whose claims are not just what their occurrences hold: the leaves of their rooms, and their troupes,
    /// for as long as they take.
    public func activitiesWithWrongClaims() throws -> [Activity.ID] {
        let floor = try FloorPlan(self)
        let claims = try grouped(
            """
            SELECT occurrence.activity AS owner, claim.resource, claim.starts, claim.ends, occurrence.original
            FROM claim JOIN occurrence ON occurrence.id = claim.occurrence
            """
        ) { row in
            HeldSlot(resource: row["resource"], original: row["original"], starts: row["starts"], ends: row["ends"])
        }
        return try activities().filter { activity in
            let held = activity.occurrences.filter(\.status.holdsItsTime).flatMap { occurrence in
                floor.resources(rooms: occurrence.rooms, troupes: activity.details.troupes).map {
                    HeldSlot(
                        resource: $0, original: occurrence.original.description, starts: occurrence.span.start.seconds,
                        ends: occurrence.span.end.seconds)
                }
            }
            let stored = claims[activity.id.value] ?? []
            return Set(held) != Set(stored) || held.count != stored.count
        }.map(\.id)
    }
}

/// One row of the table `claim`, told by what it stands for.
private struct HeldSlot: Hashable {
    let resource: Int64
    let original: String
    let starts: Int64
    let ends: Int64
}
