import CivilTime
public import Scheduling
import Storage

/// Notes that people have come to what they had booked.
public struct CheckIn: Sendable {
    /// What was noted.
    public struct Answer: Sendable {
        /// The activity.
        public let activity: Activity
        /// The occurrence that people came to.
        public let occurrence: Occurrence
        /// What was noted of it.
        public let note: AttendanceNote
        /// The names behind the numbers.
        public let directory: Directory
    }

    private let desk: Desk

    /// Prepares to check people in.
    public init(at desk: Desk) { self.desk = desk }

    /// Checks people in, from two hours before the start until the end. Done again, it corrects how many they are.
    ///
    /// - Parameters:
    ///   - name: The activity's number, title, or a unique beginning of it.
    ///   - occasion: The occurrence; nil for the one that is on, else the next one today, else the only one there is.
    ///   - people: How many have come; nil where nobody counted.
    /// - Throws: `SchedulingError.attendance` where it is too early or too late, or was noted otherwise; `OperationError` where it is
    ///   not clear what is meant.
    public func callAsFunction(_ name: String, occasion: Occasion?, people: Int? = nil) throws -> Answer {
        try desk.write { file in
            let activity = try file.reader.activity(
                named: name, at: occasion ?? .day(desk.today), now: desk.now)
            let zone = desk.community.zone
            let occurrence = try activity.occurrence(at: occasion, in: zone) {
                activity.occurrenceAtHand(at: desk.now, in: zone)
            }
            let note = try file.reader.attendance(of: activity.id)[occurrence.original]
            try occurrence.expectCheckIn(at: desk.now, after: note, in: zone)
            try file.note(.came, people: people, of: occurrence.original, in: activity.id, now: desk.now)
            let noted = try file.reader.attendance(of: activity.id)[occurrence.original]
            return Answer(
                activity: activity, occurrence: occurrence,
                note: noted ?? AttendanceNote(.came, people: people, noted: desk.now),
                directory: try Directory(file.reader))
        }
    }
}

extension Activity {
    /// The occurrence that is meant: the one named, else the one that the time of the day suggests, else the only one there is.
    ///
    /// - Throws: `OperationError` where the one named is not clear, `SchedulingError.attendance` where none is named and none suggests
    ///   itself.
    func occurrence(
        at occasion: Occasion?, in zone: Zone, suggested: () -> Occurrence?
    ) throws -> Occurrence {
        if let occasion { return try occurrence(at: occasion, in: zone) }
        if let occurrence = suggested() { return occurrence }
        guard occurrences.count == 1 else {
            throw SchedulingError.attendance(.nothingToday(title: details.title))
        }
        return occurrences[0]
    }
}
