import GRDB
public import CivilTime

/// What can keep a community's file from being read or written.
public enum StorageError: ExplainedError, Hashable {
    /// There is no file at the path.
    case missing(path: String)
    /// A file already stands where a new one was to be made.
    case alreadyExists(path: String)
    /// The file is no community file.
    case notACommunityFile(path: String)
    /// The file was written by a later version of the program.
    case newerThanProgram(path: String, version: Int, known: Int)
    /// The folder or file may not be opened or written by this user.
    case noPermission(path: String)
    /// Another process held the file for longer than this one was ready to wait.
    case busy(path: String)
    /// The disk has no room left.
    case diskFull(path: String)
    /// The file is damaged.
    case damaged(path: String)
    /// A value in the file is none that the program writes.
    case unreadableValue(path: String, because: LocalizedText)
    /// There is no backup at the path.
    case noBackup(path: String)
    /// A file already stands where a backup was to be written.
    case backupExists(path: String)
    /// The backup is of another community than the one that was named.
    case backupOfAnother(path: String, slug: String)
    /// The file that was to be brought back contradicts itself.
    case unsoundBackup(path: String, problems: Int)
    /// The database's last guard stopped two claims from overlapping.
    case doubleBooked
    /// The database's last guard stopped somebody from reading twice at a time.
    case readingOverlaps
    /// The name is taken by another thing of its kind.
    case nameTaken(String)
    /// SQLite said something that has no sentence of its own.
    case failed(path: String, code: Int, detail: String)

    /// One sentence: what is wrong, with which file, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .missing(let path):
            LocalizedText(
                zh: "找不到数据文件 \(path)；请先用 shuxiang init 建立社区，或用 --home 指定数据文件夹。",
                en:
                    "There is no data file \(path); make a community with shuxiang init, or name its folder with --home."
            )
        case .alreadyExists(let path):
            LocalizedText(
                zh: "数据文件 \(path) 已经存在，没有改动它；请换一个 --slug。",
                en: "The data file \(path) exists already and was left alone; choose another --slug.")
        case .notACommunityFile(let path):
            LocalizedText(
                zh: "\(path) 不是书香的数据文件；请检查路径。",
                en: "\(path) is not a Shuxiang data file; check the path.")
        case .newerThanProgram(let path, let version, let known):
            LocalizedText(
                zh: "\(path) 是更新版本的书香写的（格式 \(version)，本程序只懂到 \(known)）；请升级程序。",
                en: "\(path) is of a newer Shuxiang (format \(version), this one knows \(known)); upgrade the program.")
        case .noPermission(let path):
            LocalizedText(
                zh: "没有读写 \(path) 的权限；请检查文件夹的权限，或用 --home 换一个文件夹。",
                en: "There is no permission to read and write \(path); check its permissions or choose another --home.")
        case .busy(let path):
            LocalizedText(
                zh: "\(path) 一直被别的程序占用，什么也没有改动；请稍后再试。",
                en: "\(path) was held by another program all along and nothing was changed; try again in a moment.")
        case .diskFull(let path):
            LocalizedText(
                zh: "磁盘满了，写不进 \(path)，什么也没有改动；请腾出空间后再试。",
                en: "The disk is full, so nothing was written to \(path); make room and try again.")
        case .damaged(let path):
            LocalizedText(
                zh: "\(path) 已损坏，什么也没有改动；请用最近的备份替换它。",
                en: "\(path) is damaged and nothing was changed; replace it with the latest backup.")
        case .unreadableValue(let path, let reason):
            LocalizedText(
                zh: "\(path) 里存的一个值读不懂（\(reason.clause.zh)），什么也没有改动；请运行 shuxiang check 看看在哪里。",
                en:
                    "A value in \(path) cannot be read (\(reason.clause.en)) and nothing was changed; see where with shuxiang check."
            )
        case .noBackup(let path):
            LocalizedText(
                zh: "找不到备份文件 \(path)；请检查路径。", en: "There is no backup \(path); check the path.")
        case .backupExists(let path):
            LocalizedText(
                zh: "\(path) 已经存在，没有覆盖它；请换一个文件名。",
                en: "\(path) exists already and was not overwritten; choose another name.")
        case .backupOfAnother(let path, let slug):
            LocalizedText(
                zh: "\(path) 是社区 \(slug) 的备份；请去掉 --community，或写 --community \(slug)。",
                en: "\(path) is a backup of the community \(slug); leave --community out, or write --community \(slug)."
            )
        case .unsoundBackup(let path, let problems):
            LocalizedText(
                zh: "备份 \(path) 里有 \(problems) 处自相矛盾，没有用它；请换一个更早的备份。",
                en: "The backup \(path) contradicts itself in \(problems) places and was not used; take an earlier one."
            )
        case .doubleBooked:
            LocalizedText(
                zh: "数据库拒绝了重叠的占用，什么也没有改动；请再试一次，看看是谁先订了。",
                en: "The database refused overlapping claims and nothing was changed; try again to see who was first.")
        case .readingOverlaps:
            LocalizedText(
                zh: "数据库拒绝了重叠的阅读记录，什么也没有改动；请用 shuxiang reading list 看看已经记了什么。",
                en: "The database refused overlapping reading sessions and nothing was changed; "
                    + "see with shuxiang reading list what is logged already.")
        case .nameTaken(let name):
            LocalizedText(
                zh: "“\(name)”已经有了；请换一个名称或 --slug。",
                en: "“\(name)” exists already; choose another name or --slug.")
        case .failed(let path, let code, let detail):
            LocalizedText(
                zh: "读写 \(path) 时出错（SQLite \(code)：\(detail)），什么也没有改动；请检查磁盘和文件。",
                en: "\(path) failed (SQLite \(code): \(detail)) and nothing was changed; check the disk and the file.")
        }
    }

    /// Says what an error of SQLite, or a value that cannot be read, means for the file. Errors of other kinds pass as they are.
    static func translating(_ error: any Error, path: String) -> any Error {
        if let error = error as? UnreadableValue {
            return StorageError.unreadableValue(path: path, because: error.explanation)
        }
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return StorageError.busy(path: path)
        case .SQLITE_FULL: return StorageError.diskFull(path: path)
        case .SQLITE_CORRUPT: return StorageError.damaged(path: path)
        case .SQLITE_NOTADB: return StorageError.notACommunityFile(path: path)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: return StorageError.noPermission(path: path)
        case .SQLITE_CONSTRAINT where error.message == "double-booked": return StorageError.doubleBooked
        default:
            return StorageError.failed(
                path: path, code: Int(error.extendedResultCode.rawValue), detail: error.message ?? "")
        }
    }
}
