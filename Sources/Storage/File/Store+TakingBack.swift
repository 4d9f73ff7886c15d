import GRDB

extension Store {
    /// Writes in one immediate transaction as `write` does, while SQLite does not enforce foreign keys: only for taking a line
    /// of the journal back, which looks after them itself.
    ///
    /// - Parameters:
    ///   - entry: Who acts, when, and with which command.
    ///   - rehearsal: Whether to take everything back at the end and only show what would have happened.
    ///   - undone: The line that was taken back, seen by what the body answers; nil where nothing was, and nothing is kept.
    ///   - body: Loads, decides and saves.
    public func writeWithoutForeignKeys<Value>(
        _ entry: JournalEntry, rehearsal: Bool, undoing undone: (Value) -> Int64?,
        _ body: (CommunityWriter) throws -> Value
    ) throws -> Value {
        try Self.translatingErrors(path: path) {
            try finishErasureCutOff()
            return try writer.writeWithoutTransaction { db in
                // Within a transaction the switch would do nothing.
                try db.execute(sql: "PRAGMA foreign_keys = OFF")
                defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
                return try record(
                    entry, in: db, rehearsal: rehearsal, keepingIf: { undone($0) != nil }, undoing: undone, body)
            }
        }
    }
}
