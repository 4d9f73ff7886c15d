public import CivilTime
public import Operations
import Synchronization

/// What one server hands out: one community's website at its top, or those of a whole folder, each below its slug, with a list
/// of them.
public enum Sites: Sendable {
    /// One community alone.
    case one(Site)
    /// Every community of a folder.
    case folder(SiteFolder)
}

/// The websites of a folder of communities. One that is founded while the server runs is there at once.
public final class SiteFolder: Sendable {
    private let folder: DataFolder
    private let errand: Desk.Errand
    private let clock: @Sendable () -> Instant
    private let workers = Workers()
    private let sites = Mutex<[String: Site]>([:])

    /// Prepares the websites of a folder.
    ///
    /// - Parameters:
    ///   - folder: The folder with the communities' files. They are only read.
    ///   - errand: Who serves, and with which command.
    ///   - clock: Tells the present moment; asked at every request.
    public init(_ folder: DataFolder, errand: Desk.Errand, clock: @escaping @Sendable () -> Instant) {
        self.folder = folder
        self.errand = errand
        self.clock = clock
    }

    /// The website of a slug; nil where there is no such community.
    func site(_ slug: String) async throws -> Site? {
        if let site = sites.withLock({ $0[slug] }) { return site }
        return try await workers.run { [self] in
            guard folder.communities().contains(slug) else { return nil }
            return try opened(slug)
        }
    }

    /// The communities there are, in the order of their slugs. A file that cannot be opened at the moment is left out.
    func list() async throws -> [CommunityIndex.Entry] {
        try await workers.run { [self] in
            folder.communities().compactMap { slug in
                (try? opened(slug)).map { CommunityIndex.Entry($0.community.community, in: slug) }
            }
        }
    }

    /// Opens a community's file once.
    private func opened(_ slug: String) throws -> Site {
        try sites.withLock { sites in
            if let site = sites[slug] { return site }
            let site = try Site(folder.open(slug), errand: errand, workers: workers, clock: clock)
            sites[slug] = site
            return site
        }
    }
}
