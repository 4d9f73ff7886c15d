public import CivilTime
package import Foundation

/// Why a published file could not be written.
public enum PublishingError: ExplainedError, Hashable {
    /// The folder or file cannot be made or written.
    case cannotWrite(path: String)

    /// One sentence: what is wrong and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .cannotWrite(let path):
            LocalizedText(
                zh: "写不进 \(path)；请检查文件夹的权限和磁盘空间，再运行一次就会补齐。",
                en: "\(path) cannot be written; check the folder's permissions and the disk, then run it again.")
        }
    }
}

/// A folder of published files: each is written whole, and only where its bytes changed.
package struct PublishedFolder {
    /// Where the folder is.
    package let path: String
    let isRehearsal: Bool

    /// Opens a folder, which need not be there yet; in a rehearsal nothing is written.
    package init(path: String, isRehearsal: Bool) {
        self.path = path
        self.isRehearsal = isRehearsal
    }

    /// What every page of ours has in its head, and by which it is known again.
    static let generator = "<meta name=\"generator\" content=\"Shuxiang\">"

    /// A folder below this one.
    package func below(_ relative: String) -> PublishedFolder {
        PublishedFolder(path: "\(path)/\(relative)", isRehearsal: isRehearsal)
    }

    /// The feeds that the folder's index lists; empty where there is none.
    package func indexedPaths() -> Set<String> {
        Set(contents(FeedIndex.path).map { FeedIndex.paths(in: $0).filter(Self.staysInside) } ?? [])
    }

    /// The communities that the folder's index lists; empty where there is none, or it is the index of one community's feeds.
    package func indexedCommunities() -> [CommunityIndex.Entry] {
        contents(FeedIndex.path).map { CommunityIndex(reading: $0).entries } ?? []
    }

    /// Whether a page is missing, or is one that the program wrote: somebody else's stays as it is.
    package func holdsOwnPage(_ relative: String) -> Bool {
        contents(relative).map { $0.firstRange(of: Data(Self.generator.utf8)) != nil } ?? true
    }

    /// The bytes of a file; nil where there is none.
    package func contents(_ relative: String) -> Data? { FileManager.default.contents(atPath: "\(path)/\(relative)") }

    /// Every page there is, whoever wrote it.
    package func pages() -> [String] {
        FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".html") }
            ?? []
    }

    /// Puts bytes at a path under the folder, and their compressed copy beside them.
    ///
    /// - Returns: Whether the file is new or changed.
    package func write(_ bytes: [UInt8], to relative: String) throws -> Bool {
        let isNew = try writePlain(bytes, to: relative)
        if let copy = Gzip.compressed(bytes) { _ = try writePlain(copy, to: relative + Self.copySuffix) }
        return isNew
    }

    /// By way of a file beside it that takes its place at once.
    private func writePlain(_ bytes: [UInt8], to relative: String) throws -> Bool {
        let target = URL(fileURLWithPath: "\(path)/\(relative)")
        let data = Data(bytes)
        guard FileManager.default.contents(atPath: target.path) != data else { return false }
        guard !isRehearsal else { return true }
        do {
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: target, options: .atomic)
        } catch {
            throw PublishingError.cannotWrite(path: target.path)
        }
        return true
    }

    /// Removes a file of something that is gone, its compressed copy, and the folders below this one that are empty then.
    package func remove(_ relative: String) throws {
        for path in [relative, relative + Self.copySuffix] { try removePlain(path) }
        var parts = relative.split(separator: "/").dropLast()
        while !parts.isEmpty {
            below(parts.joined(separator: "/")).removeIfEmpty()
            parts.removeLast()
        }
    }

    /// Removes the folder itself where nothing is left in it.
    package func removeIfEmpty() {
        guard !isRehearsal else { return }
        // The system refuses where something is in it.
        rmdir(path)
    }

    private static let copySuffix = ".gz"

    private func removePlain(_ relative: String) throws {
        guard !isRehearsal, FileManager.default.fileExists(atPath: "\(path)/\(relative)") else { return }
        do {
            try FileManager.default.removeItem(atPath: "\(path)/\(relative)")
        } catch {
            throw PublishingError.cannotWrite(path: "\(path)/\(relative)")
        }
    }

    /// An index that somebody tampered with must not make us remove a file elsewhere.
    private static func staysInside(_ relative: String) -> Bool {
        relative.hasPrefix("feeds/") && relative.hasSuffix(".ics")
            && !relative.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0.isEmpty }
    }
}
