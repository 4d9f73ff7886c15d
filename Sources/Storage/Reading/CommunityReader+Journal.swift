import Foundation
import GRDB
public import CivilTime
public import Scheduling

/// Which lines of the journal are asked for.
public struct JournalChoice: Sendable {
    /// No line made before this moment; nil for any.
    public var from: Instant?
    /// No line made at this moment or later; nil for any.
    public var to: Instant?
    /// At most so many, the latest ones; nil for all.
    public var last: Int?
    /// Only lines that touch this activity; nil for any.
    public var activity: Activity.ID?

    /// Asks for every line.
    public init() {}
}

extension CommunityReader {
    /// The lines that are asked for, oldest first, and how many more there are before them.
    public func journalLines(_ choice: JournalChoice) throws -> (lines: [JournalLine], earlier: Int) {
        if let activity = choice.activity { return try lines(touching: activity, choice) }
        let condition = "made >= ? AND made < ?"
        let arguments: StatementArguments = [choice.from?.seconds ?? .min, choice.to?.seconds ?? .max]
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM journal WHERE \(condition)", arguments: arguments)
        let lines = try JournalReading(self).lines(
            "WHERE \(condition) ORDER BY id DESC LIMIT ?", arguments + [choice.last ?? -1])
        return (lines.reversed(), (count ?? 0) - lines.count)
    }

    /// The line of a number; nil where there is none.
    public func journalLine(_ id: Int64) throws -> JournalLine? {
        try JournalReading(self).lines("WHERE id = ?", [id]).first
    }

    /// The latest line that takes nothing back itself and is not taken back; nil where there is none.
    public func latestLineThatHolds() throws -> JournalLine? {
        let reading = try JournalReading(self)
        let undone = reading.undoing.keys.map(String.init).joined(separator: ",")
        return try reading.lines(
            "WHERE undoes IS NULL AND id NOT IN (\(undone)) ORDER BY id DESC LIMIT 1", []
        ).first
    }

    /// The lines after one, oldest first.
    func lines(after line: Int64) throws -> [JournalLine] {
        try JournalReading(self).lines("WHERE id > ? ORDER BY id", [line])
    }

    /// The titles under which activities were ever known, those that are gone among them.
    public func journalledTitles() throws -> [(id: Activity.ID, title: String)] {
        var titles: [Int64: String] = [:]
        let reading = try JournalReading(self)
        try reading.forEachLine("ORDER BY id", []) { line in
            for change in line.changes where change.table == "activity" {
                guard let id = change.row.number, let title = (change.after["title"] ?? change.before["title"])?.text
                else { continue }
                titles[id] = title
            }
        }
        return titles.sorted { $0.key < $1.key }.map { (Activity.ID($0.key), $0.value) }
    }

    private func lines(touching activity: Activity.ID, _ choice: JournalChoice) throws -> ([JournalLine], Int) {
        var trail = ActivityTrail(of: activity.value, try Blueprint(db))
        var found: [JournalLine] = []
        try JournalReading(self).forEachLine("ORDER BY id", []) { line in
            let made = line.entry.made
            guard trail.leads(through: line), choice.from.map({ $0 <= made }) ?? true,
                choice.to.map({ made < $0 }) ?? true
            else { return }
            found.append(line)
        }
        let lines = choice.last.map { Array(found.suffix($0)) } ?? found
        return (lines, found.count - lines.count)
    }
}

/// Reads lines of the journal with the names of the columns.
private struct JournalReading {
    private let file: CommunityReader
    private let blueprint: Blueprint
    /// The line that takes back each line that is taken back.
    let undoing: [Int64: Int64]

    init(_ file: CommunityReader) throws {
        self.file = file
        blueprint = try Blueprint(file.db)
        // What was taken back and brought back again holds: a line that is taken back itself takes nothing back.
        var undoing: [Int64: Int64] = [:]
        try file.forEachRow("SELECT id, undoes FROM journal WHERE undoes IS NOT NULL ORDER BY id DESC") { row in
            let (id, undoes): (Int64, Int64) = (row["id"], row["undoes"])
            if undoing[id] == nil { undoing[undoes] = undoing[undoes] ?? id }
        }
        self.undoing = undoing
    }

    func lines(_ condition: String, _ arguments: StatementArguments) throws -> [JournalLine] {
        var lines: [JournalLine] = []
        try forEachLine(condition, arguments) { lines.append($0) }
        return lines
    }

    func forEachLine(_ condition: String, _ arguments: StatementArguments, _ body: (JournalLine) throws -> Void) throws
    {
        let sql = "SELECT id, made, actor, command, undoes, changes FROM journal \(condition)"
        try file.forEachRow(sql, arguments) { row in
            let id: Int64 = row["id"]
            let entry = JournalEntry(
                made: Instant(seconds: row["made"]), actor: row["actor"], command: row["command"])
            try body(
                JournalLine(
                    id: id, entry: entry, undoes: row["undoes"], undoneBy: undoing[id],
                    changes: changes(row["changes"])))
        }
    }

    /// What a change set says; nothing where it cannot be read, which `check` tells.
    private func changes(_ data: Data) -> [RowChange] {
        (ChangeSet(data).rows ?? []).compactMap { row in
            blueprint.columns[row.table].flatMap { RowChange(row, columns: $0) }
        }
    }
}

/// Follows an activity through the journal, by the numbers its occurrences had.
private struct ActivityTrail {
    private let activity: JournalValue
    private var occurrences: Set<JournalValue> = []
    private let toActivity: [String: [String]]
    private let toOccurrence: [String: [String]]

    init(of activity: Int64, _ blueprint: Blueprint) {
        self.activity = .integer(activity)
        func columns(to parent: String) -> [String: [String]] {
            Dictionary(
                grouping: blueprint.references.filter { $0.parent == parent && $0.table != "claim" }, by: \.table
            )
            .mapValues { $0.flatMap(\.columns) }
        }
        toActivity = columns(to: "activity")
        toOccurrence = columns(to: "occurrence")
    }

    /// Whether a line has to do with the activity. Lines are to be shown in their order.
    mutating func leads(through line: JournalLine) -> Bool {
        for change in line.changes
        where change.table == "occurrence" && change.values(of: "activity").contains(activity) {
            occurrences.formUnion(change.values(of: "id"))
        }
        return line.changes.contains { change in
            switch change.table {
            case "activity" where change.row.values["id"] == activity: true
            case "occurrence" where !occurrences.isDisjoint(with: change.values(of: "id")): true
            case _:
                (toActivity[change.table] ?? []).contains { change.values(of: $0).contains(activity) }
                    || (toOccurrence[change.table] ?? []).contains {
                        !occurrences.isDisjoint(with: change.values(of: $0))
                    }
            }
        }
    }
}
