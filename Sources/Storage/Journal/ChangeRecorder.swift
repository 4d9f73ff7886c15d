import CSQLiteSession
import GRDB

/// Records which rows a transaction changes, as a change set of SQLite's session extension.
///
/// The inverse of a change set undoes the transaction, and its conflicts tell whether later changes stand on it.
struct ChangeRecorder: ~Copyable {
    private let session: OpaquePointer

    /// Starts recording on every table.
    init(_ db: Database) throws {
        session = try Self.session(on: db)
    }

    private static func session(on db: Database) throws -> OpaquePointer {
        var session: OpaquePointer?
        try check(sqlite3session_create(db.sqliteConnection, "main", &session))
        guard let session else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        guard sqlite3session_attach(session, nil) == SQLITE_OK else {
            sqlite3session_delete(session)
            throw DatabaseError(resultCode: .SQLITE_NOMEM)
        }
        return session
    }

    deinit { sqlite3session_delete(session) }

    /// The changes so far; empty where nothing changed.
    func changes() throws -> [UInt8] {
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
