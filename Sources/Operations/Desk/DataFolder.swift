import Foundation
import Scheduling
import Storage

/// The folder that holds the data files of any number of communities, one file each.
public struct DataFolder: Sendable {
    /// The folder's path.
    public let path: String

    /// Names a folder; it is made when the first community is.
    public init(path: String) { self.path = path }

    /// The slugs of the communities in the folder, in alphabetical order.
    public func communities() -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(Self.suffix) }.map { String($0.dropLast(Self.suffix.count)) }.sorted()
    }

    /// Opens the community of the given slug, or the only one where none is named.
    ///
    /// - Throws: `OperationError` where there is none of that name, none at all, or several to choose from;
    ///   `StorageError.noPermission` where nobody lets us look into the folder.
    public func open(_ slug: String?) throws -> OpenCommunity {
        let slugs = communities()
        if slugs.isEmpty, isClosedToUs { throw StorageError.noPermission(path: path) }
        guard !slugs.isEmpty else { throw OperationError.noCommunity(folder: path) }
        guard let slug else {
            guard slugs.count == 1 else {
                throw OperationError.ambiguous(.community, name: "--community", candidates: slugs)
            }
            return try OpenCommunity(Store.open(at: file(of: slugs[0])))
        }
        let found = try NameLookup(.community, among: slugs, names: { [$0] }, label: { $0 }).find(slug)
        return try OpenCommunity(Store.open(at: file(of: found)))
    }

    /// Whether it is a folder that nobody lets us look into.
    private var isClosedToUs: Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
            && access(path, R_OK | X_OK) != 0
    }

    /// Makes the file of a new community, and the folder where it is missing.
    func create(_ community: Community, policy: Policy) throws {
        guard Slug.isValid(community.slug) else { throw OperationError.badSlug(community.slug) }
        try make()
        _ = try Store.create(at: file(of: community.slug), community: community, policy: policy)
    }

    /// Makes the folder where it is missing.
    func make() throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw StorageError.noPermission(path: path)
        }
    }

    /// The path of a community's file.
    public func file(of slug: String) -> String { "\(path)/\(slug)\(Self.suffix)" }

    private static let suffix = ".shuxiang"
}
