public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Puts occurrences where the zone's clock puts them, and claims anew what an activity's occurrences hold.
    ///
    /// - Throws: `StorageError.doubleBooked` where another activity holds the time meanwhile.
    public func claimAnew(_ id: Activity.ID, now: Instant) throws {
        guard let activity = try reader.activity(id) else { return }
        let zone = try reader.community().zone
        let floor = try FloorPlan(reader)
        for var occurrence in activity.occurrences {
            if occurrence.isShifted(in: zone) {
                let start = zone.instant(occurrence.original)
                let length = occurrence.span.end.seconds(since: occurrence.span.start)
                guard let span = TimeSpan(from: start, to: start.adding(seconds: length)) else { continue }
                occurrence.span = span
            }
            try replace(occurrence, of: id, details: activity.details, floor: floor)
        }
        try revise(id, now: now)
    }
}
