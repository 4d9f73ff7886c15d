import CivilTime
public import Operations
import Scheduling

/// Writes the websites of a folder of communities as one website of files: each below its slug, with a list of them at the top.
public struct PublishSites: Sendable {
    /// What came of it.
    public struct Answer: Sendable {
        /// The slugs of the communities that were published.
        public fileprivate(set) var communities: [String] = []
        /// The files, by their paths below the website's folder.
        public fileprivate(set) var files = PublishingAnswer()
    }

    private let communities: DataFolder
    private let isRehearsal: Bool
    private let desk: @Sendable (OpenCommunity) throws -> Desk

    /// Prepares to publish.
    ///
    /// - Parameters:
    ///   - communities: The folder with the communities' files. They are only read.
    ///   - isRehearsal: Whether nothing is to be written.
    ///   - desk: Sets up a desk on a community.
    public init(
        of communities: DataFolder, isRehearsal: Bool, at desk: @escaping @Sendable (OpenCommunity) throws -> Desk
    ) {
        self.communities = communities
        self.isRehearsal = isRehearsal
        self.desk = desk
    }

    /// Whether a folder holds the website of several communities, so that even the last of them keeps its addresses.
    public static func isPublished(in folder: String) -> Bool {
        !PublishedFolder(path: folder, isRehearsal: true).indexedCommunities().isEmpty
    }

    /// Writes the websites into a folder, which is made where it is missing: the communities first, the list of them last. What
    /// is left of a community that is gone is removed.
    ///
    /// - Parameters:
    ///   - folder: The folder's path.
    ///   - address: Where the folder can be reached; without it there are no `webcal` links, which need a host.
    ///   - onProgress: Told how much is done, from 0 to 1.
    /// - Throws: `PublishingError` where the folder cannot be written. Where a community's file cannot be read, that
    ///   community stays as it was published last, the others are published, and then that is thrown.
    public func callAsFunction(
        to folder: String, reachedAt address: PublishedAddress? = nil, onProgress: (Double) -> Void = { _ in }
    ) throws -> Answer {
        let tree = PublishedFolder(path: folder, isRehearsal: isRehearsal)
        let slugs = communities.communities().filter(Slug.isValid)
        let before = tree.indexedCommunities()
        var (answer, list) = (Answer(), [CommunityIndex.Entry]())
        var trouble: (any Error)?
        answer.files.note(try tree.writeFixedFiles())
        for (number, slug) in slugs.enumerated() {
            do {
                let (entry, files) = try publish(slug, below: tree, reachedAt: address) {
                    onProgress((Double(number) + $0) / Double(slugs.count))
                }
                list.append(entry)
                answer.communities.append(slug)
                answer.files.note(files, below: slug)
            } catch let problem as PublishingError {
                throw problem
            } catch {
                trouble = trouble ?? error
                list += before.filter { $0.slug == slug }
            }
        }
        answer.files.note(try removeCommunityOnceAtTop(of: tree, staying: slugs))
        answer.files.note(try write(list, to: tree))
        for gone in before.map(\.slug) where !slugs.contains(gone) {
            answer.files.note(try tree.below(gone).removeCommunity(), below: gone)
            tree.below(gone).removeIfEmpty()
        }
        if let trouble { throw trouble }
        return answer
    }

    private func publish(
        _ slug: String, below tree: PublishedFolder, reachedAt address: PublishedAddress?, onProgress: (Double) -> Void
    ) throws -> (entry: CommunityIndex.Entry, files: PublishingAnswer) {
        let open = try communities.open(slug)
        defer { try? open.close() }
        let files = try PublishSite(at: desk(open), isAmongOthers: true)(
            to: tree.below(slug).path, reachedAt: address?.below(slug), onProgress: onProgress)
        return (CommunityIndex.Entry(open.community, in: slug), files)
    }

    /// Writes the list of communities, for people in each language and for programs.
    private func write(_ list: [CommunityIndex.Entry], to tree: PublishedFolder) throws -> PublishingAnswer {
        var answer = PublishingAnswer()
        for edition in Edition.allCases.reversed() {
            for language in Language.allCases where tree.holdsOwnPage(SiteLinks.communities(in: language, edition)) {
                let html = try CommunitiesPage(list, in: language, .file, edition).html()
                let path = SiteLinks.communities(in: language, edition)
                answer.note(path, isNew: try tree.write(Array(html.utf8), to: path))
            }
        }
        let index = try CommunityIndex(list).bytes()
        answer.note(SiteLinks.feedIndex, isNew: try tree.write(index, to: SiteLinks.feedIndex))
        return answer
    }

    /// Removes what was written while there was only one community, which had its pages at the top.
    private func removeCommunityOnceAtTop(
        of tree: PublishedFolder, staying slugs: [String]
    ) throws -> PublishingAnswer {
        guard !tree.indexedPaths().isEmpty else { return PublishingAnswer() }
        return try tree.removeCommunity { path in
            [SitePage.home.path, SiteLinks.feedIndex].contains(path) || slugs.contains { path.hasPrefix("\($0)/") }
        }
    }
}
