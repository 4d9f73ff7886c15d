import CSQLiteSession
import GRDB

/// Records which rows a transaction changes, as a change set of SQLite's session extension.
///
/// The inverse of a change set undoes the transaction, and its conflicts tell whether later changes stand on it.
struct ChangeRecorder: ~Copyable {
    private let session: OpaquePointer

    /// Starts recording.
    ///
    /// - Parameter table: The only table whose rows are recorded; nil for every table.
    init(_ db: Database, of table: String? = nil) throws {
        session = try Self.session(on: db, table: table)
    }

    private static func session(on db: Database, table: String?) throws -> OpaquePointer {
        var session: OpaquePointer?
        try check(sqlite3session_create(db.sqliteConnection, "main", &session))
        guard let session else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        guard sqlite3session_attach(session, table) == SQLITE_OK else {
            sqlite3session_delete(session)
            throw DatabaseError(resultCode: .SQLITE_NOMEM)
        }
        return session
    }

    deinit { sqlite3session_delete(session) }

    /// Ends the recording and gives the changes; empty where nothing changed.
    consuming func changes() throws -> [UInt8] {
        // SQLite would set up a savepoint to find out that there is nothing.
        guard sqlite3session_isempty(session) == 0 else { return [] }
        var size: Int32 = 0
        var bytes: UnsafeMutableRawPointer?
        try Self.check(sqlite3session_changeset(session, &size, &bytes))
        defer { sqlite3_free(bytes) }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(size)))
    }

    private static func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
