import Scheduling
import Storage

/// Writes a copy of a community's file as it is at one moment, while others go on with their work.
public struct BackUpCommunity: Sendable {
    private let desk: Desk

    /// Prepares to back up.
    public init(at desk: Desk) { self.desk = desk }

    /// Writes the copy, whole or not at all; a rehearsal writes nothing.
    ///
    /// - Throws: `StorageError.backupExists` where a file of that name stands, `StorageError.damaged` where the file is.
    public func callAsFunction(to path: String) throws {
        guard !desk.isRehearsal else { return }
        try desk.store.backUp(to: path)
    }
}
