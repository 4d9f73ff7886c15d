import Foundation
import GRDB

extension Store {
    /// Writes a copy of the file as it is at one moment, while others go on reading and writing.
    ///
    /// The copy appears whole or not at all, and has reached the disk when this returns.
    ///
    /// - Throws: `StorageError.backupExists` where a file of that name stands, which is never overwritten, and
    ///   `StorageError.damaged` where pages of the file are broken: such a copy would be of no use.
    public func backUp(to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw StorageError.backupExists(path: path) }
        Self.removeAbandonedDrafts(beginningWith: "\(path).partial-")
        let draft = "\(path).partial-\(ProcessInfo.processInfo.processIdentifier)"
        defer { Self.removeFile(at: draft) }
        try copy(to: draft, told: path)
        let problems = try Self.reading(draft).read { try $0.brokenPages() }
        guard problems.isEmpty else { throw StorageError.damaged(path: self.path) }
        try Self.putInPlace(draft, as: path)
    }

    /// Copies the file, without the pages that are free.
    ///
    /// - Parameters:
    ///   - target: Where no file stands yet.
    ///   - told: The name under which an error speaks of the copy.
    func copy(to target: String, told: String) throws {
        do {
            try writer.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [URL(fileURLWithPath: target).path])
            }
        } catch let error as DatabaseError {
            let isOurs = [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_BUSY].contains(error.resultCode)
            throw StorageError.translating(error, path: isOurs ? path : told)
        }
    }

    /// Removes the drafts of processes that were cut off, each named by its process.
    static func removeAbandonedDrafts(beginningWith start: String) {
        let (folder, mark) = (
            URL(fileURLWithPath: start).deletingLastPathComponent().path,
            URL(fileURLWithPath: start).lastPathComponent
        )
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(mark) {
            guard let process = pid_t(name.dropFirst(mark.count).prefix { $0.isASCII && $0.isNumber }), process > 0,
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    /// Lets a file that is complete take its name, and waits until the disk has both.
    static func putInPlace(_ draft: String, as path: String) throws {
        try waitForDisk(draft, told: path)
        guard rename(draft, path) == 0 else { throw StorageError.noPermission(path: path) }
        try waitForDisk(URL(fileURLWithPath: path).deletingLastPathComponent().path, told: path)
    }

    private static func waitForDisk(_ file: String, told path: String) throws {
        do {
            try FileHandle(forReadingFrom: URL(fileURLWithPath: file)).synchronize()
        } catch {
            throw StorageError.diskFull(path: path)
        }
    }
}
