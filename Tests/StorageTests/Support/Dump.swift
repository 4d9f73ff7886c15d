import GRDB

@testable import Storage

/// Everything a file holds, as text, so that two states can be compared.
struct Dump {
    /// The rows of every table, the journal and SQLite's own counters left out where they are not of interest.
    static func text(of store: DatabaseQueue, without left: Set<String> = []) throws -> String {
        try store.read { db in
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            return try tables.filter { !left.contains($0) }.map { table in
                let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.description)
                return "== \(table)\n" + rows.sorted().joined(separator: "\n")
            }
            .joined(separator: "\n")
        }
    }

    /// What an undone command must have brought back: everything but the journal and the counters, which only grow.
    static func facts(of store: DatabaseQueue) throws -> String {
        try text(of: store, without: ["journal", "sqlite_sequence", "hours_revision"])
    }

    /// What an undone command must have brought back: what subscribers were told only grows, and claims are made anew under
    /// other numbers.
    static func undoneFacts(of store: DatabaseQueue) throws -> String {
        try store.read { db in
            let columns = try Blueprint(db).columns.filter { !["journal", "hours_revision"].contains($0.key) }
            let left: Set = ["sequence", "revised"]
            return try columns.sorted { $0.key < $1.key }.map { table, columns in
                let shown = columns.filter { column in
                    !(left.contains(column) && ["activity", "insight", "award_cycle"].contains(table))
                        && !(table == "claim" && column == "id")
                }
                let list = shown.map { "\"\($0)\"" }.joined(separator: ", ")
                let rows = try Row.fetchAll(db, sql: "SELECT \(list) FROM \(table)").map(\.description)
                return "== \(table)\n" + rows.sorted().joined(separator: "\n")
            }
            .joined(separator: "\n")
        }
    }
}
