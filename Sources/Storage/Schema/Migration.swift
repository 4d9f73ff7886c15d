import GRDB

/// One step from an older file to a newer one. Steps are numbered, appended, and never changed once shipped.
struct Migration: Sendable {
    /// The version of the file after the step, counted from 1 without gaps.
    let version: Int
    /// What the step does, in SQL and nothing else.
    let sql: String

    /// Every step there is, oldest first.
    static let all: [Migration] = [.v1, .v2, .v3, .v4, .v5, .v6, .v7]
}

extension Migration {
    /// The version of the file, kept where SQLite keeps such numbers.
    static func version(of db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    /// Applies the steps the file lacks, all in one transaction.
    static func apply(_ steps: [Migration], to db: Database) throws {
        let version = try version(of: db)
        for step in steps where step.version > version {
            try db.execute(sql: step.sql)
            try db.execute(sql: "PRAGMA user_version = \(step.version)")
        }
    }
}
