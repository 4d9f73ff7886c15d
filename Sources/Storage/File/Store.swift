import Foundation
import GRDB
import CivilTime
public import Scheduling

/// One community's data file. Each call is one whole transaction.
///
/// Any number of processes may hold a store on the same file; writers wait for one another, readers wait for nobody.
public struct Store: Sendable {
    /// Where the file is.
    public let path: String
    let writer: any DatabaseWriter

    init(path: String, writer: any DatabaseWriter) {
        self.path = path
        self.writer = writer
    }

    /// Opens an existing file, bringing an older one up to date after keeping a copy of it.
    ///
    /// - Throws: `StorageError` where the file is missing, foreign, damaged, newer than the program, or out of reach.
    public static func open(at path: String) throws -> Store {
        try open(at: path, steps: Migration.all)
    }

    static func open(at path: String, steps: [Migration]) throws -> Store {
        guard FileManager.default.fileExists(atPath: path) else { throw StorageError.missing(path: path) }
        return try translatingErrors(path: path) {
            let store = Store(path: path, writer: try DatabaseQueue(path: path, configuration: configuration()))
            try store.prepare(steps: steps)
            return store
        }
    }

    /// Makes the file of a new community, with the house rules it starts with.
    ///
    /// - Throws: `StorageError.alreadyExists` where a file stands at the path.
    public static func create(at path: String, community: Community, policy: Policy = .open) throws -> Store {
        guard !FileManager.default.fileExists(atPath: path) else { throw StorageError.alreadyExists(path: path) }
        // The file is made whole under another name first, so that no half-made community is ever seen.
        let draft = path + ".new-\(ProcessInfo.processInfo.processIdentifier)"
        defer { removeFile(at: draft) }
        try translatingErrors(path: path) {
            let queue = try DatabaseQueue(path: draft, configuration: configuration())
            try queue.writeWithoutTransaction { db in
                try useWriteAheadLog(db)
                try db.inTransaction(.immediate) {
                    try Migration.apply(Migration.all, to: db)
                    try CommunityWriter(db).insert(community)
                    try CommunityWriter(db).save(policy)
                    return .commit
                }
            }
            try queue.close()
        }
        // A link is refused where the name exists: of two processes that create the same community, one wins.
        guard link(draft, path) == 0 else {
            throw errno == EEXIST ? StorageError.alreadyExists(path: path) : StorageError.noPermission(path: path)
        }
        return try open(at: path)
    }

    /// Closes the file. Nothing can be read or written after that.
    public func close() throws { try Self.translatingErrors(path: path) { try writer.close() } }

    /// Reads in one transaction: everything read belongs to the same state of the file.
    public func read<Value>(_ body: (CommunityReader) throws -> Value) throws -> Value {
        try Self.translatingErrors(path: path) {
            // Not GRDB's own way to read: it says `PRAGMA query_only` before and after, for which SQLite compiles every statement
            // of the connection anew. A reader has nothing to write with, and what it wrote would not be kept.
            try writer.unsafeRead { db in
                try db.transaction(.deferred) { (.rollback, try body(CommunityReader(db))) }
            }
        }
    }

    /// Decides and writes in one immediate transaction, and records in the journal what changed.
    ///
    /// Nothing is kept where the body throws, and nothing is journalled where it changes nothing.
    ///
    /// - Parameters:
    ///   - entry: Who acts, when, and with which command.
    ///   - rehearsal: Whether to take everything back at the end and only show what would have happened.
    ///   - isNotedAnyway: Whether the journal tells of it though nothing changed.
    ///   - keeps: Whether what was written is kept, seen by what the body answers.
    ///   - body: Loads, decides and saves.
    public func write<Value>(
        _ entry: JournalEntry, rehearsal: Bool = false, isNotedAnyway: Bool = false,
        keepingIf keeps: (Value) -> Bool = { _ in true }, _ body: (CommunityWriter) throws -> Value
    ) throws -> Value {
        try Self.translatingErrors(path: path) {
            try finishErasureCutOff()
            return try writer.writeWithoutTransaction { db in
                try record(
                    entry, in: db, rehearsal: rehearsal, isNotedAnyway: isNotedAnyway, keepingIf: keeps, body)
            }
        }
    }

    /// Runs a transaction with its journal line.
    ///
    /// - Parameters:
    ///   - isNotedAnyway: Whether the journal tells of it though nothing changed.
    ///   - undone: The line of the journal that was taken back, seen by what the body answers; nil for most.
    func record<Value>(
        _ entry: JournalEntry, in db: Database, rehearsal: Bool, isNotedAnyway: Bool = false,
        keepingIf keeps: (Value) -> Bool, undoing undone: (Value) -> Int64? = { _ in nil },
        _ body: (CommunityWriter) throws -> Value
    ) throws -> Value {
        try db.transaction(.immediate) {
            let recorder = try ChangeRecorder(db)
            let file = CommunityWriter(db)
            let answer = try file.datingHours(at: { _ in entry.made }, { try body(file) })
            guard !rehearsal, keeps(answer) else { return (.rollback, answer) }
            let changes = try recorder.changes()
            if !changes.isEmpty || isNotedAnyway {
                try file.insert(entry, changes: changes, undoes: undone(answer))
            }
            return (.commit, answer)
        }
    }
}

extension Database {
    /// Runs a transaction that answers something.
    fileprivate func transaction<Value>(
        _ kind: TransactionKind, _ body: () throws -> (completion: TransactionCompletion, answer: Value)
    ) throws -> Value {
        var answer: Value?
        try inTransaction(kind) {
            let end = try body()
            answer = end.answer
            return end.completion
        }
        guard let answer else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return answer
    }
}

// MARK: - Opening

extension Store {
    static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(20)
        configuration.label = "shuxiang"
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    /// Switches a file that is known to be ours to the write-ahead log; the file remembers it.
    ///
    /// Not left to GRDB's `journalMode`: that would change foreign files too, and set `synchronous` back to NORMAL, with
    /// which the last commits before a power failure are lost.
    private static func useWriteAheadLog(_ db: Database) throws { try db.execute(sql: "PRAGMA journal_mode = WAL") }

    private func prepare(steps: [Migration]) throws {
        let known = steps.last?.version ?? 0
        let version = try writer.read { db in
            guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Self.applicationID else {
                throw StorageError.notACommunityFile(path: path)
            }
            return try Migration.version(of: db)
        }
        guard version <= known else {
            throw StorageError.newerThanProgram(path: path, version: version, known: known)
        }
        try writer.writeWithoutTransaction { db in try Self.useWriteAheadLog(db) }
        guard version < known else { return }
        try keepCopy(ofVersion: version)
        try writer.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                try Migration.apply(steps, to: db)
                return .commit
            }
        }
    }

    /// The number in SQLite's header that marks a file as ours: the ASCII letters `ShuX`.
    static let applicationID = 0x5368_7558

    private func keepCopy(ofVersion version: Int) throws {
        let copy = "\(path).before-migration-from-\(version)"
        guard !FileManager.default.fileExists(atPath: copy) else { return }
        try writer.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
    }

    static func removeFile(at path: String) {
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    }

    static func translatingErrors<Value>(path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw StorageError.translating(error, path: path)
        }
    }
}
