public import CivilTime
import Scheduling
import Storage

/// Puts what a backup holds in the place of what a community's file holds, and keeps the file as it was.
public struct RestoreBackup: Sendable {
    private let folder: DataFolder
    private let errand: Desk.Errand

    /// Prepares to bring a backup back into a folder.
    public init(in folder: DataFolder, errand: Desk.Errand) {
        self.folder = folder
        self.errand = errand
    }

    /// Brings the backup back.
    ///
    /// - Parameters:
    ///   - backup: The path of the backup.
    ///   - slug: The community whose file it replaces; the backup's own where none is named.
    ///   - now: The moment, for the journal.
    ///   - isRehearsal: Whether only to look the backup through.
    /// - Returns: The community, and where its file as it was is kept; nil where there was none.
    /// - Throws: `StorageError` where the backup is missing, foreign, newer, damaged or unsound, or another program has the
    ///   community's file open.
    public func callAsFunction(
        _ backup: String, over slug: String?, now: Instant, isRehearsal: Bool
    ) throws -> (slug: String, kept: String?) {
        let found = try Store.communitySlug(inBackup: backup)
        guard slug ?? found == found else { throw StorageError.backupOfAnother(path: backup, slug: found) }
        try folder.make()
        let entry = JournalEntry(made: now, actor: errand.actor, command: errand.command)
        let kept = try Store.restore(
            from: backup, to: folder.file(of: found), entry: entry, isRehearsal: isRehearsal)
        return (found, kept)
    }
}
