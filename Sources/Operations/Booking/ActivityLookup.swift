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
        let (lookup, activities) = try activities(named: name)
        let zone = try community().zone
        let fitting = activities.filter { activity in occasion.map { activity.has($0, in: zone) } ?? true }
        let open = fitting.filter { activity in activity.occurrences.contains { $0.span.end > now } }
        let candidates = [activities, fitting, open].first { $0.count == 1 }
        guard let activity = candidates?.first else { throw lookup.ambiguity(of: name) }
        return activity
    }

    /// The activity of a name; of a series that was cut, the part with which it goes on now.
    ///
    /// For what concerns a series as a whole and cannot go wrong by it: to show it, to go on with it, to add a date.
    func currentPart(of name: String, now: Instant) throws -> Activity {
        let (_, activities) = try activities(named: name)
        let continued = Set(activities.compactMap(\.continues))
        let last = activities.filter { !continued.contains($0.id) }
        guard activities.count > 1, last.count == 1 else { return try activity(named: name, now: now) }
        return last[0]
    }

    private func activities(named name: String) throws -> (NameLookup<Activity.ID>, [Activity]) {
        let lookup = NameLookup(try activityTitles())
        let meant = try lookup.candidates(name)
        return (lookup, try (meant.count > 12 ? [] : meant).compactMap { try activity($0) })
    }
}
