public import CivilTime
import Scheduling
import Storage

/// Tells who did what, when, and what it changed.
public struct ReadHistory: Sendable {
    /// Which entries are asked for.
    public struct Choice: Sendable {
        /// Only what touches the activity of this number or title; nil for everything.
        public var activity: String?
        /// The first day; nil for the beginning.
        public var first: LocalDate?
        /// The last day; nil for today.
        public var last: LocalDate?
        /// At most so many, the latest ones; nil for all.
        public var count: Int?

        /// Asks for everything.
        public init() {}
    }

    /// The entries that were asked for.
    public struct Answer: Sendable {
        /// The entries, oldest first.
        public let entries: [HistoryEntry]
        /// How many more there are before them.
        public let earlier: Int
        /// The community's time zone.
        public let zone: Zone
    }

    private let desk: Desk

    /// Prepares to read.
    public init(at desk: Desk) { self.desk = desk }

    /// Reads the entries.
    ///
    /// - Throws: `OperationError` where no activity, or several, ever had the name.
    public func callAsFunction(_ choice: Choice) throws -> Answer {
        let zone = desk.community.zone
        return try desk.read { file in
            var lines = JournalChoice()
            lines.from = choice.first.map { zone.startOfDay($0) }
            lines.to = choice.last.map { zone.startOfDay($0.adding(days: 1)) }
            lines.last = choice.count
            lines.activity = try choice.activity.map { try Self.activity(named: $0, in: file) }
            let found = try file.journalLines(lines)
            return Answer(
                entries: try found.lines.map { try HistoryEntry($0, changes: $0.changes, in: file) },
                earlier: found.earlier, zone: zone)
        }
    }

    /// An activity that is there, or was once.
    private static func activity(named name: String, in file: CommunityReader) throws -> Activity.ID {
        let known = try file.activityTitles()
        if let found = try? NameLookup(known).find(name) { return found }
        let present = Set(known.map(\.id))
        let gone = try file.journalledTitles().filter { !present.contains($0.id) }
        return try NameLookup(known + gone).find(name)
    }
}
