import CivilTime
import Foundation
import GRDB
import Scheduling

/// What the journal knows of one person: which rows were theirs, and what they were called.
struct JournalTrail {
    /// A row of a table, by its key.
    private struct RowKey: Hashable {
        let table: String
        let key: [ChangedRow.Value]
    }

    private let person: Person.ID
    private let columns: [String: [String]]
    private var own: Set<RowKey> = []
    /// What the person was called at any time.
    private(set) var names: Set<String> = []
    /// Why the person was away at any time: warnings told it.
    private(set) var absenceReasons: Set<String>

    /// Reads the journal from its beginning to its end.
    init(_ file: CommunityReader, of person: Person) throws {
        self.person = person.id
        let tables = Set(PersonTrace.all.map(\.table) + ["person"])
        absenceReasons = Set(
            try file.map("SELECT reason FROM absence WHERE person = ? AND reason IS NOT NULL", [person.id.value]) {
                $0["reason"]
            })
        columns = Dictionary(uniqueKeysWithValues: try tables.map { ($0, try file.columns(of: $0)) })
        try file.forEachRow("SELECT changes FROM journal ORDER BY id") { line in
            for row in ChangeSet(line["changes"] as Data).rows ?? [] { follow(row) }
        }
    }

    private mutating func follow(_ row: ChangedRow) {
        guard let columns = columns[row.table] else { return }
        if row.table == "person", row.key == [.integer(person.value)] {
            let (old, new) = row.named(columns)
            for case .text(let name)? in [old["name"], new["name"]] where !name.isEmpty { names.insert(name) }
        } else if PersonTrace.all.contains(where: {
            $0.table == row.table && $0.fate.isTheirs && speaks(row, of: $0.column)
        }) {
            own.insert(RowKey(table: row.table, key: row.key))
            if row.table == "absence", case .text(let reason)? = row.named(columns).new["reason"] {
                absenceReasons.insert(reason)
            }
        }
    }

    /// Whether a change tells of the person: a row of theirs, or one that names them, such as a troupe that they lead.
    func tellsOfPerson(_ row: ChangedRow) -> Bool {
        if row.table == "person", row.key == [.integer(person.value)] { return true }
        return own.contains(RowKey(table: row.table, key: row.key))
            || row.table == "finding" && row.texts.contains { text in absenceReasons.contains { text.contains($0) } }
            || PersonTrace.all.contains { $0.table == row.table && speaks(row, of: $0.column) }
    }

    private func speaks(_ row: ChangedRow, of column: String) -> Bool {
        guard let columns = columns[row.table] else { return false }
        let (old, new) = row.named(columns)
        return old[column] == .integer(person.value) || new[column] == .integer(person.value)
    }
}

extension CommunityWriter {
    /// Cuts what the journal knows of somebody: the lines that tell of them keep when, who and which command, and lose what changed;
    /// the name goes out of all the others.
    ///
    /// - Returns: How many lines lost what changed.
    func cut(_ trail: JournalTrail, names: NameInText, _ order: ErasureOrder) throws -> Int {
        let nameless = Person.nameless[try reader.community().language]
        var cut = 0
        for line in try reader.map("SELECT id FROM journal ORDER BY id", [], { $0["id"] as Int64 }) {
            guard let entry = try Row.fetchOne(db, sql: "SELECT * FROM journal WHERE id = ?", arguments: [line]) else {
                continue
            }
            let (actor, command, changes): (String, String, Data) = (entry["actor"], entry["command"], entry["changes"])
            let told = ChangeSet(changes).rows ?? []
            let tells = told.contains { trail.tellsOfPerson($0) || $0.texts.contains(where: names.isIn) }
            let theirs = told.contains { trail.tellsOfPerson($0) }
            let isActor = order.actors.contains(actor.lowercased())
            let newActor = isActor ? nameless : names.replaced(in: actor, by: nameless) ?? actor
            let newCommand = theirs ? order.verbs(command) : names.replaced(in: command, by: nameless) ?? command
            if tells { cut += 1 }
            guard tells || newActor != actor || newCommand != command else { continue }
            try run(
                "UPDATE journal SET actor = ?, command = ?, changes = ? WHERE id = ?",
                [newActor, newCommand, tells ? Data() : changes, line])
        }
        return cut
    }
}
