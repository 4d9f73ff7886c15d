import GRDB
public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Takes a missing word as given; the others stay missing.
    public func removeApproval(of resource: Resource, for activity: Activity.ID) throws {
        try run(
            "DELETE FROM approval WHERE activity = ? AND resource = ?", [activity.value, resource.number])
    }

    /// Notes the other time that somebody offers whose word is missing.
    public func save(_ counterOffer: CounterOffer, from resource: Resource, for activity: Activity.ID) throws {
        try run(
            """
            UPDATE approval SET counter_starts = ?, counter_seconds = ?, note = ?
            WHERE activity = ? AND resource = ?
            """,
            [
                counterOffer.start.description, counterOffer.seconds, counterOffer.note, activity.value,
                resource.number,
            ])
    }

    /// Puts occurrences as they are to be in the place of those of the same original starts, and raises the revision.
    ///
    /// Only for what holds no more than before, or what was judged in this same transaction.
    ///
    /// - Throws: `StorageError.doubleBooked` where a claim overlaps another: the last guard.
    public func rewrite(_ occurrences: [Occurrence], of activity: Activity, now: Instant) throws {
        let floor = try FloorPlan(reader)
        for occurrence in occurrences {
            try replace(occurrence, of: activity.id, details: activity.details, floor: floor)
        }
        try revise(activity.id, now: now)
    }
}
