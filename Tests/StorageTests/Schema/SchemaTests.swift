import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct SchemaTests {
    /// What SQLite says the file is made of, once the steps up to a version have run.
    private func schema(through version: Int) throws -> String {
        try DatabaseQueue().write { db in
            try Migration.apply(Migration.all.filter { $0.version <= version }, to: db)
            let parts = try String.fetchAll(
                db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name")
            let number = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            return "-- application_id \(number), user_version \(try Migration.version(of: db))\n\n"
                + parts.map { $0 + ";\n" }.joined(separator: "\n")
        }
    }

    @Test("A shipped version of the file never changes", arguments: Migration.all.map(\.version))
    func golden(_ version: Int) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden/schema-v\(version).sql")
        let schema = try schema(through: version)
        guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
            try schema.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(file.lastPathComponent) was missing and has been recorded; read it and commit it")
            return
        }
        #expect(schema == recorded)
    }

    @Test func `steps are numbered from 1 without gaps`() {
        #expect(Migration.all.map(\.version) == Array(1...Migration.all.count))
    }

    @Test func `every table is strict, and everything that is recorded has a key`() throws {
        try DatabaseQueue().write { db in
            try Migration.apply(Migration.all, to: db)
            let tables = try Row.fetchAll(
                db,
                sql:
                    "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
            )
            #expect(tables.count > 10)
            for table in tables {
                let name: String = table["name"]
                #expect(table["strict"] == 1, "\(name)")
                let keys = try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM pragma_table_info(?) WHERE pk > 0", arguments: [name])
                #expect(keys ?? 0 > 0, "a change set cannot hold \(name)")
            }
        }
    }

    /// What is taken back is brought back under its number, so nobody else may have it by then.
    @Test func `no number is given twice`() throws {
        try DatabaseQueue().write { db in
            try Migration.apply(Migration.all, to: db)
            let tables = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
            // Claims are made anew, and the others have the number of something else.
            let others: Set = ["claim", "covered_year", "hours_revision", "award_policy"]
            for table in tables where !others.contains(table["name"] as String) {
                let sql: String = table["sql"]
                let givesNumbers = sql.contains(" INTEGER PRIMARY KEY,")
                #expect(!givesNumbers, "\(table["name"] as String) lacks AUTOINCREMENT")
            }
        }
    }

    @Test func `the number in the header is the one the program looks for`() throws {
        try DatabaseQueue().write { db in
            try Migration.apply(Migration.all, to: db)
            #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == Store.applicationID)
        }
    }
}
