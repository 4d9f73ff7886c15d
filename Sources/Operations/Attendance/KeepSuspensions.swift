import CivilTime
public import Scheduling
import Storage

/// Keeps the suspensions of troupes that let too many dates lapse, so that a mistake can be mended.
public struct KeepSuspensions: Sendable {
    /// What was taken back.
    public struct Lifting: Sendable {
        /// The troupe, which may book again.
        public let troupe: Troupe
        /// The suspensions that are no more.
        public let suspensions: [Suspension]
        /// The missed dates that no longer count.
        public let forgiven: [MissedDate]
        /// What the activities of these are called.
        public let titles: [Activity.ID: String]
    }

    private let desk: Desk

    /// Prepares to keep suspensions.
    public init(at desk: Desk) { self.desk = desk }

    /// The suspensions that are not over, by their first day.
    public func list() throws -> (suspensions: [Suspension], directory: Directory) {
        try desk.read { file in (try file.suspensions(notOverOn: desk.today), try Directory(file)) }
    }

    /// Lets a troupe book single dates again: its suspension is taken back, and the missed dates that counted against it are
    /// forgotten, for every troupe that shared them.
    ///
    /// - Throws: `SchedulingError.attendance` where nothing counts against the troupe.
    public func lift(_ name: String) throws -> Lifting {
        try desk.write { file in
            let troupe = try NameLookup(file.reader.troupes()).find(name)
            let suspensions = try file.reader.suspensions(notOverOn: desk.today).filter { $0.troupe == troupe.id }
            for suspension in suspensions { try file.remove(suspension.id) }
            let forgiven = try missedDates(countingAgainst: troupe, in: file.reader)
            for date in forgiven { try file.removeNote(of: date.original, in: date.activity) }
            guard !suspensions.isEmpty || !forgiven.isEmpty else {
                throw SchedulingError.attendance(.nothingToLift(troupe: troupe.name))
            }
            let titles = try file.reader.activityTitles().map { ($0.id, $0.title) }
            return Lifting(
                troupe: troupe, suspensions: suspensions, forgiven: forgiven,
                titles: Dictionary(uniqueKeysWithValues: titles))
        }
    }

    /// The missed dates that would count together with one today.
    private func missedDates(countingAgainst troupe: Troupe, in file: CommunityReader) throws -> [MissedDate] {
        let earliest = desk.today.adding(days: -(try file.policy().noShowDays))
        return try file.attendanceRecord(of: troupe.id).openDates(of: troupe.id).filter { $0.day >= earliest }
    }
}
