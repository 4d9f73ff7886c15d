public import CivilTime
public import Scheduling
import Storage

/// Notes that nobody came, and gives back what is left of the slot. Nothing is ever noted by itself, so people who do not
/// use check-in lose nothing by it.
public struct NoteNoShow: Sendable {
    /// What came of it.
    public struct Answer: Sendable {
        /// The activity as it stands now.
        public let activity: Activity
        /// The occurrence as it stands now.
        public let occurrence: Occurrence
        /// What was noted of it.
        public let note: AttendanceNote
        /// The time that somebody else may book now; nil where it is over.
        public let released: TimeSpan?
        /// Where each troupe of the activity stands.
        public let tallies: [MissTally]
        /// The names behind the numbers.
        public let directory: Directory
    }

    private let desk: Desk

    /// Prepares to note no-shows.
    public init(at desk: Desk) { self.desk = desk }

    /// Notes that nobody came, once the grace is over and where nobody has checked in. The occurrence is called off with that
    /// reason; with one missed date too many a troupe may not book single dates for a time.
    ///
    /// - Parameters:
    ///   - name: The activity's number, title, or a unique beginning of it.
    ///   - occasion: The occurrence; nil for the last that has begun today, else the only one there is.
    /// - Throws: `SchedulingError.attendance` where it is too early, or people have checked in; `OperationError` where it is not
    ///   clear what is meant.
    public func callAsFunction(_ name: String, occasion: Occasion?) throws -> Answer {
        try desk.write { file in
            let activity = try file.reader.activity(
                named: name, at: occasion ?? .day(desk.today), now: desk.now)
            let zone = desk.community.zone
            let rules = try file.reader.policy()
            let occurrence = try activity.occurrence(at: occasion, in: zone) {
                activity.occurrenceLeftAlone(at: desk.now, in: zone)
            }
            let note = try file.reader.attendance(of: activity.id)[occurrence.original]
            try occurrence.expectNoShow(at: desk.now, after: note, under: rules, in: zone)
            return try release(occurrence, of: activity, under: rules, in: file)
        }
    }

    private func release(
        _ occurrence: Occurrence, of activity: Activity, under rules: Policy, in file: CommunityWriter
    ) throws -> Answer {
        let original = occurrence.original
        try file.cancel(
            [original], of: activity.id, reason: Self.reason[desk.community.language], isAnnounced: false, now: desk.now
        )
        try file.note(.noShow, of: original, in: activity.id, now: desk.now)
        let directory = try Directory(file.reader)
        let day = MissedDate.day(of: occurrence.span.start, noted: desk.now, in: directory.zone)
        let tallies = try file.count(
            missedOn: day, by: directory.troupes(activity.details.troupes), under: rules, at: desk)
        let after = try file.reader.activity(activity.id) ?? activity
        return Answer(
            activity: after, occurrence: after.occurrences.first { $0.original == original } ?? occurrence,
            note: AttendanceNote(.noShow, noted: desk.now),
            released: TimeSpan(from: max(desk.now, occurrence.span.start), to: occurrence.span.end), tallies: tallies,
            directory: directory)
    }

    private static let reason = AttendanceOutcome.noShow.name

    /// What has begun today, longer ago than the grace lasts, and nobody has checked in to, in the order of its times.
    public func due() throws -> (entries: [AgendaEntry], graceMinutes: Int, directory: Directory) {
        try desk.read { file in
            let rules = try file.policy()
            let directory = try Directory(file)
            guard let today = directory.zone.span(from: desk.today, through: desk.today) else {
                return ([], rules.graceMinutes, directory)
            }
            let entries = try file.agenda(during: today).filter { entry in
                let occurrence = entry.occurrence
                return occurrence.status.holdsItsTime && today.contains(occurrence.span.start)
                    && occurrence.graceEnds(under: rules) <= desk.now
                    && occurrence.expires.map { $0 > desk.now } ?? true
            }
            let missed = try entries.filter { entry in
                try file.attendance(of: entry.activity.id)[entry.occurrence.original] == nil
            }
            return (missed, rules.graceMinutes, directory)
        }
    }
}
