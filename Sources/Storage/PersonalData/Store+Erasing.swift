import GRDB

extension Store {
    /// Erases in one immediate transaction, and then lets nothing of it be left in free pages or in the write-ahead log.
    ///
    /// The journal is told of it by the entry that the body answers, without a change set: nobody can take an erasure back.
    ///
    /// - Parameters:
    ///   - rehearsal: Whether to take everything back at the end and only show what would have happened.
    ///   - body: Erases.
    /// - Returns: What the body answers, and whether nothing at all is left. Where another program keeps the file from being cleaned,
    ///   or the disk is full, the next command that writes cleans it.
    public func erase<Value>(
        rehearsal: Bool, _ body: (CommunityWriter) throws -> (Value, JournalEntry)
    ) throws -> (value: Value, isClean: Bool) {
        try Self.translatingErrors(path: path) {
            let value = try writer.writeWithoutTransaction { db in
                // What is deleted is overwritten, not only given free.
                try db.execute(sql: "PRAGMA secure_delete = ON")
                var result: Value?
                try db.inTransaction(.immediate) {
                    let file = CommunityWriter(db)
                    let (value, entry) = try file.datingHours(at: \.1.made) { try body(file) }
                    result = value
                    guard !rehearsal else { return .rollback }
                    try file.insert(entry, changes: [])
                    try file.run(
                        "INSERT OR REPLACE INTO setting (key, value) VALUES (?, 'yes')", [Self.unfinishedErasure])
                    return .commit
                }
                guard let result else { throw StorageError.failed(path: path, code: 0, detail: "no result") }
                return result
            }
            return (value, rehearsal ? true : finishErasure())
        }
    }

    /// Finishes an erasure that was cut off after it had been decided; does nothing where there is none.
    func finishErasureCutOff() throws {
        let isUnfinished = try writer.unsafeRead { db in
            try CommunityReader(db).value(
                "SELECT EXISTS (SELECT 1 FROM setting WHERE key = ?)", [Self.unfinishedErasure]) ?? false
        }
        if isUnfinished { _ = finishErasure() }
    }

    /// Writes the file anew without its free pages, and empties the write-ahead log; whether that could be done. The copies that
    /// processes cut off in the midst of bringing back a backup left beside it go too.
    private func finishErasure() -> Bool {
        Self.removeAbandonedDrafts(beginningWith: Self.draft(of: path))
        do {
            return try writer.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                guard try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0 else { return false }
                try db.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [Self.unfinishedErasure])
                return true
            }
        } catch {
            return false
        }
    }

    /// Kept among the settings, where no house rule has the name, from an erasure until nothing of it is left.
    private static let unfinishedErasure = "erasure-unfinished"
}
