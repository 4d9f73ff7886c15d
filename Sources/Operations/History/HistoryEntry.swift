public import CivilTime
public import Scheduling
import Storage

/// An entry of the history: who did what, when, and what it changed, in words.
public struct HistoryEntry: Sendable, Hashable {
    /// Its number, by which `undo` knows it.
    public let number: Int64
    /// The moment of the command.
    public let made: Instant
    /// Who acted.
    public let actor: String
    /// The command as it was given.
    public let command: String
    /// The entry that this one takes back; nil for most.
    public let undoes: Int64?
    /// The entry that takes this one back now; nil where it holds.
    public let undoneBy: Int64?
    /// What it changed, before and after, a sentence each.
    public let changes: [LocalizedText]
    /// The activities it touched, with the titles they have or had.
    public let activities: [Touched]
    /// The rooms it touched, by name.
    public let rooms: [String]
    /// The troupes it touched, by name.
    public let troupes: [String]
    /// The people it touched, by name. Never to be shown to strangers.
    public let people: [String]

    /// An activity that an entry touched.
    public struct Touched: Sendable, Hashable {
        /// The activity's number.
        public let activity: Activity.ID
        /// The title it has, or had last.
        public let title: String
    }
}

extension HistoryEntry {
    init(_ line: JournalLine, changes: [RowChange], in file: CommunityReader) throws {
        let names = RowNames(file, zone: try file.community().zone, changes: line.changes)
        number = line.id
        made = line.entry.made
        actor = line.entry.actor
        command = line.entry.command
        undoes = line.undoes
        undoneBy = line.undoneBy
        self.changes = Story(of: changes, names).sentences
        activities = names.touched("activity", by: changes).map {
            Touched(activity: Activity.ID($0), title: names.name(of: "activity", $0).zh)
        }
        rooms = names.touched("room", by: changes).map { names.name(of: "room", $0).zh }
        troupes = names.touched("troupe", by: changes).map { names.name(of: "troupe", $0).zh }
        people = names.touched("person", by: changes).map { names.name(of: "person", $0).zh }
    }
}
