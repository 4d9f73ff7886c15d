import CivilTime
import Foundation
import GRDB
import Scheduling

extension Store {
    /// Puts what a backup holds in the place of what a community's file holds, and keeps the file as it was.
    ///
    /// The backup is copied, brought up to date and looked through first; until it is found sound, nothing is touched. Other
    /// programs must have closed the file: what they were told is stored would be lost otherwise. Revisions of what
    /// subscribers were told only grow, so that their programs take the older state for the newer.
    ///
    /// - Parameters:
    ///   - backup: The path of the backup.
    ///   - path: The path of the community's file, which may be missing or damaged.
    ///   - entry: Who brings it back, when, and with which command.
    ///   - isRehearsal: Whether only to look the backup through.
    /// - Returns: Where the file as it was is kept; nil where there was none.
    /// - Throws: `StorageError.noBackup`, `.notACommunityFile`, `.newerThanProgram`, `.damaged` or `.unsoundBackup` for the
    ///   backup, `.busy` where another program has the file open.
    public static func restore(from backup: String, to path: String, entry: JournalEntry, isRehearsal: Bool) throws
        -> String?
    {
        let source = try reading(backup)
        removeAbandonedDrafts(beginningWith: draft(of: path))
        let draft = "\(draft(of: path))\(ProcessInfo.processInfo.processIdentifier)"
        defer { removeDrafts(of: draft) }
        try source.copy(to: draft, told: draft)
        guard FileManager.default.fileExists(atPath: path) else {
            try prepare(draft, of: backup, raisedAbove: [:], entry: entry)
            if !isRehearsal { try putInPlace(draft, as: path) }
            return nil
        }
        guard let live = try openAlone(path) else {
            try prepare(draft, of: backup, raisedAbove: [:], entry: entry)
            guard !isRehearsal else { return nil }
            let kept = try moveAside(path, at: entry)
            try putInPlace(draft, as: path)
            return kept
        }
        try prepare(draft, of: backup, raisedAbove: revisions(in: live), entry: entry)
        guard !isRehearsal else { return nil }
        let kept = try keepAside(path, at: entry)
        try translatingErrors(path: path) {
            try DatabaseQueue(path: draft).backup(to: live)
            try live.close()
        }
        return kept
    }

    /// The slug of the community that a backup is of.
    public static func communitySlug(inBackup path: String) throws -> String {
        try reading(path).read { try $0.community().slug }
    }

    /// A backup, which is only read.
    static func reading(_ backup: String) throws -> Store {
        guard FileManager.default.fileExists(atPath: backup) else { throw StorageError.noBackup(path: backup) }
        var configuration = configuration()
        configuration.readonly = true
        return try translatingErrors(path: backup) {
            let queue = try DatabaseQueue(path: backup, configuration: configuration)
            guard try queue.read({ try Int.fetchOne($0, sql: "PRAGMA application_id") }) == applicationID else {
                throw StorageError.notACommunityFile(path: backup)
            }
            return Store(path: backup, writer: queue)
        }
    }

    /// Brings the copy up to date, looks through it, and raises its revisions.
    private static func prepare(
        _ draft: String, of backup: String, raisedAbove told: [String: FeedRevision], entry: JournalEntry
    ) throws {
        do {
            let store = try Store.open(at: draft)
            let problems = try store.read { try $0.problems() }
            guard problems.isEmpty else { throw StorageError.unsoundBackup(path: backup, problems: problems.count) }
            try store.write(entry, isNotedAnyway: true) { try $0.raiseRevisions(above: told, now: entry.made) }
            try store.close()
        } catch let error as StorageError {
            throw error.speaking(of: backup, insteadOf: draft)
        }
    }

    /// Opens a file so that nobody else has it open, nor can open it meanwhile; nil where it is too damaged for anybody.
    private static func openAlone(_ path: String) throws -> DatabaseQueue? {
        do {
            var configuration = configuration()
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "BEGIN EXCLUSIVE; COMMIT")
                try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
            return queue
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            return nil
        } catch {
            throw StorageError.translating(error, path: path)
        }
    }

    /// What subscribers were told last, as far as a file that may be damaged can say.
    private static func revisions(in live: DatabaseQueue) -> [String: FeedRevision] {
        (try? live.read { try CommunityReader($0).feedRevisions() }) ?? [:]
    }

    private static func keepAside(_ path: String, at entry: JournalEntry) throws -> String {
        let kept = nameAside(path, at: entry)
        do {
            try FileManager.default.copyItem(atPath: path, toPath: kept)
        } catch {
            try? FileManager.default.removeItem(atPath: kept)
            throw StorageError.diskFull(path: kept)
        }
        return kept
    }

    /// Lets a damaged file have another name, together with its write-ahead log.
    private static func moveAside(_ path: String, at entry: JournalEntry) throws -> String {
        let kept = nameAside(path, at: entry)
        guard rename(path, kept) == 0 else { throw StorageError.noPermission(path: path) }
        for suffix in ["-wal", "-shm"] { rename(path + suffix, kept + suffix) }
        return kept
    }

    private static func nameAside(_ path: String, at entry: JournalEntry) -> String {
        let stamp = entry.made.utc.description.filter { $0 != "-" && $0 != ":" }
        let wish = "\(path).before-restore-\(stamp)Z"
        return FileManager.default.fileExists(atPath: wish) ? "\(wish)-\(UUID().uuidString)" : wish
    }

    /// What the copies of a backup that is being brought back are called, before the number of the process that is at it.
    static func draft(of path: String) -> String { "\(path).restoring-" }

    private static func removeDrafts(of draft: String) {
        removeFile(at: draft)
        for step in Migration.all { removeFile(at: "\(draft).before-migration-from-\(step.version)") }
    }
}

extension StorageError {
    /// The same about another file: the one that people know.
    fileprivate func speaking(of path: String, insteadOf draft: String) -> StorageError {
        switch self {
        case .missing(draft), .noPermission(draft): .noPermission(path: path)
        case .notACommunityFile(draft): .notACommunityFile(path: path)
        case .newerThanProgram(draft, let version, let known):
            .newerThanProgram(path: path, version: version, known: known)
        case .damaged(draft): .damaged(path: path)
        case .unreadableValue(draft, let reason): .unreadableValue(path: path, because: reason)
        case .missing, .alreadyExists, .notACommunityFile, .newerThanProgram, .noPermission, .busy, .diskFull, .damaged,
            .unreadableValue, .noBackup, .backupExists, .backupOfAnother, .unsoundBackup, .doubleBooked,
            .readingOverlaps, .nameTaken, .failed:
            self
        }
    }
}
