import CivilTime
import Scheduling
import Storage

extension CommunityReader {
    /// The activity of a number, a title, or a unique beginning of one.
    ///
    /// A series that was cut has its title twice. Then the one is meant that has the occasion, else the one that is not over.
    ///
    /// - Throws: `OperationError` where none or several are meant.
    func activity(named name: String, at occasion: Occasion? = nil, now: Instant) throws -> Activity {
        let lookup = NameLookup(try activityTitles())
        let meant = try lookup.candidates(name)
        let activities = try (meant.count > 12 ? [] : meant).compactMap { try activity($0) }
        let zone = try community().zone
        let fitting = activities.filter { activity in occasion.map { activity.has($0, in: zone) } ?? true }
        let open = fitting.filter { activity in activity.occurrences.contains { $0.span.end > now } }
        let candidates = [activities, fitting, open].first { $0.count == 1 }
        guard let activity = candidates?.first else { throw lookup.ambiguity(of: name) }
        return activity
    }
}
