import CivilTime
import Scheduling
import Storage

extension ChangeRequest {
    /// The plan that carries the request out on whatever of the activity is meant.
    ///
    /// - Parameters:
    ///   - activity: The activity as it stands.
    ///   - occasion: The occurrence meant; nil for all that are to come, or where there is just one.
    ///   - scope: How much is changed; nil means the occasion, or everything where none is named.
    ///   - directory: The names that the request may use.
    ///   - now: The present moment.
    /// - Throws: `OperationError` where it is not clear what is meant, `SchedulingError` where it cannot be done.
    func plan(
        for activity: Activity, occasion: Occasion?, scope: SeriesScope?, in directory: Directory, now: Instant
    ) throws -> ChangePlan {
        let extent = try MeantExtent(of: activity, occasion: occasion, scope: scope, zone: directory.zone)
        let change = try change(of: activity, at: extent.occurrence, in: directory)
        return try extent.plan(change, for: activity, now: now, zone: directory.zone)
    }

    /// The change with its names looked up and its end made a length.
    ///
    /// - Throws: `OperationError` for names that are not found, an end before the start, or no change at all.
    private func change(
        of activity: Activity, at occurrence: Occurrence?, in directory: Directory
    ) throws -> ActivityChange {
        let start =
            time ?? occurrence.map { directory.zone.local($0.span.start).time }
            ?? activity.schedule.recurrence.start.time
        let length = try end.map { end in
            guard start < end else { throw OperationError.endsBeforeStart(start: "\(start)", end: "\(end)") }
            return end.secondOfDay - start.secondOfDay
        }
        let change = ActivityChange(
            title: try title.map { try PlainName.check($0) },
            rooms: rooms.isEmpty ? nil : try rooms.map { try NameLookup(directory.rooms.inUse).find($0).id }.uniqued,
            date: date, time: time, seconds: length ?? seconds, attendance: attendance, visibility: visibility)
        guard !change.isEmpty else { throw OperationError.nothingAsked }
        return change
    }
}

/// What of an activity a change is meant for.
private enum MeantExtent {
    case occurrence(Occurrence)
    case series(from: Occurrence?)

    /// A single date is changed as a whole, however it is named.
    init(of activity: Activity, occasion: Occasion?, scope: SeriesScope?, zone: Zone) throws {
        guard !activity.isOneOff else {
            self = .series(from: nil)
            return
        }
        switch scope {
        case .all: self = .series(from: nil)
        case .following: self = .series(from: try activity.occurrence(at: occasion, in: zone))
        case .this: self = .occurrence(try activity.occurrence(at: occasion, in: zone))
        case nil:
            guard occasion != nil else { throw OperationError.whichOccurrence(title: activity.details.title) }
            self = .occurrence(try activity.occurrence(at: occasion, in: zone))
        }
    }

    var occurrence: Occurrence? {
        switch self {
        case .occurrence(let occurrence): occurrence
        case .series(let first): first
        }
    }

    func plan(_ change: ActivityChange, for activity: Activity, now: Instant, zone: Zone) throws -> ChangePlan {
        switch self {
        case .occurrence(let occurrence): try ChangePlan(change, to: occurrence, of: activity, now: now, in: zone)
        case .series(let first): try ChangePlan(change, toSeries: activity, from: first, now: now, in: zone)
        }
    }
}

extension Activity {
    /// Whether the activity is a single date and was never anything else.
    var isOneOff: Bool { schedule.recurrence.rule == nil && occurrences.count == 1 }
}
