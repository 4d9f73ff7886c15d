public import CivilTime
public import Scheduling
import Storage

/// Founds a community: makes its data file.
public struct FoundCommunity: Sendable {
    private let folder: DataFolder

    /// Prepares to found communities in a folder.
    public init(in folder: DataFolder) { self.folder = folder }

    /// Founds a community.
    ///
    /// - Parameters:
    ///   - name: The name people use.
    ///   - slug: The short ASCII name; made from the name's pinyin where none is given.
    ///   - zone: The time zone of its clocks.
    ///   - language: The language it speaks first.
    ///   - policy: The house rules it starts with.
    ///   - isRehearsal: Whether only to check that it could be founded.
    /// - Throws: `OperationError` for an unusable name, `StorageError` where the file exists or cannot be made.
    public func callAsFunction(
        name: String, slug: String?, zone: Zone, language: Language, policy: Policy = .open,
        isRehearsal: Bool = false
    ) throws -> Community {
        let name = try PlainName.check(name)
        let slug = try Slug.chosen(slug, for: name)
        let community = Community(
            slug: slug, name: name, zone: zone, language: language, uidHost: "\(slug).shuxiang")
        guard !isRehearsal else {
            if folder.communities().contains(slug) {
                throw StorageError.alreadyExists(path: folder.file(of: slug))
            }
            return community
        }
        try folder.create(community, policy: policy)
        return community
    }
}
