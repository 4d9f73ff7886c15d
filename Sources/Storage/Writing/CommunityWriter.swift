import CivilTime
import Foundation
import GRDB
import Scheduling

/// What can be written to a community's file inside one transaction. It lives no longer than the transaction.
public struct CommunityWriter {
    let db: Database
    /// Reads what the transaction has written so far.
    public let reader: CommunityReader

    init(_ db: Database) {
        self.db = db
        reader = CommunityReader(db)
    }

    func insert(_ community: Community) throws {
        try run(
            "INSERT INTO community (id, slug, name, time_zone, language, uid_host) VALUES (1, ?, ?, ?, ?, ?)",
            [
                community.slug, community.name, community.zone.identifier, community.language.rawValue,
                community.uidHost,
            ])
    }

    func insert(_ entry: JournalEntry, changes: [UInt8], undoes line: Int64? = nil) throws {
        try run(
            "INSERT INTO journal (made, actor, command, changes, undoes) VALUES (?, ?, ?, ?, ?)",
            [entry.made.seconds, entry.actor, entry.command, Data(changes), line])
    }

    /// Runs a statement that is prepared once for the connection.
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Runs an insertion whose names are unique, and returns the new row's number.
    ///
    /// - Throws: `StorageError.nameTaken` where another row has the name.
    func insertNamed(_ name: String, _ sql: String, _ arguments: StatementArguments) throws -> Int64 {
        try runNamed(name, sql, arguments)
        return db.lastInsertedRowID
    }

    /// Runs a statement that gives a row a name which is unique.
    ///
    /// - Throws: `StorageError.nameTaken` where another row has the name.
    func runNamed(_ name: String, _ sql: String, _ arguments: StatementArguments) throws {
        do {
            try run(sql, arguments)
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw StorageError.nameTaken(name)
        }
    }
}
